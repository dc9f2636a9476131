import { percentileInterval } from "../../math/quantile.js";
import { below, rng } from "../../math/rng.js";
import type { Ratings } from "../agreement.js";
import type { Figure } from "./judgement.js";

const RESAMPLES = 1000;

/** Several coefficients with percentile intervals from the same resamples of units; null where 0/0, or in more than half of the draws. */
export function withIntervals(
  data: Ratings,
  statistics: (r: Ratings) => (number | null)[],
  seed: string,
): (Figure | null)[] {
  const random = rng(seed);
  const seen = statistics(data);
  const draws = seen.map(() => [] as number[]);
  const size = data.units.length;
  for (let r = 0; r < RESAMPLES && size > 0; r++) {
    const units = Array.from({ length: size }, () => data.units[below(random, size)]);
    for (const [at, value] of statistics({ ...data, units }).entries())
      if (value !== null) draws[at].push(value);
  }
  return seen.map((value, at) => {
    if (value === null) return null;
    return draws[at].length * 2 < RESAMPLES
      ? { value, low: -1, high: 1 }
      : { value, ...percentileInterval(draws[at]) };
  });
}
