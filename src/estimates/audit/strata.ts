import { calibratedWeights, weightedTotal } from "../../math/survey-weights.js";

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
 * The variance of codes between 0 and 1 as a part of the greatest that their mean allows, m(1 − m): 1 for zeros and ones, less for scores.
 * One case of the greatest variance is put in, so that scores that are all alike do not make an interval of no width.
 */
export function spreadWithin(weights: readonly number[], codes: readonly number[]): number {
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
export function slope(parts: readonly WeightedStratum[]): number {
  let together = 0;
  let spread = 0;
  let squares = 0;
  for (const { sample, weights, size } of parts) {
    const codes = sample.map((answer) => answer.code);
    const predictions = sample.map((answer) => answer.prediction);
    const code = weightedTotal(weights, codes) / size;
    const prediction = weightedTotal(weights, predictions) / size;
    for (let i = 0; i < codes.length; i++) {
      const apart = weights[i] ** 2 * (predictions[i] - prediction);
      together += apart * (codes[i] - code);
      spread += apart * (predictions[i] - prediction);
      squares += (weights[i] * predictions[i]) ** 2;
    }
  }
  // Predictions that are all alike differ from their mean by rounding alone, which must not pass for a slope.
  return spread > 1e-20 * squares ? Math.min(1, Math.max(0, together / spread)) : 0;
}

export interface WeightedStratum extends AuditStratum {
  weights: readonly number[];
}

export function weigh(stratum: AuditStratum): WeightedStratum {
  const inclusion = stratum.sample.map((answer) => answer.inclusion);
  return { ...stratum, weights: calibratedWeights(inclusion, stratum.size) };
}

/** Joins the strata with fewer than two hand codes, and if that leaves them short, with the smallest other one. */
export function collapse(strata: readonly AuditStratum[]): AuditStratum[] {
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
