import { type Bilingual, bilingual } from "../messages/index.js";

/** Rows, columns and cells that a sheet may have. */
const MOST_ROWS = 200_000;
const MOST_COLUMNS = 10_000;
const MOST_CELLS = 20_000_000;

/**
 * The address of a cell or number of a row, in whatever way the attribute is written; `empty` where the tag is closed at once. What may
 * stand between is counted, so that no sheet makes matching slow.
 */
const ADDRESS =
  /(?<![\w.-]|xmlns:)r\s*=\s*(?:"([^"]*)"|'([^']*)')(?<empty>(?:\s{1,9}[\w:]{1,40}="[^"<>/]{0,40}"){0,8}\s{0,9}\/>)?/g;
const ROW = /<(?:[\w.-]{1,40}:)?row[\s/>]/g;
const ROW_END = /<\/(?:[\w.-]{1,40}:)?row\s*>/g;
const SHEET_END = /<\/(?:[\w.-]{1,40}:)?sheetData\s*>/g;

/**
 * The XML of a sheet without the rows below its last value, which are only formatted, and what is too much about the rest or wrong with
 * its addresses; null for nothing. Looked at before it is read, because a reader makes room for all cells up to the last one: two cells
 * can ask for more memory than there is.
 */
export function measured(sheet: string): { xml: string; excess: Bilingual | null } {
  const limits = { rows: 0, columns: 0, end: 0 };
  const excess = addressExcess(sheet, limits);
  if (excess !== null) return { xml: "", excess };
  const xml = withoutTail(sheet, limits.end);
  let tags = 0;
  for (const _ of xml.matchAll(ROW)) tags++;
  return { xml, excess: sizeExcess(Math.max(tags, limits.rows), limits.columns) };
}

/** @param found is given the last row and column with a value, and where the last value begins */
function addressExcess(xml: string, found: { rows: number; columns: number; end: number }): Bilingual | null {
  for (const { 1: double, 2: single, index, groups } of xml.matchAll(ADDRESS)) {
    const address = double ?? single;
    const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? [];
    if (digits === undefined) return bilingual((m) => m.workbook.noAddress(address.slice(0, 40)));
    // Excel's own limit; formatted rows without values reach down to it.
    if (Number(digits) > 1_048_576) return bilingual((m) => m.workbook.rowBeyond(digits));
    if (letters === "" || groups?.empty !== undefined) continue;
    found.rows = Math.max(found.rows, Number(digits));
    found.columns = Math.max(found.columns, columnNumber(letters));
    found.end = index;
  }
  return null;
}

function withoutTail(xml: string, lastValue: number): string {
  ROW_END.lastIndex = lastValue;
  const row = lastValue > 0 ? ROW_END.exec(xml) : null;
  SHEET_END.lastIndex = ROW_END.lastIndex;
  const end = row === null ? null : SHEET_END.exec(xml);
  return row === null || end === null ? xml : xml.slice(0, row.index + row[0].length) + xml.slice(end.index);
}

function sizeExcess(rows: number, columns: number): Bilingual | null {
  if (rows > MOST_ROWS) return bilingual((m) => m.workbook.tooManyRows(rows, MOST_ROWS));
  if (columns > MOST_COLUMNS) return bilingual((m) => m.workbook.tooManyColumns(columns, MOST_COLUMNS));
  if (rows * columns <= MOST_CELLS) return null;
  return bilingual((m) => m.workbook.tooManyCells(rows, columns, MOST_CELLS));
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
