/** Rows, columns and cells that a sheet may have. */
export const MOST_ROWS = 200_000;
const MOST_COLUMNS = 10_000;
const MOST_CELLS = 20_000_000;

/**
 * The address of a cell or number of a row, in whatever way the attribute is written; `empty` where the tag is closed at once. What may
 * stand between is counted, so that no sheet makes matching slow.
 */
const ADDRESS =
  /(?<![\w.-]|xmlns:)r\s*=\s*(?:"([^"]*)"|'([^']*)')(?<empty>(?:\s{1,9}[\w:]{1,40}="[^"<>/]{0,40}"){0,8}\s{0,9}\/>)?/g;

/**
 * What is too much about the XML of a sheet, or wrong with its addresses; null for nothing. Looked at before it is read, because a reader
 * makes room for all cells up to the last one: two cells can ask for more memory than there is.
 */
export function excessOf(xml: string): string | null {
  let rows = 0;
  let columns = 0;
  for (const { 1: double, 2: single, groups } of xml.matchAll(ADDRESS)) {
    const address = double ?? single;
    const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? [];
    if (digits === undefined) return `"${address.slice(0, 40)}" is no address of a cell`;
    const row = Number(digits);
    // Excel's own limit; formatted rows without values reach down to it.
    if (row > 1_048_576) return `it has a row ${row}`;
    if (letters === "" || groups?.empty !== undefined) continue;
    rows = Math.max(rows, row);
    columns = Math.max(columns, columnNumber(letters));
  }
  if (rows > MOST_ROWS) return `the sheet has ${rows} rows; of an Excel file at most ${MOST_ROWS} are read`;
  if (columns > MOST_COLUMNS) return `the sheet has ${columns} columns; at most ${MOST_COLUMNS} are read`;
  if (rows * columns > MOST_CELLS)
    return `the sheet has ${rows} rows of ${columns} cells; of an Excel file at most ${MOST_CELLS} cells are read`;
  return null;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
