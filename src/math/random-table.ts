import { hypergeometricDraw } from "./count-draws.js";
import type { Rng } from "./rng.js";

/**
 * A contingency table drawn at random among those with these margins, each as likely as when the row labels of the single
 * observations are shuffled: that is what a permutation test of independence needs, in time that hardly grows with n.
 * Cells are filled one by one, each hypergeometric given what is left of its row and column (Patefield 1981 draws likewise).
 * @param rows    row totals, whole numbers
 * @param columns column totals, same sum
 * @param into    a table of this size to fill; a new one by default
 */
export function randomTable(
  random: Rng,
  rows: readonly number[],
  columns: readonly number[],
  into: number[][] = rows.map(() => [...columns]),
): number[][] {
  const left = [...columns];
  let total = 0;
  for (const count of left) total += count;
  for (let i = 0; i < rows.length; i++) {
    let open = rows[i];
    let pool = total;
    total -= open;
    for (let j = 0; j < left.length; j++) {
      const cell = hypergeometricDraw(random, left[j], pool - left[j], open);
      pool -= left[j];
      open -= cell;
      left[j] -= cell;
      into[i][j] = cell;
    }
  }
  return into;
}
