import type { Language } from "../codebook/language.js";

export type Status = "coded" | "uncertain" | "blank";
/** Why an answer has no code. */
export type Doubt = "language" | "no-known-word" | "low-confidence";

/**
 * What the coder says of one answer. `category[d]` is the position of the category within dimension d, or -1 where the coder
 * abstains; `probabilities` holds all dimensions side by side, each summing to 1.
 */
export interface Coding {
  status: Status;
  doubt: Doubt | null;
  language: Language | "other";
  category: Int32Array;
  confidence: Float64Array;
  probabilities: Float64Array;
  /** For the first dimension: 1 where the category is present in the answer, primary or not. */
  present: Uint8Array;
  /** Words of the answer, how many of them the model knows, and whether a term of the lexicon names a frame: what the alarm listens to. */
  words: number;
  known: number;
  hasTerm: boolean;
  /** True when the answer was taken to be a non-answer ("n/a") by rule. */
  byRule: boolean;
  /** True when a person's codes took the place of the model's. */
  human?: boolean;
}
