/**
 * Which groups of one column may be shown. Groups under the minimum are hidden; and since what is hidden can be had as the total
 * minus what is shown, the hidden ones together must reach the minimum too, else the next smallest is hidden as well.
 * @param sizes respondents per group
 * @param hidden groups that are hidden for another reason
 * @returns true per group that may be shown
 */
export function shownGroups(
  sizes: readonly number[],
  minimum: number,
  hidden: ReadonlySet<number> = new Set(),
): boolean[] {
  return hideMore(
    sizes,
    sizes.map((n, i) => n >= minimum && !hidden.has(i)),
    (sum) => sum >= minimum,
  );
}

/**
 * The same for figures that not every group has: a group of which nobody answered has nothing to hide, and may be told to.
 * @param sizes respondents per group who have the figure
 */
export function shownCounts(
  sizes: readonly number[],
  minimum: number,
  hidden: ReadonlySet<number> = new Set(),
): boolean[] {
  return hideMore(
    sizes,
    sizes.map((n, i) => (n === 0 || n >= minimum) && !hidden.has(i)),
    (sum) => sum === 0 || sum >= minimum,
  );
}

function hideMore(
  sizes: readonly number[],
  shown: boolean[],
  enough: (hidden: number) => boolean,
): boolean[] {
  const hidden = () => sizes.reduce((sum, n, i) => (shown[i] ? sum : sum + n), 0);
  while (shown.includes(false) && shown.includes(true) && !enough(hidden())) {
    let smallest = -1;
    for (let i = 0; i < sizes.length; i++) {
      if (shown[i] && (smallest < 0 || sizes[i] < sizes[smallest])) smallest = i;
    }
    shown[smallest] = false;
  }
  return shown;
}

/**
 * Which rows (categories) of a table may be shown, for all of its columns (groups) alike: in no column may a row count fewer than the minimum,
 * and in no column may the rows left out add up to fewer. What is left out of a column is then known as a sum of enough, or not at all.
 * @param table [column][row]; a column of what the other tables hide belongs to it
 * @param allowed rows that may be shown at all
 */
export function shownRows(
  table: readonly (readonly number[])[],
  minimum: number,
  allowed: readonly boolean[],
): boolean[] {
  const enough = (n: number) => n === 0 || n >= minimum;
  const shown = allowed.map((may, row) => may && table.every((column) => enough(column[row])));
  const total = (row: number) => table.reduce((sum, column) => sum + column[row], 0);
  const hidden = (column: readonly number[]) =>
    column.reduce((sum, n, row) => (shown[row] ? sum : sum + n), 0);
  while (shown.includes(true) && !table.every((column) => enough(hidden(column)))) {
    let smallest = -1;
    for (let row = 0; row < shown.length; row++) {
      if (shown[row] && (smallest < 0 || total(row) < total(smallest))) smallest = row;
    }
    shown[smallest] = false;
  }
  return shown;
}
