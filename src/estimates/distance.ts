import { chiSquare } from "../math/independence.js";
import { randomTable } from "../math/random-table.js";
import type { Rng } from "../math/rng.js";

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
  for (let i = 0; i < p.length; i++) {
    const x = p[i] / sums[0];
    const y = q[i] / sums[1];
    if (x > 0) divergence += (x * Math.log((2 * x) / (x + y))) / 2;
    if (y > 0) divergence += (y * Math.log((2 * y) / (x + y))) / 2;
  }
  return Math.max(0, divergence) / Math.log(base);
}

/** The root of the divergence, which is a metric (Endres & Schindelin 2003). */
export function jensenShannonDistance(p: readonly number[], q: readonly number[], base = Math.E): number {
  return Math.sqrt(jensenShannonDivergence(p, q, base));
}

export interface PermutationTest {
  /** The statistic as seen. */
  value: number;
  /** (1 + permutations at least as extreme) / (1 + permutations): never 0, and valid for any number of them (Phipson & Smyth 2010). */
  p: number;
  /** What the statistic is on average when groups do not differ: a distance of small groups is never near 0. */
  chance: number;
  permutations: number;
}

/**
 * Do two groups differ in their distribution, by the Jensen–Shannon distance (base 2: 0 to 1)? Group labels are shuffled over the
 * pooled observations with both group sizes kept.
 * Observations must be independent: count each respondent once, not once per answer.
 * @param a counts per category of one group, whole numbers
 * @returns null when a group is empty
 */
export function distanceTest(
  a: readonly number[],
  b: readonly number[],
  random: Rng,
  permutations = 1999,
): PermutationTest | null {
  if (![a, b].every((group) => group.some((count) => count > 0))) return null;
  return permutationTest([a, b], ([x, y]) => jensenShannonDistance(x, y, 2), random, permutations);
}

export interface CramersV {
  /** √(χ²/(n (min(rows, columns) − 1))), 0 to 1. */
  value: number;
  /** The same with its upward bias taken off (Bergsma 2013). */
  corrected: number;
  chiSquare: number;
  df: number;
  /** Chi-square p. */
  p: number;
  n: number;
  leastExpected: number;
}

/** Cramér's V of a table of counts, empty rows and columns left out; null where fewer than two of either are left. */
export function cramersV(table: readonly (readonly number[])[]): CramersV | null {
  const { statistic, df, p, n, leastExpected, rows, columns } = chiSquare(table);
  if (df === 0) return null;
  const value = Math.sqrt(statistic / (n * (Math.min(rows, columns) - 1)));
  const shrunk = (size: number) => size - (size - 1) ** 2 / (n - 1);
  const excess = Math.max(0, statistic / n - df / (n - 1));
  const room = Math.min(shrunk(rows), shrunk(columns)) - 1;
  const corrected = excess === 0 || !(room > 0) ? 0 : Math.min(1, Math.sqrt(excess / room));
  return { value: Math.min(1, value), corrected, chiSquare: statistic, df, p, n, leastExpected };
}

/** Permutation test of independence by Cramér's V, for tables too thin for the chi-square p. Whole counts; null as `cramersV`. */
export function cramersVTest(
  table: readonly (readonly number[])[],
  random: Rng,
  permutations = 1999,
): PermutationTest | null {
  if (cramersV(table) === null) return null;
  return permutationTest(table, (drawn) => cramersV(drawn)!.value, random, permutations);
}

function permutationTest(
  table: readonly (readonly number[])[],
  statistic: (table: readonly (readonly number[])[]) => number,
  random: Rng,
  permutations: number,
): PermutationTest {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table[0].map((_, j) => table.reduce((sum, row) => sum + row[j], 0));
  const value = statistic(table);
  let extreme = 0;
  let sum = 0;
  for (let i = 0; i < permutations; i++) {
    const drawn = statistic(randomTable(random, rows, columns));
    sum += drawn;
    // Ties must count as extreme although their sums may be rounded differently.
    if (drawn >= value - 1e-9) extreme++;
  }
  return { value, p: (1 + extreme) / (1 + permutations), chance: sum / permutations, permutations };
}
