import { chiSquare, expectedCounts, pearson } from "../math/independence.js";
import type { Rng } from "../math/rng.js";
import { type PermutationTest, permutationTest } from "./permutation-test.js";

/** Observations up to which labels are shuffled; beyond, every expected count that matters is large and chi-square is as good. */
const MOST_SHUFFLED = 4000;

/**
 * Jensen–Shannon divergence (Lin 1991) of two distributions over the same categories: the mean Kullback–Leibler divergence of
 * each from their midpoint. Between 0 and log 2.
 * @param p shares or counts: each side is divided by its own sum
 * @param base of the logarithm; e (nats) by default, 2 for bits
 * @throws RangeError when a side has no mass or the lengths differ
 */
export function jensenShannonDivergence(p: readonly number[], q: readonly number[], base = Math.E): number {
  const sums = [p, q].map((side) => side.reduce((sum, share) => sum + share, 0));
  if (p.length !== q.length || !(sums[0] > 0 && sums[1] > 0))
    throw new RangeError("Two distributions over the same categories are needed.");
  let divergence = 0;
  for (let i = 0; i < p.length; i++) divergence += divergenceOf(p[i] / sums[0], q[i] / sums[1]);
  return Math.max(0, divergence) / Math.log(base);
}

/** What a category of shares `x` and `y` adds to the divergence, in nats. */
function divergenceOf(x: number, y: number): number {
  return ((x > 0 ? x * Math.log((2 * x) / (x + y)) : 0) + (y > 0 ? y * Math.log((2 * y) / (x + y)) : 0)) / 2;
}

/** The root of the divergence, which is a metric (Endres & Schindelin 2003). */
export function jensenShannonDistance(p: readonly number[], q: readonly number[], base = Math.E): number {
  return Math.sqrt(jensenShannonDivergence(p, q, base));
}

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
  const { p, df, leastExpected, columns } = chiSquare([a, b]);
  if (!isThin(leastExpected, sizes[0] + sizes[1])) {
    // The mean of the divergence of equal groups is about (categories − 1)(1/n + 1/m)/8 nats, by its second-order expansion.
    const chance = Math.sqrt(((columns - 1) * (1 / sizes[0] + 1 / sizes[1])) / 8 / Math.LN2);
    const value = jensenShannonDistance(a, b, 2);
    return { value, p: df === 0 ? 1 : p, chance: Math.min(1, chance), permutations: 0 };
  }
  return permutationTest([a, b], distanceWithin(a, b), random);
}

/**
 * Jensen-Shannon distance (base 2) of tables that have the margins of this one: what a category adds then depends on the first group's count
 * alone, and is kept.
 */
function distanceWithin(
  a: readonly number[],
  b: readonly number[],
): (table: readonly (readonly number[])[]) => number {
  const [n, m] = [a, b].map((side) => side.reduce((sum, count) => sum + count, 0));
  const added = a.map((count, i) =>
    Float64Array.from({ length: count + b[i] + 1 }, (_, x) => divergenceOf(x / n, (count + b[i] - x) / m)),
  );
  return ([x]) => {
    let divergence = 0;
    for (let i = 0; i < x.length; i++) divergence += added[i][x[i]];
    return Math.sqrt(Math.max(0, divergence) / Math.LN2);
  };
}

const isThin = (leastExpected: number, n: number): boolean => leastExpected < 5 && n <= MOST_SHUFFLED;

export interface CramersV {
  /** √(χ²/(n (min(rows, columns) − 1))), 0 to 1. */
  value: number;
  /** The same with its upward bias taken off (Bergsma 2013). */
  corrected: number;
  /** Of chi-square; by shuffling the group labels where an expected count lies under five. */
  p: number;
}

/**
 * Cramér's V of groups by frames, empty rows and columns left out.
 * @param table whole counts, a row a group, each respondent once
 * @returns null where fewer than two rows or columns are left
 */
export function cramersV(table: readonly (readonly number[])[], random: Rng): CramersV | null {
  const { statistic, df, p, n, leastExpected, rows, columns } = chiSquare(table);
  if (df === 0) return null;
  const expected = expectedCounts(table);
  const value = Math.sqrt(statistic / (n * (Math.min(rows, columns) - 1)));
  const shrunk = (size: number) => size - (size - 1) ** 2 / (n - 1);
  const excess = Math.max(0, statistic / n - df / (n - 1));
  const room = Math.min(shrunk(rows), shrunk(columns)) - 1;
  const corrected = excess === 0 || !(room > 0) ? 0 : Math.min(1, Math.sqrt(excess / room));
  return {
    value: Math.min(1, value),
    corrected,
    p: isThin(leastExpected, n) ? permutationTest(table, (drawn) => pearson(drawn, expected), random).p : p,
  };
}
