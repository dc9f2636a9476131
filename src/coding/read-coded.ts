import { parse } from "csv-parse/sync";
import type { Codebook } from "../codebook/codebook.js";
import { UserError } from "../errors.js";
import type { CodedAnswer } from "./coded-answer.js";

/** The coded answers of a file and what their authorship is. */
export interface CodedFile {
  /** For messages. */
  path: string;
  bytes: Uint8Array;
  /** Every answer of the file is by this author, unless a column tells. */
  author: string;
}

/**
 * Reads coded answers from CSV with a header: `answer` (or `text`), one column per dimension with a category id (or label), and
 * optionally `id` and `frames` (all frames present, separated by |).
 * @throws UserError naming file and line for a code that the codebook lacks
 */
export function readCoded(file: CodedFile, codebook: Codebook): CodedAnswer[] {
  let records: { info: { lines: number }; record: Record<string, string> }[];
  try {
    records = parse(Buffer.from(file.bytes), {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as never;
  } catch (error) {
    throw new UserError((m) => m.coding.noCsv((error as Error).message), { file: file.path });
  }
  const first = records[0]?.record ?? {};
  const text = ["answer", "text", "antwoord"].find((name) => name in first);
  if (text === undefined) {
    throw new UserError((m) => m.coding.noTextColumn(Object.keys(first), false), {
      file: file.path,
      line: 1,
    });
  }
  const reader = codebook.dimensions.map((d) => {
    const ids = new Map<string, string>();
    for (const c of d.categories)
      for (const name of [c.id, c.label.en, c.label.nl]) ids.set(name.toLowerCase(), c.id);
    return { id: d.id, ids, known: d.categories.map((c) => c.id) };
  });
  const code = (r: (typeof reader)[number], value: string | undefined, line: number): string | null => {
    if (value === undefined || value.trim() === "") return null;
    const id = r.ids.get(value.trim().toLowerCase());
    if (id === undefined)
      throw new UserError((m) => m.coding.noCategory(value, r.id, r.known), {
        file: file.path,
        line,
        column: r.id,
      });
    return id;
  };
  return records.map(({ record, info }, i) => {
    const codes = reader.map((r) => code(r, record[r.id], info.lines));
    const all = record.frames
      ? record.frames.split("|").map((f) => code(reader[0], f, info.lines))
      : [codes[0]];
    return {
      id: record.id ?? String(i + 1),
      text: record[text],
      author: file.author,
      codes,
      present: all.filter((f): f is string => f !== null),
    };
  });
}
