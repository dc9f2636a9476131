import { tableShuffler } from "../math/random-table.js";
import type { Rng } from "../math/rng.js";

/** Shuffles at most; a test stops when ENOUGH of them came out at least as extreme (Besag & Clifford 1991), for then nothing is shown. */
const SHUFFLES = 999;
const ENOUGH = 10;

export interface PermutationTest {
  /** The statistic as seen. */
  value: number;
  /** At least as extreme ones of all, the one seen included: never 0, and valid however few there were (Phipson & Smyth 2010). */
  p: number;
  /** What the statistic is on average when groups do not differ: a distance of small groups is never near 0. */
  chance: number;
  /** 0 where the p is not from shuffles. */
  permutations: number;
}

/**
 * Is a table of groups by categories further from independence than chance makes it? Group labels are shuffled over the pooled observations,
 * all margins kept. Observations must be independent: count each respondent once, not once per answer.
 * @param table whole counts, a row a group
 * @param statistic larger is further apart; is handed the same table again, filled anew
 */
export function permutationTest(
  table: readonly (readonly number[])[],
  statistic: (table: readonly (readonly number[])[]) => number,
  random: Rng,
  { shuffles = SHUFFLES, enough = ENOUGH }: { shuffles?: number; enough?: number } = {},
): PermutationTest {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table[0].map((_, j) => table.reduce((sum, row) => sum + row[j], 0));
  const value = statistic(table);
  const shuffled = tableShuffler(rows, columns);
  let extreme = 0;
  let sum = 0;
  let done = 0;
  while (done < shuffles && extreme < enough) {
    const drawn = statistic(shuffled(random));
    sum += drawn;
    done++;
    // Ties must count as extreme although their sums may be rounded differently.
    if (drawn >= value - 1e-9) extreme++;
  }
  const p = extreme >= enough ? extreme / done : (extreme + 1) / (done + 1);
  return { value, p, chance: sum / done, permutations: done };
}
