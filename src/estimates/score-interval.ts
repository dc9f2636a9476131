import { criticalValue } from "../math/normal.js";
import { rootOfFalling } from "../math/root.js";
import type { Proportion, Share } from "./difference.js";

/**
 * Score intervals for two independent proportions (Miettinen & Nurminen 1985): all values of the contrast that a score test does not reject,
 * the variance taken at the shares that fit best if that value were true, times N/(N − 1). What Wilson's interval is for one share. Near
 * 0 and 1 they are nearer to 95 % than intervals made from the two shares' own (docs/method.md, section 15).
 */

/** How near bounds are to where the test turns. */
const WITHIN = 1e-13;
/** Scores from which on a value is just far off: a bound is looked for by interpolation, which a score without variance would lead astray. */
const FAR = 20;
/** Ratios are looked for between 1/LARGEST and LARGEST. */
const LARGEST = 1e9;

/**
 * Difference a − b. Counts may be real numbers (scaled ones).
 * @returns value NaN and [-1, 1] where a group is empty
 */
export function scoreDifference(a: Proportion, b: Proportion, level = 0.95): Share {
  if (!(a.n > 0 && b.n > 0)) return { value: Number.NaN, low: -1, high: 1 };
  const z = criticalValue(level);
  const value = a.count / a.n - b.count / b.n;
  const statistic = (d: number): number => {
    const q = restricted(a, b, d);
    return standardised(value - d, q + d, q, 1, a.n, b.n);
  };
  return {
    value,
    low: border(-1, value, statistic, z),
    high: border(value, 1, statistic, -z),
  };
}

/**
 * Ratio a/b of two shares. Counts may be real numbers.
 * @returns value and upper bound Infinity where b is 0; value NaN for 0/0 and for an empty group
 */
export function scoreRatio(a: Proportion, b: Proportion, level = 0.95): Share {
  const value = a.count / a.n / (b.count / b.n);
  if (!(a.n > 0 && b.n > 0) || Number.isNaN(value)) return { value: Number.NaN, low: 0, high: Infinity };
  const z = criticalValue(level);
  const statistic = (log: number): number => {
    const r = Math.exp(log);
    // The root within [0, 1] of N r q² − (n r + x + m + y r) q + x + y = 0.
    const all = (a.n + b.n) * r;
    const half = (a.n * r + a.count + b.n + b.count * r) / 2;
    const q = (a.count + b.count) / (half + Math.sqrt(Math.max(0, half * half - all * (a.count + b.count))));
    return standardised(a.count / a.n - (r * b.count) / b.n, r * q, q, r, a.n, b.n);
  };
  const least = Math.log(1 / LARGEST);
  const at = Math.min(-least, Math.max(least, Math.log(value)));
  return {
    value,
    low: a.count === 0 ? 0 : Math.exp(border(least, at, statistic, z)),
    high: b.count === 0 ? Infinity : Math.exp(border(at, -least, statistic, -z)),
  };
}

/** `distance` of p̂ − weight q̂ in standard errors, where p and q are true. */
function standardised(distance: number, p: number, q: number, weight: number, n: number, m: number): number {
  const x = Math.min(1, Math.max(0, p));
  const y = Math.min(1, Math.max(0, q));
  const variance = ((x * (1 - x)) / n + (weight * weight * y * (1 - y)) / m) * ((n + m) / (n + m - 1));
  return distance / Math.sqrt(Math.max(variance, Number.MIN_VALUE));
}

/** The share of b that fits best if a's were higher by `d`: the root of a cubic, by Cardano's formula as Miettinen & Nurminen give it. */
function restricted(a: Proportion, b: Proportion, d: number): number {
  const all = a.n + b.n;
  const second = ((a.n + 2 * b.n) * d - all - a.count - b.count) / (3 * all);
  const first = (b.n * d * d - (all + 2 * b.count) * d + a.count + b.count) / (3 * all);
  const constant = (b.count * d * (1 - d)) / all;
  const q = second ** 3 - (3 * second * first) / 2 + constant / 2;
  const p = (q < 0 ? -1 : 1) * Math.sqrt(Math.max(0, second * second - first));
  const cosine = p === 0 ? 0 : Math.min(1, Math.max(-1, q / p ** 3));
  const root = 2 * p * Math.cos((Math.PI + Math.acos(cosine)) / 3) - second;
  return Math.min(Math.min(1, 1 - d), Math.max(Math.max(0, -d), root));
}

/** Where the score, which falls, passes `z`. */
function border(low: number, high: number, statistic: (x: number) => number, z: number): number {
  const beyond = (x: number) => Math.min(FAR, Math.max(-FAR, statistic(x))) - z;
  return rootOfFalling(beyond, low, high, WITHIN);
}
