import { criticalValue } from "../../math/normal.js";
import { studentCriticalValue } from "../../math/student.js";
import { hajekVariance, weightedTotal, weightingEffect } from "../../math/survey-weights.js";
import { type Interval, wilsonShare } from "../../math/wilson.js";
import type { Lambda, PoweredMean } from "../prediction-powered.js";
import { type AuditStratum, collapse, slope, spreadWithin, weigh } from "./strata.js";

/**
 * A variance estimated from few cases is not to be believed (no error seen in ten answers is not "no error"), so the design effect
 * is drawn towards that of hand coding alone, 1 for equal weights, by this many pseudo-cases. In simulations with 30 to 200 hand codes, shares from
 * .005 to .4, and models from good to useless, 1 gives a coverage of about .93 to .99 (the upper end for a good model and few
 * codes); 0 falls to .5, and 2 is wider to no purpose.
 */
const PSEUDO_CASES = 1;
/** Student's t, for scores, is used from so many degrees of freedom on; below, as for so many. */
const LEAST_FREEDOM = 4;

export interface AuditedMean extends PoweredMean {
  /** The size of a simple random sample, with replacement, that would tell as much. */
  effective: number;
}

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
): AuditedMean | null {
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
  const weights = parts.flatMap((part) => part.weights);
  const codes = parts.flatMap(({ sample }) => sample.map(({ code }) => (code - least) / scale));
  const alone = weightingEffect(weights) * spreadWithin(weights, codes);
  // Scores have a variance of their own to estimate, which a share has not.
  const scores = codes.some((code) => code > 0 && code < 1);
  const z = scores ? studentCriticalValue(level, Math.max(LEAST_FREEDOM, n - 1)) : criticalValue(level);
  const { low, high, effective } = atEffectiveSize({
    share,
    standardError: standardError / scale,
    n,
    open,
    alone,
    z,
  });
  return {
    value: least + share * scale,
    low: least + low * scale,
    high: least + high * scale,
    lambda: trust,
    standardError,
    n,
    effective,
  };
}

/**
 * Wilson's interval at the effective size of an audited share, PSEUDO_CASES joined in.
 * @param sampled.n hand codes that the share is of
 * @param sampled.open part of the batch that is not hand-coded
 * @param sampled.alone design effect of hand coding without the model
 */
export function atEffectiveSize({
  share,
  standardError,
  n,
  open,
  alone,
  z,
}: {
  share: number;
  standardError: number;
  n: number;
  open: number;
  alone: number;
  z: number;
}): Interval & { effective: number } {
  if (!(open > 0)) return { low: share, high: share, effective: Infinity };
  const effect =
    ((n * standardError) ** 2 / open + PSEUDO_CASES * alone) / (n * share * (1 - share) + PSEUDO_CASES);
  const effective = n / (effect * open);
  return { ...wilsonShare(share, effective, z), effective };
}
