import fc from "fast-check";
import iconv from "iconv-lite";
import { survey } from "../../../src/ingest/survey.js";
import { type Fuzzed, law, same } from "../fuzzed.js";
import { readAll } from "../read.js";

const DELIMITERS = { comma: ",", semicolon: ";", tab: "\t", pipe: "|" } as const;
const FORMS = [
  ["utf-8", false],
  ["utf-8", true],
  ["utf-16le", true],
  ["utf-16le", false],
  ["utf-16be", true],
  ["utf-16be", false],
  ["windows-1252", false],
] as const;

/** Cells as people and programs write them: text, quotes, delimiters, line ends; no NULs and no other controls, which make no text. */
const cell = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc
      .array(fc.constantFrom('"', ",", ";", "|", "\t", "\n", "\r\n", "\r", " ", "a", "é", "’", "=1"), {
        maxLength: 8,
      })
      .map((p) => p.join("")),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  )
  .map((text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uFEFF\uFFFE\uFFFF]/g, ""));

/** Written in any dialect and encoding, a table reads as it was; told of, not guessed. */
export const writtenThenRead: Fuzzed = {
  name: "write, then read: every dialect and encoding",
  property: fc.asyncProperty(
    fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
    fc.constantFrom(...FORMS),
    fc.constantFrom(...Object.keys(DELIMITERS)) as fc.Arbitrary<keyof typeof DELIMITERS>,
    fc.constantFrom("\n", "\r\n", "\r"),
    fc.boolean(),
    fc.boolean(),
    async (table, [encoding, bom], name, end, quoteAll, endAtEnd) => {
      const delimiter = DELIMITERS[name];
      const can = (text: string) => iconv.decode(iconv.encode(text, encoding), encoding) === text;
      const rows = table.map((cells, i) => [`r${i}`, ...cells.map((c) => (can(c) ? c : "?"))]);
      const written = [["id", "answer", "other"], ...rows]
        .map((cells) => cells.map((c) => quoted(c, delimiter, quoteAll)).join(delimiter))
        .join(end);
      const input = iconv.encode(written + (endAtEnd ? end : ""), encoding, { addBOM: bom });
      const { plan } = survey(
        input,
        { file: "f.csv", delimiter: name, text: ["answer"], ...(bom ? {} : { encoding }) },
        true,
      );
      law(plan.encoding === encoding && plan.bom === bom, `${plan.encoding} is ${encoding}`);
      const read = await readAll(plan, input, { size: 40, piece: 7 });
      same(read.rejects, [], "nothing is rejected");
      same(
        read.rows.map(({ cells }) => cells),
        rows,
        "cells as they were written",
      );
    },
  ),
};

const quoted = (cell: string, delimiter: string, always: boolean): string =>
  always || cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Cut off at any byte, a file loses what is cut off, and no record before. */
export const cutAnywhere: Fuzzed = {
  name: "a file cut at any byte",
  property: fc.asyncProperty(
    fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
    fc.nat(),
    fc.integer({ min: 1, max: 60 }),
    async (table, where, size) => {
      const header = Buffer.from("id,answer,other\n");
      const records = table.map((cells, i) =>
        Buffer.from(`${[`r${i}`, ...cells].map((c) => quoted(c, ",", false)).join(",")}\n`),
      );
      const input = Buffer.concat([header, ...records]);
      const { plan } = survey(input, { file: "f.csv", delimiter: ",", text: ["answer"] }, true);
      const end = header.length + (where % (input.length - header.length + 1));
      let whole = 0;
      for (let at = header.length; whole < records.length && at + records[whole].length <= end; whole++)
        at += records[whole].length;
      const { rows } = await readAll(plan, input.subarray(0, end), { size });
      same(
        rows.slice(0, whole).map(({ cells }) => cells),
        table.slice(0, whole).map((cells, i) => [`r${i}`, ...cells]),
        "records before the cut are as they were",
      );
    },
  ),
};
