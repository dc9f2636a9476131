import { type Interval, wilsonFinite } from "../math/wilson.js";

/** A share with its interval, of whatever kind. */
export interface Share extends Interval {
  value: number;
}

/** `count` of `n`, drawn from `population` (Infinity unless said otherwise). */
export interface Proportion {
  count: number;
  n: number;
  population?: number;
}

/** The share of a proportion with its Wilson interval; value NaN and interval [0, 1] for n = 0. */
export function shareOf({ count, n, population = Infinity }: Proportion, level = 0.95): Share {
  return { value: count / n, ...wilsonFinite(count, n, population, level) };
}

/**
 * Difference a − b of two independent proportions with Newcombe's interval (1998, method 10): Wilson bounds combined as in
 * `shareDifference`, which makes the same of any two shares that come with intervals. Reports take `scoreDifference` where there are counts. Where a `population` is given the Wilson bounds are those of a sample without replacement.
 */
export function newcombe(a: Proportion, b: Proportion, level = 0.95): Share {
  return shareDifference(shareOf(a, level), shareOf(b, level));
}

/**
 * Difference of any two independent estimates from their intervals (Zou & Donner 2008, "method of variance estimates recovery"):
 *   low  = a − b − √((a − a.low)² + (b.high − b)²)
 *   high = a − b + √((a.high − a)² + (b − b.low)²)
 */
export function shareDifference(a: Share, b: Share): Share {
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}

/**
 * Ratio of any two independent non-negative estimates from their intervals (Donner & Zou 2012, "MOVER-R"), the bounds solving
 * the quadratics of Fieller's kind with recovered variances:
 *   low  = A₁ / (ab + √((ab)² − A₁B₁)),  A₁ = a.low (2a − a.low),   B₁ = b.high (2b − b.high)
 *   high = (ab + √((ab)² − A₂B₂)) / B₂,  A₂ = a.high (2a − a.high), B₂ = b.low (2b − b.low)
 * Value and upper bound are Infinity where b is 0; the value is NaN for 0/0.
 */
export function shareRatio(a: Share, b: Share): Share {
  const product = a.value * b.value;
  const root = (x: number, y: number) => Math.sqrt(Math.max(0, product * product - x * y));
  const least = a.low * (2 * a.value - a.low);
  const most = a.high * (2 * a.value - a.high);
  const divisorLow = b.high * (2 * b.value - b.high);
  const divisorHigh = b.low * (2 * b.value - b.low);
  return {
    value: a.value / b.value,
    low: least > 0 ? least / (product + root(least, divisorLow)) : 0,
    high: divisorHigh > 0 ? (product + root(most, divisorHigh)) / divisorHigh : Infinity,
  };
}
