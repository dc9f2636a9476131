import { type Moments, moments, pooledMoments } from "../math/moments.js";
import { criticalValue } from "../math/normal.js";
import { calibratedWeights, hajekVariance, weightedTotal, weightingEffect } from "../math/survey-weights.js";
import { wilsonShare } from "../math/wilson.js";
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

/** A hand-coded answer of an audit. */
export interface AuditedAnswer {
  /** The hand code, as a number: 1 or 0 for a category, a score for an index. */
  code: number;
  /** What the model says of the same answer: 1 or 0, a probability, a score. */
  prediction: number;
  /** The probability with which the answer was drawn, 0 < inclusion <= 1. Within a stratum only the ratios matter. */
  inclusion: number;
}

/** A part of the batch within which the audit was drawn on its own. */
export interface AuditStratum {
  /** Answers in it, hand-coded or not. */
  size: number;
  /** Sum of the model's predictions over all of them. */
  predicted: number;
  sample: readonly AuditedAnswer[];
}

/**
 * A variance estimated from few cases is not to be believed (no error seen in ten answers is not "no error"), so the design effect
 * is drawn towards that of hand coding alone, 1 for equal weights, by this many pseudo-cases. In simulations with 30 to 200 hand codes, shares from
 * .005 to .4, and models from good to useless, 1 gives a coverage of about .93 to .99 (the upper end for a good model and few
 * codes); 0 falls to .5, and 2 is wider to no purpose.
 */
const PSEUDO_CASES = 1;

/**
 * Mean over a batch of which a probability sample was hand-coded: the difference estimator of two-phase ("double") sampling, valid
 * whatever the model's errors (Särndal, Swensson & Wretman 1992, ch. 6; Egami et al. 2023, "DSL"; prediction-powered inference
 * for a finite population).
 *   total = Σ over strata of λ predicted + Σᵢ wᵢ (codeᵢ − λ predictionᵢ),  wᵢ of `calibratedWeights`
 * Its variance is the sum over strata of `hajekVariance` of the residuals. Tuned λ is a regression slope (GREG), one per category,
 * so that shares of all categories sum to 1 only nearly; a fixed λ > 0 makes them sum to 1, but loses coverage for categories that
 * no hand code has. Strata without two hand codes are joined ("collapsed").
 *
 * The interval is Wilson's at the effective size n/(deff (1 − n/N)), deff = (cases of the residuals + PSEUDO_CASES ·
 * `weightingEffect`)/(cases + PSEUDO_CASES), cases = n p(1−p) = n times the variance of hand coding alone (cf. Kott & Carr 1997; for
 * scores, which vary less than zeros and ones, the pseudo-cases do so too): it
 * stays within `range`, keeps a width where no error was seen, and shrinks to a point when all is hand-coded.
 * @param strata a group's share takes the group's part of every stratum: size, predicted and sample of that group only
 * @param options.range least and greatest possible code, [0, 1] by default; the estimate is kept within it
 * @returns null when nothing is hand-coded; `standardError` is the design-based one, without pseudo-cases
 * @throws RangeError for an inclusion outside (0, 1] or a code outside `range`
 */
export function auditedMean(
  strata: readonly AuditStratum[],
  {
    lambda = "tuned",
    level = 0.95,
    range: [least, most] = [0, 1],
  }: { lambda?: Lambda; level?: number; range?: readonly [least: number, most: number] } = {},
): PoweredMean | null {
  const parts = collapse(strata).map(weigh);
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const n = parts.reduce((sum, part) => sum + part.sample.length, 0);
  if (n === 0) return null;
  const trust = lambda === "tuned" ? slope(parts) : lambda;
  let total = 0;
  let variance = 0;
  for (const { sample, predicted, weights } of parts) {
    const wrong = sample.find(({ code }) => !(code >= least && code <= most));
    if (wrong) throw new RangeError(`A code lies between ${least} and ${most}, not ${wrong.code}.`);
    const residuals = sample.map(({ code, prediction }) => code - trust * prediction);
    total += trust * predicted + weightedTotal(weights, residuals);
    variance += hajekVariance(weights, residuals);
  }
  const scale = most - least;
  const share = Math.min(1, Math.max(0, (total / size - least) / scale));
  const standardError = Math.sqrt(variance) / size;
  const open = 1 - n / size;
  const cases = n * share * (1 - share);
  const residualCases = open > 0 ? (n * n * (standardError / scale) ** 2) / open : 0;
  const weights = parts.flatMap((part) => part.weights);
  const alone =
    weightingEffect(weights) *
    spreadWithin(
      weights,
      parts.flatMap(({ sample }) => sample.map(({ code }) => (code - least) / scale)),
    );
  const effect = (residualCases + PSEUDO_CASES * alone) / (cases + PSEUDO_CASES);
  const { low, high } = wilsonShare(share, open > 0 ? n / (effect * open) : Infinity, criticalValue(level));
  return {
    value: least + share * scale,
    low: least + low * scale,
    high: least + high * scale,
    lambda: trust,
    standardError,
    n,
  };
}

/**
 * The variance of codes between 0 and 1 as a part of the greatest that their mean allows, m(1 − m): 1 for zeros and ones, less for scores.
 * One case of the greatest variance is put in, so that scores that are all alike do not make an interval of no width.
 */
function spreadWithin(weights: readonly number[], codes: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weightedTotal(weights, codes) / all;
  const greatest = mean * (1 - mean);
  if (!(greatest > 1e-12)) return 1;
  const variance =
    weightedTotal(
      weights,
      codes.map((code) => (code - mean) ** 2),
    ) / all;
  return (codes.length * Math.min(1, variance / greatest) + 1) / (codes.length + 1);
}

/**
 * The λ that makes the variance of `auditedMean` least: the slope of codes on predictions within strata, kept within [0, 1], and 0
 * where the codes or the predictions do not vary.
 */
function slope(parts: readonly WeightedStratum[]): number {
  let together = 0;
  let spread = 0;
  for (const { sample, weights, size } of parts) {
    const codes = sample.map((answer) => answer.code);
    const predictions = sample.map((answer) => answer.prediction);
    const code = weightedTotal(weights, codes) / size;
    const prediction = weightedTotal(weights, predictions) / size;
    for (let i = 0; i < codes.length; i++) {
      const apart = weights[i] ** 2 * (predictions[i] - prediction);
      together += apart * (codes[i] - code);
      spread += apart * (predictions[i] - prediction);
    }
  }
  return spread > 0 ? Math.min(1, Math.max(0, together / spread)) : 0;
}

interface WeightedStratum extends AuditStratum {
  weights: readonly number[];
}

function weigh(stratum: AuditStratum): WeightedStratum {
  const inclusion = stratum.sample.map((answer) => answer.inclusion);
  return { ...stratum, weights: calibratedWeights(inclusion, stratum.size) };
}

/** Joins the strata with fewer than two hand codes, and if that leaves them short, with the smallest other one. */
function collapse(strata: readonly AuditStratum[]): AuditStratum[] {
  const used = strata.filter((stratum) => stratum.size > 0);
  const isThin = ({ sample, size }: AuditStratum) => sample.length < Math.min(2, size);
  const thin = used.filter(isThin);
  const enough = used.filter((stratum) => !isThin(stratum)).sort((a, b) => a.size - b.size);
  if (thin.length === 0) return enough;
  if (thin.reduce((sum, { sample }) => sum + sample.length, 0) < 2) thin.push(...enough.splice(0, 1));
  const joined: AuditStratum = {
    size: thin.reduce((sum, stratum) => sum + stratum.size, 0),
    predicted: thin.reduce((sum, stratum) => sum + stratum.predicted, 0),
    sample: thin.flatMap((stratum) => stratum.sample),
  };
  return [...enough, joined];
}
