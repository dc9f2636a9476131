import { normalCdf } from "../../math/normal.js";
import { type Share, shareDifference } from "../difference.js";

/** How often the model errs in a group, from its part of the audit. */
export interface ErrorRate extends Share {
  n: number;
  /** The size of a simple random sample that would tell as much (Kish 1965). Without a finite-population correction: it is the model that is judged. */
  effective: number;
}

/**
 * Do the model's errors differ between two groups? The difference of the error rates with the interval of `shareDifference`, and the p of the
 * "N − 1" two-proportions test (Campbell 2007) at the effective sizes.
 */
export function errorDifference(a: ErrorRate, b: ErrorRate): Share & { p: number } {
  const n = a.effective + b.effective;
  const pooled = (a.value * a.effective + b.value * b.effective) / n;
  const variance = pooled * (1 - pooled) * (1 / a.effective + 1 / b.effective) * (n / (n - 1));
  const z = variance > 0 ? (a.value - b.value) / Math.sqrt(variance) : 0;
  return { ...shareDifference(a, b), p: Math.min(1, 2 * normalCdf(-Math.abs(z))) };
}
