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

/** Pearson's chi-square of a table of counts (rows x columns), without continuity correction; empty rows and columns are left out. */
export function chiSquare(table: readonly (readonly number[])[]): ChiSquare {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + row[j], 0));
  const n = rows.reduce((sum, count) => sum + count, 0);
  let statistic = 0;
  let leastExpected = Infinity;
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j < columns.length; j++) {
      const expected = (rows[i] * columns[j]) / n;
      if (!(expected > 0)) continue;
      statistic += (table[i][j] - expected) ** 2 / expected;
      leastExpected = Math.min(leastExpected, expected);
    }
  }
  const used = { rows: rows.filter((r) => r > 0).length, columns: columns.filter((c) => c > 0).length };
  const df = Math.max(0, (used.rows - 1) * (used.columns - 1));
  return { statistic, df, p: chiSquareP(statistic, df), n, leastExpected, ...used };
}

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
