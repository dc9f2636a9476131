import { type Moments, moments, pooledMoments } from "../math/moments.js";
import { criticalValue } from "../math/normal.js";
import type { Share } from "./difference.js";

/** How far predictions are trusted: 0 leaves them out, 1 takes them in full, "tuned" takes what makes the variance least. */
export type Lambda = number | "tuned";

export interface PoweredMean extends Share {
  lambda: number;
  standardError: number;
  /** Hand codes used. */
  n: number;
}

/**
 * Prediction-powered mean of a superpopulation (Angelopoulos et al. 2023; tuned: PPI++, Angelopoulos, Duchi & Zrnic 2023):
 *   θ = mean(Y) + λ (mean(f, unlabelled) − mean(f, labelled)),  Var θ = λ² Var(f, unlabelled)/N + Var(Y − λ f, labelled)/n
 *   tuned λ = cov(Y, f) / ((1 + n/N) Var(f, both)), kept within [0, 1]
 * Variances divide by n and the one of both sets by n + N − 1, as in ppi_py, whose `ppi_mean_ci` this reproduces. The interval is
 * normal (Wald), so it is too short for few hand codes and for shares near 0 and 1: for a report use `auditedMean`.
 * @param codes       hand codes, n numbers (0 or 1 for a share)
 * @param predictions the model's, of the same n
 * @param unlabelled  the model's predictions of the N others, or their moments
 * @throws RangeError without a hand code, without an unlabelled prediction, or where lengths differ
 */
export function predictionPoweredMean(
  codes: readonly number[],
  predictions: readonly number[],
  unlabelled: readonly number[] | Moments,
  { lambda = "tuned", level = 0.95 }: { lambda?: Lambda; level?: number } = {},
): PoweredMean {
  const others = "mean" in unlabelled ? unlabelled : moments(unlabelled);
  const n = codes.length;
  if (n === 0 || n !== predictions.length || !(others.n > 0))
    throw new RangeError("Needs hand codes, a prediction for each, and predictions of unlabelled answers.");
  const coded = moments(codes);
  const predicted = moments(predictions);
  let trust = lambda === "tuned" ? 0 : lambda;
  if (lambda === "tuned") {
    let covariance = 0;
    for (let i = 0; i < n; i++)
      covariance += ((codes[i] - coded.mean) * (predictions[i] - predicted.mean)) / n;
    const both = pooledMoments(predicted, others);
    const spread = ((1 + n / others.n) * both.variance * both.n) / (both.n - 1);
    trust = spread > 0 ? Math.min(1, Math.max(0, covariance / spread)) : 0;
  }
  const rectified = moments(codes.map((code, i) => code - trust * predictions[i]));
  const value = rectified.mean + trust * others.mean;
  const standardError = Math.sqrt((trust * trust * others.variance) / others.n + rectified.variance / n);
  const half = criticalValue(level) * standardError;
  return { value, low: value - half, high: value + half, lambda: trust, standardError, n };
}
