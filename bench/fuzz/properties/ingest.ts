import fc from "fast-check";
import { survey } from "../../../src/ingest/survey.js";
import { type Fuzzed, law, orRefused, same } from "../fuzzed.js";
import { readAll } from "../read.js";

/** Pieces of which hostile tables are made. */
const PIECES = [
  ...'",;\t|\n\r =#\u0000\uFEFFé€😀\u0085'.split(""),
  '""',
  "\r\n",
  "sep=;\n",
  "id,answer\n",
  "I like it because it helps me",
  "1",
  '"q,\n"',
  '{"answer":"x"}\n',
  '{"__proto__":1}\n',
  "StartDate,Status\n",
  '{"ImportId":"QID1"}',
  "Respondent ID,Open-Ended Response\n",
  "constructor",
];
const ENCODINGS = ["utf8", "utf16le", "latin1"] as const;

const table = fc
  .tuple(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), fc.constantFrom(...ENCODINGS))
  .map(([pieces, encoding]) => new Uint8Array(Buffer.from(pieces.join(""), encoding)));
const bytes = fc.oneof(
  { arbitrary: table, weight: 4 },
  { arbitrary: fc.uint8Array({ maxLength: 300 }), weight: 1 },
  {
    arbitrary: fc
      .tuple(table, fc.uint8Array({ maxLength: 8 }), table)
      .map((parts) => new Uint8Array(Buffer.concat(parts))),
    weight: 1,
  },
);
const options = fc.record(
  {
    encoding: fc.constantFrom("utf-8", "utf-16le", "utf-16be", "windows-1252"),
    delimiter: fc.constantFrom(",", ";", "tab", "|"),
    header: fc.boolean(),
    text: fc.constantFrom<string[]>(["#1"], ["answer"], ["#1", "#2"]),
    group: fc.constantFrom<string[]>(["#1"], ["id"]),
    weight: fc.constantFrom("#1", "id"),
    keepPartial: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Any bytes, read in any way: a result in which nothing is lost, the same for any slab; or a UserError. */
export const anyBytes: Fuzzed = {
  name: "any bytes, any slab size",
  property: fc.asyncProperty(
    bytes,
    options,
    fc.integer({ min: 1, max: 200 }),
    fc.integer({ min: 1, max: 40 }),
    async (input, asked, size, piece) => {
      const seen = await orRefused(() => survey(input, { file: "f.csv", ...asked }, true));
      if (seen === null) return;
      const whole = await readAll(seen.plan, input);
      const records = [...whole.rows, ...whole.rejects].map(({ record }) => record).sort((a, b) => a - b);
      same(
        records,
        records.map((_, i) => i + 1),
        "every record is a row or a reject",
      );
      for (const { line, reason } of whole.rejects)
        law(line >= 1 && reason.en !== "" && reason.nl !== "", "a reject has a line and a reason");
      for (const { cells, answers } of whole.rows)
        law(
          cells.length === seen.plan.columns.length && answers.every((a) => typeof a === "string"),
          "a row has a cell for each column",
        );
      same(await readAll(seen.plan, input, { size, piece }), whole, "any slab size gives the same");
    },
  ),
};
