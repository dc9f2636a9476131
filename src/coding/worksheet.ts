import type { Codebook } from "../codebook/codebook.js";
import { UserError } from "../errors.js";
import { codeNames } from "./code-names.js";
import { type CodedTable, columnLike } from "./coded-table.js";

/** One answer to be coded by hand. */
export interface WorksheetRow {
  id: string;
  text: string;
  /** Name of the open question, where the survey has several. */
  question?: string;
  /** How likely this answer was to be drawn, for an audit; null for samples that no estimate may rest on. */
  pi: number | null;
}

/** How the file is written; a survey that came with semicolons goes back with semicolons, because its Excel expects them. */
export interface WorksheetStyle {
  delimiter: string;
  bom: boolean;
}

/** A worksheet: a header and rows, the codes left empty. */
export function worksheetText(
  rows: readonly WorksheetRow[],
  codebook: Codebook,
  style: WorksheetStyle,
): string {
  const several = rows.some((r) => r.question !== undefined);
  const codes = codebook.dimensions.map((d) => d.id);
  const decimal = (pi: number) => (style.delimiter === ";" ? String(pi).replace(".", ",") : String(pi));
  return worksheetTable(
    [
      ["id", ...(several ? ["question"] : []), "text", ...codes, "pi"],
      ...rows.map((r) => [
        r.id,
        ...(several ? [r.question ?? ""] : []),
        r.text,
        ...codes.map(() => ""),
        r.pi === null ? "" : decimal(r.pi),
      ]),
    ],
    style,
  );
}

/** The legend beside a worksheet: every code with its labels and definition. */
export function legendText(codebook: Codebook, style: WorksheetStyle): string {
  const lines = codebook.dimensions.flatMap((d) =>
    d.categories.map((c) => [d.id, c.id, c.label.en, c.label.nl, c.definition.en, c.definition.nl]),
  );
  return worksheetTable(
    [["dimension", "code", "label_en", "label_nl", "definition_en", "definition_nl"], ...lines],
    style,
  );
}

/** `W.csv` -> `W.codes.csv`. */
export const legendName = (file: string): string => `${file.replace(/\.csv$/i, "")}.codes.csv`;

/** Rows of cells as a worksheet: quoted where need be, no cell a formula. */
export function worksheetTable(rows: string[][], { delimiter, bom }: WorksheetStyle): string {
  const lines = rows.map((row) => row.map((cell) => csvCell(cell, delimiter)).join(delimiter));
  return `${bom ? "\ufeff" : ""}${lines.join("\r\n")}\r\n`;
}

/** A text as a cell that a spreadsheet takes for that text: guarded, and quoted where need be. */
export function csvCell(text: string, delimiter: string): string {
  const safe = guarded(text);
  return /["\r\n]|^\s|\s$/.test(safe) || safe.includes(delimiter) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * What a spreadsheet may take for a formula begins with one of these, in their full-width forms too, behind white space or not.
 * See OWASP, "CSV Injection".
 */
const FORMULA = /^'*\s*[=+\-@\t\r\0\uff1d\uff0b\uff0d\uff20]/;
const GUARDED_FORMULA = /^'+\s*[=+\-@\t\r\0\uff1d\uff0b\uff0d\uff20]/;

/** A cell that a spreadsheet would take for a formula begins with an apostrophe; so does one that has such an apostrophe already. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The exact inverse of `guarded`. */
export const unguarded = (cell: string): string => (GUARDED_FORMULA.test(cell) ? cell.slice(1) : cell);

/** A row with at least one code filled in. */
export interface FilledRow {
  line: number;
  id: string;
  question: string | null;
  text: string | null;
  /** Category position per dimension, -1 where left empty. */
  codes: number[];
  pi: number | null;
}

/**
 * Reads a worksheet back. Rows without any code are skipped.
 * @throws UserError naming file and line: unknown codes, a `pi` outside (0, 1], an id twice with different codes
 */
export function readWorksheet(table: CodedTable, codebook: Codebook): FilledRow[] {
  const { file } = table;
  const id = columnLike(table, ["id"]);
  if (id < 0)
    throw new UserError((m) => m.worksheet.noId(table.columns.map((c) => c.name)), { file, line: 1 });
  const [question, text, pi] = [["question"], ["text", "answer"], ["pi"]].map((names) =>
    columnLike(table, names),
  );
  const coded = codebook.dimensions.map((d) => ({ column: columnLike(table, [d.id]), read: codeNames(d) }));
  if (coded.every(({ column }) => column < 0)) {
    const expected = codebook.dimensions.map((d) => d.id);
    throw new UserError((m) => m.worksheet.noCodeColumn(expected), { file, line: 1 });
  }
  const rows: FilledRow[] = [];
  const seen = new Map<string, FilledRow>();
  for (const { line, cells } of table.rows) {
    const codes = coded.map(({ column, read }) =>
      column < 0
        ? -1
        : read(unguarded(cells[column] ?? ""), { file, line, column: table.columns[column].name }),
    );
    if (codes.every((c) => c < 0)) continue;
    const row: FilledRow = {
      line,
      id: unguarded((cells[id] ?? "").trim()),
      question: question < 0 ? null : unguarded(cells[question] ?? ""),
      text: text < 0 ? null : unguarded(cells[text] ?? ""),
      codes,
      pi: pi < 0 ? null : probability(cells[pi] ?? "", file, line),
    };
    if (row.id === "") throw new UserError((m) => m.worksheet.codeWithoutId, { file, line });
    const key = `${row.id}\n${row.question ?? ""}`;
    const before = seen.get(key);
    if (before && before.codes.join() !== codes.join()) {
      throw new UserError((m) => m.worksheet.twice(row.id, before.line), { file, line });
    }
    seen.set(key, row);
    if (!before) rows.push(row);
  }
  return rows;
}

function probability(cell: string, file: string, line: number): number | null {
  if (cell.trim() === "") return null;
  const value = Number(cell.trim().replace(",", "."));
  if (!(value > 0 && value <= 1))
    throw new UserError((m) => m.worksheet.noChance(cell), { file, line, column: "pi" });
  return value;
}
