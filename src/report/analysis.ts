/** What every printer, gate and exit code reads: made once, small groups removed. The public output contract (docs/formats.md). */

import type { Alarm } from "../estimates/alarm.js";
import type { Advice, GateResult, Kind, Risk } from "../risk/assessment.js";

export interface Analysis {
  schemaVersion: 1;
  tool: { name: "frame-analyze"; version: string };
  codebook: { id: string; name: string; version: number; hash: string };
  model: { id: string; method: string; hash: string };
  /** Share of coded answers whose frame a second coder should confirm, by the model's calibrated confidence; null without answers. */
  expectedAccuracy: number | null;
  input: InputSummary;
  /** Whether the answers look like what the model was tested on; if not, nothing is corrected and verdicts are provisional. */
  alarm: Alarm;
  counts: AnswerCounts;
  overall: Group;
  groups: Group[];
  frameByStance: FrameByStance[];
  comparisons: Comparison[];
  gates: GateResult[];
  warnings: string[];
}

export interface InputSummary {
  files: string[];
  /** The open questions that were coded. */
  questions: { name: string; label: string }[];
  language: "en" | "nl";
  /** Columns by which respondents are compared, with their bin edges. */
  groups: { column: string; bins: number[] | null }[];
  seed: number;
}

/** rows x questions = answers = coded + uncertain + blank + excluded + rejected. */
export interface AnswerCounts {
  rows: number;
  answers: number;
  coded: number;
  uncertain: number;
  blank: number;
  excluded: number;
  rejected: number;
}

/** A share of answers, 0 to 1, with its 95 % interval. */
export interface Share {
  kind: Kind;
  value: number;
  low: number;
  high: number;
}

export interface CategoryShares {
  id: string;
  label: string;
  role: string;
  /** Answers with this as their (primary) category. */
  count: number;
  shares: Share[];
}

export type Group = ShownGroup | SuppressedGroup;

export interface ShownGroup {
  /** null for everybody. */
  column: string | null;
  value: string | null;
  /** Respondents. */
  n: number;
  suppressed: false;
  /** Answers that carry a code. */
  coded: number;
  frames: CategoryShares[];
  stances: CategoryShares[];
  risk: Risk | null;
  advice: Advice[];
  intention: ScaleSummary | null;
  use: ScaleSummary | null;
  /** Words that stand out, by frame. */
  words: { frame: string; words: string[] }[];
}

export interface SuppressedGroup {
  column: string;
  value: string;
  n: null;
  suppressed: true;
}

export interface ScaleSummary {
  column: string;
  mapping: string;
  /** Respondents with a value. */
  n: number;
  yes: Share;
}

export interface FrameByStance {
  frame: string;
  stance: string;
  count: number;
}

export interface Comparison {
  column: string;
  a: string;
  b: string;
  frame: string;
  label: string;
  /** Share in a minus share in b, with its 95 % interval (Newcombe). */
  difference: number;
  low: number;
  high: number;
}
