/** What people intended and did; part of the Analysis. */

import type { Kind } from "../risk/assessment.js";
import type { Share } from "./analysis.js";

/** Intention, use and experience of those who see it in one frame. */
export interface FrameUse {
  frame: string;
  label: string;
  intention: CountedShare | null;
  use: CountedShare | null;
  experience: CountedShare | null;
  gap: CountedShare | null;
  /** How many times as likely they are not to be active as those of the other frames. */
  notActive: (Ratio & { kind: Kind }) | null;
}

/** A ratio of two shares with its 95 % interval; null where it has no upper bound, or is one over nothing. */
export interface Ratio {
  value: number | null;
  low: number;
  high: number | null;
}

/** Area under the ROC curve with its 95 % interval: .5 is chance, 1 is perfect. */
export interface RankingQuality {
  value: number;
  low: number;
  high: number;
  active: number;
  notActive: number;
}

export interface CountedShare {
  /** Answers that it is a share of; of an audited one, those coded by hand. */
  n: number;
  share: Share;
}

export interface ScaleSummary {
  column: string;
  mapping: string;
  /** Coded answers of respondents with a value. */
  n: number;
  yes: Share;
}
