/** Σ wᵢ yᵢ: with weights 1/inclusion, the Horvitz–Thompson (1952) estimate of a population's total. */
export function weightedTotal(weights: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += weights[i] * values[i];
  return sum;
}

/**
 * Weights for a sample drawn without replacement: 1/inclusion, scaled to sum to the size of what was drawn from (so that answers
 * which were drawn but not coded, at random, do no harm), and never below 1, since a drawn unit stands at least for itself.
 * @throws RangeError for an inclusion probability outside (0, 1]
 */
export function calibratedWeights(inclusion: readonly number[], size: number): number[] {
  const wrong = inclusion.find((probability) => !(probability > 0 && probability <= 1));
  if (wrong !== undefined)
    throw new RangeError(`An inclusion probability lies above 0 and up to 1, not ${wrong}.`);
  const scale = size / inclusion.reduce((sum, probability) => sum + 1 / probability, 0);
  return inclusion.map((probability) => Math.max(1, scale / probability));
}

/**
 * Variance of the estimated total of deviations from the weighted mean, for a sample of fixed size without replacement, by Hájek's
 * (1964) approximation, which needs no joint inclusion probabilities. With πᵢ = 1/wᵢ and eᵢ = yᵢ − ȳ:
 *   n/(n−1) Σ (1 − πᵢ)(eᵢ/πᵢ − B)²,  B = Σ (1−πᵢ) eᵢ/πᵢ / Σ (1−πᵢ)
 * For equal πᵢ this is N² (1 − n/N) s²/n, the textbook's, finite-population correction included. 0 below two values.
 */
export function hajekVariance(weights: readonly number[], values: readonly number[]): number {
  const n = values.length;
  if (n < 2) return 0;
  const mean = weightedTotal(weights, values) / weights.reduce((sum, weight) => sum + weight, 0);
  const open = weights.map((weight) => 1 - 1 / weight);
  const allOpen = open.reduce((sum, part) => sum + part, 0);
  if (allOpen === 0) return 0;
  const expanded = values.map((value, i) => weights[i] * (value - mean));
  const centre = weightedTotal(open, expanded) / allOpen;
  return (n / (n - 1)) * open.reduce((sum, part, i) => sum + part * (expanded[i] - centre) ** 2, 0);
}

/** By how much unequal weights inflate a variance (Kish 1965): n Σw²/(Σw)², 1 for equal weights. */
export function weightingEffect(weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (weights.length * weightedTotal(weights, weights)) / (total * total);
}
