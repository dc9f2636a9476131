import { below, type Rng } from "./rng.js";

/**
 * Contingency tables drawn at random among those with these margins: the row labels of the single observations are shuffled (Durstenfeld 1964),
 * which is what a permutation test of independence needs. The largest row takes what the others leave.
 * @param rows    row totals, whole numbers
 * @param columns column totals, same sum
 * @returns draws a table; it is the same one each time, filled anew
 */
export function tableShuffler(
  rows: readonly number[],
  columns: readonly number[],
): (random: Rng) => number[][] {
  const observations = Int32Array.from(columns.flatMap((count, j) => new Array<number>(count).fill(j)));
  const table = rows.map(() => columns.map(() => 0));
  const rest = rows.indexOf(Math.max(...rows));
  return (random) => {
    for (let j = 0; j < columns.length; j++) table[rest][j] = columns[j];
    let left = observations.length;
    for (let i = 0; i < rows.length; i++) {
      if (i === rest) continue;
      table[i].fill(0);
      for (const end = left - rows[i]; left > end; ) {
        const drawn = below(random, left--);
        const column = observations[drawn];
        observations[drawn] = observations[left];
        observations[left] = column;
        table[i][column]++;
        table[rest][column]--;
      }
    }
    return table;
  };
}
