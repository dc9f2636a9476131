import type { Language } from "../codebook/language.js";
import type { Block } from "./feature-space.js";
import type { Signals } from "./signals.js";

/** How answers are coded: by the lexicon alone, by naive Bayes alone, or by both with rows refined on what they get wrong. */
export type Method = "hybrid" | "bayes" | "lexicon";
export const METHODS: readonly Method[] = ["hybrid", "bayes", "lexicon"];

/**
 * A fitted model of one codebook and language as it lies in a file: features, counts and rows, never texts.
 * Numbers of features x outputs are stored row by row.
 */
export interface ModelFile {
  kind: "frame-analyze-model";
  schemaVersion: 1;
  /** Such as `internal-social-media-en`. */
  id: string;
  language: Language;
  codebook: string;
  dimensions: { id: string; categories: string[] }[];
  /** Feature keys, see feature-space.ts. */
  features: string[];
  /** Answers that were trained on, and how many of them each feature stands in. */
  answers: number;
  documents: Int32Array;
  /**
   * Per feature and category (all dimensions side by side) how often it occurs, each occurrence counting 1 / sqrt(words + 1) of its
   * answer, in hundredths: whole numbers, so that counts of two corpora add up.
   */
  counts: Int32Array;
  /** Answers per category. */
  categoryCounts: number[];
  /** What the features of each block are multiplied by. */
  blocks: Record<Block, number>;
  /** Refined rows, feature x category, as whole numbers times `scale`. */
  rows: Int8Array;
  scale: number;
  /** What the naive-Bayes rows are multiplied by before they are added to the refined ones, per category. */
  share: number[];
  bias: number[];
  calibration: { hybrid: Calibration; bayes: Calibration };
  /** Out-of-fold counts [true category][predicted category][confidence bin] per dimension. */
  errors: number[][];
  /** What each author looked like to a fit that had not seen it; empty where authors are unknown. */
  authors: Signals[];
  hash: string;
}

/** Turns raw scores into log-probabilities: per category `slope x score + shift`. Fitted on out-of-fold predictions. */
export interface Calibration {
  slope: number[];
  shift: number[];
  /** Per frame, whether it is present: `own x its score + rival x the best other score + shift` as log-odds, from `threshold` on. */
  present: { own: number; rival: number; shift: number; threshold: number }[];
}
