import { chiSquare } from "../math/independence.js";
import { below, type Rng } from "../math/rng.js";
import { jensenShannonDistance, type PermutationTest } from "./distance.js";

/** Shuffles at most; a test stops when this many came out at least as extreme (Besag & Clifford 1991), for then no difference is shown. */
const SHUFFLES = 999;
const ENOUGH = 10;
/** Observations up to which labels are shuffled; beyond, every expected count that matters is large and chi-square is as good. */
const MOST = 4000;

/**
 * Do two groups differ in their frames? Jensen-Shannon distance (base 2), tested by shuffling the group labels with both sizes kept; by chi-square
 * where all expected counts reach five, which is then as good and costs nothing.
 * @param a whole counts per frame, each respondent once
 * @returns null when a group is empty
 */
export function groupDistance(
  a: readonly number[],
  b: readonly number[],
  random: Rng,
): PermutationTest | null {
  const sizes = [a, b].map((side) => side.reduce((sum, n) => sum + n, 0));
  if (sizes[0] === 0 || sizes[1] === 0) return null;
  const value = jensenShannonDistance(a, b, 2);
  const { p, df, leastExpected, columns } = chiSquare([a, b]);
  if (leastExpected >= 5 || sizes[0] + sizes[1] > MOST) {
    // The mean of the divergence of equal groups is about (categories − 1)(1/n + 1/m)/8 nats, by its second-order expansion.
    const chance = Math.sqrt(((columns - 1) * (1 / sizes[0] + 1 / sizes[1])) / 8 / Math.LN2);
    return { value, p: df === 0 ? 1 : p, chance: Math.min(1, chance), permutations: 0 };
  }
  return byShuffling(a, b, value, random);
}

function byShuffling(
  a: readonly number[],
  b: readonly number[],
  value: number,
  random: Rng,
): PermutationTest {
  const all = a.map((n, f) => n + b[f]);
  const [n, m] = [a, b].map((side) => side.reduce((sum, count) => sum + count, 0)).sort((x, y) => x - y);
  const pool = new Uint8Array(n + m);
  let filled = 0;
  for (let f = 0; f < all.length; f++) pool.fill(f, filled, (filled += all[f]));
  const drawn = new Float64Array(all.length);
  let extreme = 0;
  let sum = 0;
  let shuffles = 0;
  while (shuffles < SHUFFLES && extreme < ENOUGH) {
    drawn.fill(0);
    // The smaller group is drawn from the pool; whatever order earlier draws left it in does not matter.
    for (let i = 0; i < n; i++) {
      const j = i + below(random, pool.length - i);
      const frame = pool[j];
      pool[j] = pool[i];
      pool[i] = frame;
      drawn[frame]++;
    }
    const distance = distanceOf(drawn, all, n, m);
    sum += distance;
    shuffles++;
    // Ties must count as extreme although their sums may be rounded differently.
    if (distance >= value - 1e-9) extreme++;
  }
  const p = extreme >= ENOUGH ? extreme / shuffles : (extreme + 1) / (shuffles + 1);
  return { value, p, chance: sum / shuffles, permutations: shuffles };
}

/** The Jensen-Shannon distance of the drawn group from what is left of all, without a new array a shuffle. */
function distanceOf(drawn: Float64Array, all: readonly number[], n: number, m: number): number {
  let divergence = 0;
  for (let f = 0; f < all.length; f++) {
    const x = drawn[f] / n;
    const y = (all[f] - drawn[f]) / m;
    if (x > 0) divergence += x * Math.log2((2 * x) / (x + y));
    if (y > 0) divergence += y * Math.log2((2 * y) / (x + y));
  }
  return Math.sqrt(Math.max(0, divergence / 2));
}
