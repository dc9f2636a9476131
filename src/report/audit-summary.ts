import type { Share } from "./analysis.js";

/** What a hand-coded probability sample tells of the model; part of the Analysis. */
export interface AuditSummary {
  /** Answers drawn by chance and coded by hand. */
  n: number;
  /** How often the model's frame is wrong; null with too few hand codes. */
  error: Share | null;
  /** The same per group that is shown and has enough hand codes. */
  groups: { column: string; value: string; n: number; error: Share }[];
  /** Whether the model errs equally often in each two groups of a column. */
  equalErrors: ErrorComparison[];
}

export interface ErrorComparison {
  column: string;
  a: string;
  b: string;
  /** Error rate in a minus that in b. */
  difference: number;
  low: number;
  high: number;
  p: number;
  /** p after Benjamini & Hochberg, over all group pairs. */
  adjusted: number;
}

/** Whether a run keeps to what was laid down beforehand; part of the Analysis. */
export interface StudyStatus {
  locked: true;
  /** What differs, in sentences of the report's language. */
  differences: string[];
}
