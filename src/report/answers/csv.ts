import type { Language } from "../../codebook/language.js";
import { csvCell } from "../../coding/worksheet.js";
import type { Cell } from "./table.js";

/**
 * A row of the CSV of coded answers. Dutch spreadsheets expect semicolons and a decimal comma.
 * @returns with CRLF at its end
 */
export function csvRow(cells: readonly Cell[], locale: Language): string {
  const delimiter = locale === "nl" ? ";" : ",";
  const number = (value: number) => (locale === "nl" ? String(value).replace(".", ",") : String(value));
  const written = cells.map((cell) =>
    cell === null ? "" : typeof cell === "number" ? number(cell) : csvCell(cell, delimiter),
  );
  return `${written.join(delimiter)}\r\n`;
}

/** The byte-order mark, by which Excel knows UTF-8, and the names of the columns. */
export const csvHeader = (names: readonly string[], locale: Language): string =>
  `\ufeff${csvRow(names, locale)}`;
