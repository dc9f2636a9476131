import type { Codebook } from "../codebook/codebook.js";
import { UserError } from "../errors.js";
import { codeNames } from "./code-names.js";
import type { CodedAnswer } from "./coded-answer.js";
import { type CodedTable, columnAt, columnLike } from "./coded-table.js";
import { unguarded } from "./worksheet.js";

export const TEXT_COLUMNS = ["answer", "text", "antwoord", "tekst"] as const;

/** Which columns hold what, where the usual names do not tell. */
export interface OwnColumns {
  text?: string;
  id?: string;
  /** Dimension id -> column. */
  labels?: Record<string, string>;
  /** Column whose values are left out together; each answer its own author if not given. */
  author?: string;
}

/** Coded answers of the user's own. */
export interface OwnCodes {
  /** Answers with a text and at least one code. */
  answers: CodedAnswer[];
  /** Whether the file says which frames are present besides the primary one. */
  presence: boolean;
}

/**
 * Reads coded answers: a column with the text, one per dimension with a category (id or label), optionally `id` and `frames` (all frames
 * present, separated by |). Rows without a text or without any code are left out.
 * @throws UserError naming file and line of a code that the codebook lacks, or the columns where one is missing
 */
export function readOwnCodes(table: CodedTable, codebook: Codebook, columns: OwnColumns = {}): OwnCodes {
  const { file } = table;
  const text = textColumn(table, columns.text);
  const id = columns.id === undefined ? columnLike(table, ["id"]) : columnAt(table, columns.id, "--id");
  const author = columns.author === undefined ? -1 : columnAt(table, columns.author, "--by");
  const labels = columns.labels ?? {};
  for (const name of Object.keys(labels)) {
    if (!codebook.dimensions.some((d) => d.id === name)) {
      const known = codebook.dimensions.map((d) => d.id);
      throw new UserError((m) =>
        m.coding.labelOfNoDimension(`${name}=${labels[name]}`, codebook.id, name, known),
      );
    }
  }
  const coded = codebook.dimensions.map((d) => ({
    column: labels[d.id] === undefined ? columnLike(table, [d.id]) : columnAt(table, labels[d.id], "--label"),
    read: codeNames(d),
  }));
  if (coded.every(({ column }) => column < 0)) {
    const dimensions = codebook.dimensions.map((d) => d.id);
    const found = table.columns.map((c) => c.name);
    throw new UserError((m) => m.coding.noCodeColumn(dimensions, found), { file, line: 1 });
  }
  const frames = codebook.dimensions[0].categories;
  const all = columnLike(table, [`${codebook.dimensions[0].id}s`]);
  const answers: CodedAnswer[] = [];
  for (const [at, { line, cells }] of table.rows.entries()) {
    const place = (column: number) => ({ file, line, column: table.columns[column].name });
    const found = coded.map(({ column, read }) =>
      column < 0 ? -1 : read(cells[column] ?? "", place(column)),
    );
    const answer = unguarded(cells[text] ?? "");
    if (answer.trim() === "" || found.every((c) => c < 0)) continue;
    const present = new Set<number>(found[0] < 0 ? [] : [found[0]]);
    if (all >= 0)
      for (const part of (cells[all] ?? "").split("|")) present.add(coded[0].read(part, place(all)));
    answers.push({
      id: unguarded((id < 0 ? "" : cells[id])?.trim() || String(at + 1)),
      text: answer,
      author: author < 0 ? "" : (cells[author]?.trim() ?? ""),
      codes: found.map((c, d) => (c < 0 ? null : codebook.dimensions[d].categories[c].id)),
      present: [...present].filter((f) => f >= 0).map((f) => frames[f].id),
    });
  }
  if (answers.length === 0) throw new UserError((m) => m.coding.noCodes, { file });
  return { answers, presence: all >= 0 };
}

function textColumn(table: CodedTable, name: string | undefined): number {
  if (name !== undefined) return columnAt(table, name, "--text");
  const found = columnLike(table, TEXT_COLUMNS);
  if (found >= 0) return found;
  const columns = table.columns.map((c) => c.name);
  throw new UserError((m) => m.coding.noTextColumn(columns, true), { file: table.file, line: 1 });
}
