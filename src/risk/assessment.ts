/** The types of the assessment; part of the Analysis (report/analysis.ts), which every printer reads. */

/** `coded`: as classified. `corrected`: for the model's known errors. `audited`: from a hand-coded probability sample. */
export type Kind = "coded" | "corrected" | "audited";
export type Band = "low" | "moderate" | "high";

export interface Risk {
  kind: Kind;
  /** 0 (all take it up) to 100 (nobody does). */
  index: number;
  low: number;
  high: number;
  /** null: the interval spans bands, so it cannot be told. */
  band: Band | null;
  /** The bands that the interval touches. */
  bands: Band[];
  /** True until an audit, or a batch that looks like what the model knows, supports the verdict. */
  provisional: boolean;
  /** How many answers coded by hand, in all, should settle the band; null where it is settled. */
  codesToSettle: number | null;
  /** Points that each frame contributes; they add up to the index. */
  drivers: Driver[];
  /** What each method would say, as classified; absent unless they are compared. */
  methods?: MethodVerdict[];
  /** How little would change the band that the index itself lies in; null where nothing would. */
  fragility: Fragility | null;
}

export interface MethodVerdict {
  method: "hybrid" | "bayes" | "lexicon";
  index: number;
  low: number;
  high: number;
  /** The band that the index lies in, whatever its interval. */
  band: Band;
}

export interface Fragility {
  /** The fewest answers whose recoding moves the index into another band. */
  answers: number;
  band: Band;
}

export interface Driver {
  frame: string;
  label: string;
  points: number;
}

export interface Advice {
  id: string;
  text: string;
  /** The category whose share triggered it, with that share. */
  category: string;
  share: number;
  low: number;
  high: number;
  /** Points of the index that the answers behind it contribute. */
  points: number;
  /** Points by which the index would fall if these answers were like those in an intended frame. */
  moves: number;
}

export interface GateResult {
  expression: string;
  /** "pass": the condition certainly does not hold; "fail": it certainly does; "cannot-tell": the interval spans the limit. */
  outcome: "pass" | "fail" | "cannot-tell";
  /** What was compared, in a sentence. */
  reason: string;
}
