import { numberIn } from "./bins.js";

/** A weight of 1, in thousandths. */
export const UNWEIGHTED = 1000;
/** Weights are 0, or lie between these. */
export const LIGHTEST = 0.001;
export const HEAVIEST = 1_000_000;

/**
 * A survey weight in fixed point: whole thousandths, so that sums of weights are exact in any order.
 * @returns null where the cell holds no number of 0 or more, or one that thousandths cannot hold
 */
export function weightIn(cell: string): number | null {
  const weight = numberIn(cell);
  if (weight === null || weight < 0 || weight > HEAVIEST || (weight > 0 && weight < LIGHTEST)) return null;
  return Math.round(weight * UNWEIGHTED);
}
