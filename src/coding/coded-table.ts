import { UserError } from "../errors.js";
import { columnNamed } from "../ingest/column-named.js";
import { delimiterNamed, detectDelimiter, sepLine } from "../ingest/dialect.js";
import { detectEncoding, encodingNamed, headToUtf8 } from "../ingest/encoding.js";
import type { Column } from "../ingest/plan.js";
import { readRecords } from "../ingest/records.js";

/** A file of coded answers or a worksheet, read whole: it was filled in by hand, so it is never large. */
export interface CodedTable {
  /** For messages. */
  file: string;
  columns: Column[];
  rows: { line: number; cells: string[] }[];
}

/**
 * Reads a CSV with one header row, whatever its encoding, with commas, semicolons or tabs.
 * @throws UserError naming the line of a record that cannot be read
 */
export function readCodedTable(
  bytes: Uint8Array,
  file: string,
  how: { encoding?: string; delimiter?: string } = {},
): CodedTable {
  const encoding = how.encoding === undefined ? detectEncoding(bytes) : encodingNamed(how.encoding);
  const text = headToUtf8(bytes, encoding, true);
  const stated = sepLine(text);
  const body = text.subarray(stated?.end ?? 0);
  const delimiter =
    how.delimiter === undefined
      ? (stated?.delimiter ?? detectDelimiter(body, file))
      : delimiterNamed(how.delimiter);
  const [header, ...records] = readRecords(body, delimiter);
  if (!header) throw new UserError((m) => m.ingest.empty, { file });
  const skipped = stated === null ? 0 : 1;
  const rows = [header, ...records].map(({ line, cells, problem }) => {
    if (cells === null)
      throw new UserError((m) => m.coding.notReadable(problem?.[m.language] ?? ""), {
        file,
        line: line + skipped,
      });
    return { line: line + skipped, cells };
  });
  const columns = rows[0].cells.map((cell, index): Column => {
    const name = cell.trim() || `column ${index + 1}`;
    return {
      index,
      header: cell,
      name,
      label: name,
      role: "other",
      reason: { en: "", nl: "" },
      examples: [],
    };
  });
  return { file, columns, rows: rows.slice(1) };
}

/** The position of the column that a flag names. @throws UserError that lists the columns */
export const columnAt = (table: CodedTable, name: string, flag: string): number =>
  columnNamed(name, table.columns, flag, table.file).index;

/** The position of the first column with one of these names; -1 for none. */
export function columnLike(table: CodedTable, names: readonly string[]): number {
  for (const name of names) {
    const found = table.columns.findIndex((c) => c.name.toLowerCase() === name.toLowerCase());
    if (found >= 0) return found;
  }
  return -1;
}
