import { logFactorial } from "./gamma.js";
import type { Rng } from "./rng.js";

/** Draws of whole counts. All go outwards from the likeliest value, so the time grows with the standard deviation, not with n. */

/** How many of `n` trials succeed with probability `p`. */
export function binomialDraw(random: Rng, n: number, p: number): number {
  if (!(n >= 0) || !(p >= 0 && p <= 1)) throw new RangeError(`Binomial draw of ${n} with probability ${p}.`);
  if (p === 0 || n === 0) return 0;
  if (p === 1) return n;
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const top = Math.exp(logChoose(n, mode) + mode * Math.log(p) + (n - mode) * Math.log1p(-p));
  const odds = p / (1 - p);
  return fromMode(random, mode, top, 0, n, (k) => ((n - k) / (k + 1)) * odds);
}

/** `n` trials spread over categories by `shares` (they need not sum to 1), one binomial after the other. */
export function multinomialDraw(random: Rng, n: number, shares: ArrayLike<number>): number[] {
  let mass = 0;
  for (let i = 0; i < shares.length; i++) mass += shares[i];
  if (!(mass > 0)) throw new RangeError("A multinomial draw needs a positive share.");
  const counts: number[] = [];
  let left = n;
  for (let i = 0; i < shares.length; i++) {
    const last = mass - shares[i] <= 1e-12 * shares[i];
    counts.push(left === 0 || shares[i] === 0 ? 0 : binomialDraw(random, left, last ? 1 : shares[i] / mass));
    left -= counts[i];
    mass -= shares[i];
  }
  return counts;
}

/** ln of n over k. */
export function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/**
 * Inversion from the mode: takes the mode's probability `top` off a uniform number, then its neighbours' in turn, until it is
 * used up. `ratio(k)` = P(k + 1)/P(k).
 */
function fromMode(
  random: Rng,
  mode: number,
  top: number,
  least: number,
  most: number,
  ratio: (k: number) => number,
): number {
  let left = random() - top;
  let down = mode;
  let up = mode;
  let below = top;
  let above = top;
  while (left >= 0) {
    if (up < most) {
      above *= ratio(up++);
      if ((left -= above) < 0) return up;
    }
    if (down > least) {
      below /= ratio(--down);
      if ((left -= below) < 0) return down;
    }
    // Only rounding is left once both tails are used up or have underflowed.
    if ((up === most || above === 0) && (down === least || below === 0)) return mode;
  }
  return mode;
}
