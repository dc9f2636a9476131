import { logChoose } from "./count-draws.js";
import { chiSquareP } from "./gamma.js";

export interface ChiSquare {
  statistic: number;
  df: number;
  /** Of the chi-square distribution: trust it where the expected counts reach about 5. */
  p: number;
  n: number;
  /** The smallest expected count, to tell whether p can be trusted. */
  leastExpected: number;
  /** Rows and columns that are not empty. */
  rows: number;
  columns: number;
}

/** Counts of a table that are expected of independence, given its margins. */
export function expectedCounts(table: readonly (readonly number[])[]): number[][] {
  const rows = table.map(sum);
  const columns = (table[0] ?? []).map((_, j) => sum(table.map((row) => row[j])));
  const n = sum(rows);
  return rows.map((row) => columns.map((column) => (row * column) / n));
}

/** Pearson's statistic: how far counts are from the expected ones. Empty rows and columns add nothing. */
export function pearson(
  table: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
): number {
  let statistic = 0;
  for (let i = 0; i < table.length; i++)
    for (let j = 0; j < table[i].length; j++)
      if (expected[i][j] > 0) statistic += (table[i][j] - expected[i][j]) ** 2 / expected[i][j];
  return statistic;
}

/** Pearson's chi-square of a table of counts (rows x columns), without continuity correction; empty rows and columns are left out. */
export function chiSquare(table: readonly (readonly number[])[]): ChiSquare {
  const expected = expectedCounts(table);
  const possible = expected.flat().filter((count) => count > 0);
  const statistic = pearson(table, expected);
  const rows = expected.filter((row) => row.some((count) => count > 0)).length;
  const columns = rows === 0 ? 0 : possible.length / rows;
  const df = Math.max(0, (rows - 1) * (columns - 1));
  return {
    statistic,
    df,
    p: chiSquareP(statistic, df),
    n: sum(table.flat()),
    leastExpected: Math.min(...possible),
    rows,
    columns,
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * Fisher's exact test of [[a, b], [c, d]], two-sided: the probability of all tables with these margins that are no likelier
 * than this one (the rule of R's fisher.test, with its tolerance of 1e-7 for ties). Whole counts.
 */
export function fisherP(a: number, b: number, c: number, d: number): number {
  const all = logChoose(a + b + c + d, a + c);
  const log = (x: number) => logChoose(a + b, x) + logChoose(c + d, a + c - x) - all;
  const limit = log(a) + 1e-7;
  let p = 0;
  for (let x = Math.max(0, a - d); x <= Math.min(a + b, a + c); x++) {
    const here = log(x);
    if (here <= limit) p += Math.exp(here);
  }
  return Math.min(1, p);
}
