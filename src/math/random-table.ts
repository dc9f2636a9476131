import { hypergeometricDraw } from "./count-draws.js";
import type { Rng } from "./rng.js";

/**
 * A contingency table drawn at random among those with these margins, each as likely as when the row labels of the single
 * observations are shuffled: that is what a permutation test of independence needs, in time that hardly grows with n.
 * Cells are filled one by one, each hypergeometric given what is left of its row and column (Patefield 1981 draws likewise).
 * @param rows    row totals, whole numbers
 * @param columns column totals, same sum
 */
export function randomTable(random: Rng, rows: readonly number[], columns: readonly number[]): number[][] {
  const left = [...columns];
  let total = left.reduce((sum, count) => sum + count, 0);
  return rows.map((size) => {
    let open = size;
    let pool = total;
    total -= size;
    return left.map((count, column) => {
      const cell = hypergeometricDraw(random, count, pool - count, open);
      pool -= count;
      open -= cell;
      left[column] -= cell;
      return cell;
    });
  });
}
