import type { Rng } from "./rng.js";

/** Continuous draws from a uniform stream. */

/** Standard normal, by Box & Muller (1958); one of the pair is thrown away so that the stream carries no hidden state. */
export function normalDraw(random: Rng): number {
  return Math.sqrt(-2 * Math.log1p(-random())) * Math.cos(2 * Math.PI * random());
}

/**
 * ln of a Gamma(shape, 1) variable, by Marsaglia & Tsang (2000); below shape 1 as G(shape + 1) · U^(1/shape).
 * The log, since with a small shape the variable itself underflows. Shape 0 is the constant 0: -Infinity.
 */
export function logGammaDraw(random: Rng, shape: number): number {
  if (!(shape >= 0)) throw new RangeError(`A gamma draw needs a shape of at least 0, not ${shape}.`);
  if (shape === 0) return -Infinity;
  if (shape < 1) return logGammaDraw(random, shape + 1) + Math.log1p(-random()) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalDraw(random);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root ** 3;
    if (Math.log1p(-random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return Math.log(d) + Math.log(v);
  }
}

/** Gamma(shape, scale 1). */
export function gammaDraw(random: Rng, shape: number): number {
  return Math.exp(logGammaDraw(random, shape));
}

/**
 * A point of the simplex from Dirichlet(alpha): independent gammas divided by their sum. A zero alpha gives a zero share.
 * RangeError when all are zero or one is negative.
 */
export function dirichletDraw(random: Rng, alpha: ArrayLike<number>): Float64Array {
  const share = new Float64Array(alpha.length);
  let largest = -Infinity;
  for (let i = 0; i < alpha.length; i++) {
    share[i] = logGammaDraw(random, alpha[i]);
    if (share[i] > largest) largest = share[i];
  }
  if (largest === -Infinity) throw new RangeError("A Dirichlet draw needs a positive parameter.");
  let sum = 0;
  for (let i = 0; i < share.length; i++) sum += share[i] = Math.exp(share[i] - largest);
  for (let i = 0; i < share.length; i++) share[i] /= sum;
  return share;
}
