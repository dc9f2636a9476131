/** How groups differ; part of the Analysis. */

import type { Kind } from "../risk/assessment.js";
import type { TippingPoint } from "../risk/tipping-point.js";
import type { Ratio } from "./use.js";

/** `b` is "(rest)" where a column has too many groups to compare each two: all other groups that are shown. */
export interface Comparison {
  kind: Kind;
  column: string;
  a: string;
  b: string;
  frame: string;
  label: string;
  /** Share in a minus share in b, with its 95 % interval. */
  difference: number;
  low: number;
  high: number;
  ratio: Ratio;
  p: number;
  /** p after Benjamini & Hochberg, over all tests of the report. */
  adjusted: number;
  /** How unequal the coder's errors would have to be for the difference to vanish; null where the interval holds 0. */
  tippingPoint?: TippingPoint | null;
}

export interface GroupPair {
  kind: Kind;
  column: string;
  a: string;
  b: string;
  /** Jensen-Shannon distance of their frames, 0 (alike) to 1, and what it would be on average between groups that do not differ. */
  distance: number;
  chance: number;
  p: number;
  adjusted: number;
  /** Risk index of a minus that of b. */
  risk: { difference: number; low: number; high: number; p: number; adjusted: number } | null;
  /** False: nothing tells the two groups apart, neither frames nor risk. */
  distinguishable: boolean;
}

export interface Incongruence {
  kind: Kind;
  column: string;
  values: string[];
  /** Jensen-Shannon distances between the frames of each two groups, in the order of `values`. */
  distances: number[][];
  /** Cramér's V of groups by frames; `corrected` has its upward bias taken off. */
  association: { value: number; corrected: number; p: number; adjusted: number } | null;
}
