/**
 * Quantile of an ascending array by linear interpolation (Hyndman & Fan 1996, type 7, the default of R and NumPy).
 * Undefined for an empty array. RangeError unless 0 <= p <= 1.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | undefined {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`Quantile at ${p}.`);
  if (sorted.length === 0) return undefined;
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.ceil(at);
  if (below === above || sorted[below] === sorted[above]) return sorted[below];
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/** The middle `level` of an unsorted set of draws: the percentile interval. NaN bounds when there are no draws. */
export function percentileInterval(draws: ArrayLike<number>, level = 0.95): { low: number; high: number } {
  const sorted = Float64Array.from(draws).sort();
  return {
    low: quantile(sorted, (1 - level) / 2) ?? Number.NaN,
    high: quantile(sorted, (1 + level) / 2) ?? Number.NaN,
  };
}
