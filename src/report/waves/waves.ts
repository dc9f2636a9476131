import type { Kind } from "../../risk/assessment.js";

/** What changed between two results of the same survey; what `compare` prints. Changes are after − before. */
export interface Waves {
  schemaVersion: 1;
  before: Wave;
  after: Wave;
  overall: WaveChange;
  /** Each group that both results show. */
  groups: (WaveChange & { column: string; value: string })[];
  /** Per group column: the change with the mix of BEFORE's groups held constant. */
  standardised: Standardised[];
  /** What makes the two results less comparable. */
  warnings: string[];
}

export interface Wave {
  files: string[];
  respondents: number;
  model: string;
}

export interface Change {
  kind: Kind;
  before: number;
  after: number;
  change: number;
  low: number;
  high: number;
  /** Whether nothing having changed is ruled out: the interval of the change leaves out 0, by Student's t. */
  changed: boolean;
}

export interface WaveChange {
  n: { before: number; after: number };
  frames: (Change & { id: string; label: string })[];
  stances: (Change & { id: string; label: string })[];
  risk: Change | null;
}

export interface Standardised {
  column: string;
  /** The part of BEFORE's respondents in each group that both results show. */
  mix: { value: string; share: number }[];
  frames: (Change & { id: string; label: string })[];
  risk: Change | null;
}
