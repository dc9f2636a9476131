import type { Hits } from "../lexicon/hits.js";
import type { Tokens } from "../text/tokens.js";
import type { WordColumn } from "../text/words.js";

/** One contribution to the scores of an answer: a word, a pair, a term. For `explain`. */
export interface Contribution {
  kind: "word" | "place" | "pair" | "term" | "mark" | "bias";
  /** As written in the answer, or the term. */
  label: string;
  /** First and last token; -1 for the bias. */
  first: number;
  last: number;
  negated: boolean;
  /** Added to the score of each category, all dimensions side by side. */
  scores: Float64Array;
}

export type Trace = Contribution[];

/** Turns the tokens and hits of an answer into calibrated log-probabilities. All coders compile to one; see linear-table.ts. */
export interface Scorer extends WordColumn {
  /**
   * Adds up the scores of all categories of all dimensions into `into` (unnormalised log-probabilities).
   * @param tokens read with a table that has this scorer as a column
   * @returns the number of known words: words of the model's vocabulary, and words of a lexicon hit
   */
  score(tokens: Tokens, hits: Hits, into: Float64Array, trace?: Trace): number;
  /** For the answer just scored: 1 for each frame that is present in it, primary or not. */
  present(into: Uint8Array): void;
}
