import { upperGamma } from "./gamma.js";

/** P(Z <= z) of the standard normal distribution, by Φ(z) = erfc(−z/√2)/2 and erfc(x) = Q(1/2, x²) (DLMF 7.11.2). */
export function normalCdf(z: number): number {
  const tail = upperGamma(0.5, (z * z) / 2) / 2;
  return z < 0 ? tail : 1 - tail;
}

/**
 * z with P(Z <= z) = p; -Infinity at 0, Infinity at 1, NaN outside [0, 1].
 * Starts from Abramowitz & Stegun 26.2.23 (error < 4.5e-4) and is refined by Halley's method, which triples the digits each time.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return -Infinity;
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let i = 0; i < 3; i++) {
    // Newton's step (Φ(z) − p)/φ(z); the density's own slope, −z, makes it Halley's.
    const step = (normalCdf(z) - p) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
    z -= step / (1 + (z * step) / 2);
  }
  return z;
}

/** The two-sided critical value of a confidence level: 1.959964 for .95. RangeError unless 0 < level < 1. */
export function criticalValue(level: number): number {
  if (!(level > 0 && level < 1))
    throw new RangeError(`A confidence level lies between 0 and 1, not ${level}.`);
  return level === 0.95 ? 1.959963984540054 : -normalQuantile((1 - level) / 2);
}
