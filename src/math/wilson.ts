import { criticalValue } from "./normal.js";

export interface Interval {
  low: number;
  high: number;
}

/**
 * Wilson's score interval for a proportion (Wilson 1927), which keeps its coverage for small n and shares near 0 and 1.
 *
 *   (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)
 *
 * @param count successes, 0 <= count <= n; real numbers are fine (weights, effective sizes)
 * @param n     trials, finite; without any, the interval is the whole of [0, 1]
 * @param level confidence level, .95 by default
 * @throws RangeError when count does not lie in [0, n], or n is not finite
 */
export function wilson(count: number, n: number, level = 0.95): Interval {
  if (!(count >= 0 && count <= n && n < Infinity))
    throw new RangeError(`Wilson interval of ${count} out of ${n}.`);
  return wilsonShare(n === 0 ? 0 : count / n, n, criticalValue(level));
}

/** Wilson's interval from a share in [0, 1], an effective sample size (0 to Infinity) and a critical value (normal or t). */
export function wilsonShare(share: number, n: number, z: number): Interval {
  if (!(n > 0)) return { low: 0, high: 1 };
  const z2n = (z * z) / n;
  const half = z * Math.sqrt((share * (1 - share)) / n + z2n / (4 * n));
  // Rounding may push a bound past the share or past the ends of the scale; the formula itself never does.
  return {
    low: share === 0 ? 0 : Math.min(share, Math.max(0, (share + z2n / 2 - half) / (1 + z2n))),
    high: share === 1 ? 1 : Math.max(share, Math.min(1, (share + z2n / 2 + half) / (1 + z2n))),
  };
}

/**
 * The same for `n` drawn without replacement from `population`: the variance shrinks by (N − n)/(N − 1), which is a Wilson
 * interval with n (N − 1)/(N − n) trials. What was seen stays seen: at least count and at most N − n + count of N succeed.
 * `population` = n gives the share itself; Infinity gives `wilson`.
 */
export function wilsonFinite(count: number, n: number, population: number, level = 0.95): Interval {
  if (population === Infinity || n === 0) return wilson(count, n, level);
  if (!(count >= 0 && count <= n && n <= population))
    throw new RangeError(`Wilson interval of ${count} out of ${n} out of ${population}.`);
  const { low, high } = wilsonShare(
    count / n,
    population === n ? Infinity : (n * (population - 1)) / (population - n),
    criticalValue(level),
  );
  return {
    low: Math.max(low, count / population),
    high: Math.min(high, (population - n + count) / population),
  };
}
