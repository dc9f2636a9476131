import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.js";
import { survey } from "../../src/ingest/survey.js";
import { readBy, readFile } from "./support.js";

const see = (text: string | Uint8Array, options = {}) =>
  survey(Buffer.from(text), { file: "f.csv", ...options }, true);
const rows = (n: number, row: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => row(i)).join("\n");

describe("survey(head, options)", () => {
  test.each([
    ["an empty file", "", /empty/],
    ["blank lines only", "\n\r\n \n", /empty/],
    ["a header only", "id,answer\n", /no answers below/],
    ["numbers only", "a,b\n1,2\n3,4\n", /no column looks like/],
    ["a PNG", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), /PNG/],
    ["a workbook", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), /Excel/],
    ["NULs", "a,b\n1,\0\n", /NUL/],
    ["a header whose quote is never closed", 'id,"answer\n1,fine by me\n', /never closed/],
    ["a JSON array", '[{"answer":"I like it"}]', /not one object a line/],
    ["a JSON array on many lines", '[\n  {\n    "answer": "I like it"\n  }\n]\n', /not one object a line/],
  ])("%s is a UserError that says so", (_, text, message) => {
    expect(() => see(text)).toThrow(UserError);
    expect(() => see(text)).toThrow(message);
  });

  test("names duplicate and empty headers so that each can be asked for", () => {
    const { plan } = see("why,,why,\nI like it a lot,2,no idea at all really,4\n", { text: ["why (2)"] });
    expect(plan.columns.map(({ name }) => name)).toEqual(["why", "column 2", "why (2)", "column 4"]);
    expect(plan.questions).toEqual([{ column: 2, name: "why (2)", label: "why" }]);
  });

  test("takes a file of one column", async () => {
    const { plan, rows: read } = await readFile(
      "What do you think of it, honestly?\nI like it\nWell, not, for me\nfine, yes\n",
    );
    expect(plan.columns).toHaveLength(1);
    expect(read.map(({ answers }) => answers[0])).toEqual(["I like it", "Well, not, for me", "fine, yes"]);
  });

  test("without a header the first line is an answer", async () => {
    const { plan, rows: read } = await readFile("1,I like it\n2,not for me\n", { header: false });
    expect(plan.questions[0].name).toBe("column 2");
    expect(read.map(({ answers }) => answers[0])).toEqual(["I like it", "not for me"]);
  });

  test("reads objects a line, nested values as JSON, and the same columns later in any order", async () => {
    const {
      plan,
      rows: read,
      rejects,
    } = await readFile(
      '{"id":7,"answer":"I like it","x":{"y":[1]}}\n\n{"answer":"not for me, no"}\n{"answer":\n',
      { id: "id" },
    );
    expect(plan.format).toBe("ndjson");
    expect(read.map(({ id, line, answers, cells }) => [id, line, answers[0], cells[2]])).toEqual([
      ["7", 1, "I like it", '{"y":[1]}'],
      ["2", 3, "not for me, no", ""],
    ]);
    expect(rejects).toMatchObject([
      { record: 3, line: 4, column: null, reason: { en: "the line is no JSON object" }, raw: '{"answer":' },
    ]);
  });

  test("long data: a question column, and ids that come back", () => {
    const text = `id,question,answer\n${rows(12, (i) => `${i >> 1},${i % 2 ? "Why?" : "What for?"},thought number ${i} of mine`)}`;
    const { plan } = see(text);
    expect([plan.id, plan.question, plan.questions[0].column]).toEqual([0, 1, 2]);
  });

  test("any bytes give a survey or a UserError, and what is surveyed can be read", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: "binary", maxLength: 200 }).map((text) => Buffer.from(text)),
      fc
        .array(
          fc.constantFrom(
            '"',
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "answer",
            "I like it a lot",
            "{",
            "}",
            ":",
            "[",
            "1",
            "é",
          ),
          { maxLength: 40 },
        )
        .map((all) => Buffer.from(all.join(""))),
      fc.json().map((text) => Buffer.from(`{"answer":${text}}\n`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (head, complete) => {
        let plan: ReturnType<typeof survey>["plan"];
        try {
          plan = survey(head, { file: "f" }, complete).plan;
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          return;
        }
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
        const { rows: read } = await readBy(plan, head, { size: 16 });
        for (const { cells } of read) expect(cells).toHaveLength(plan.columns.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe("write, then read", () => {
  const encodings = [
    "utf-8",
    "utf-8 with BOM",
    "utf-16le",
    "utf-16be",
    "utf-16le without BOM",
    "windows-1252",
  ] as const;
  const marks: Record<string, number[]> = {
    "utf-8 with BOM": [0xef, 0xbb, 0xbf],
    "utf-16le": [0xff, 0xfe],
    "utf-16be": [0xfe, 0xff],
  };
  const written = (text: string, encoding: (typeof encodings)[number]) =>
    Buffer.concat([
      Buffer.from(marks[encoding] ?? []),
      iconv.encode(text, encoding.split(" ")[0], { addBOM: false }),
    ]);
  const piece = fc.constantFrom(
    '"',
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "één",
    "€",
    "idea",
    " ",
    "x",
    "naïve",
    "'",
    "5",
  );
  const answer = fc.array(piece, { maxLength: 12 }).map((all) => all.join(""));

  test("every dialect and encoding gives the same answers", async () => {
    const dialect = fc.record({
      delimiter: fc.constantFrom(",", ";", "\t", "|"),
      lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
      encoding: fc.constantFrom(...encodings),
      quoteAll: fc.boolean(),
      sep: fc.boolean(),
      lastLineEnd: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: 1, maxLength: 8 }),
        dialect,
        async (answers, { delimiter, lineEnd, encoding, quoteAll, sep, lastLineEnd }) => {
          const quote = (cell: string) =>
            quoteAll || /["\n,;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
          const table = [
            ["id", "age", "answer"],
            ["x1", "31", "I like it, it is handy at work"],
            ...answers.map((text, i) => [`r${i}`, "44", text]),
          ];
          const lines = table.map((cells) => cells.map(quote).join(delimiter)).join(lineEnd);
          const text = (sep ? `sep=${delimiter}${lineEnd}` : "") + lines + (lastLineEnd ? lineEnd : "");
          const { rows: read, rejects } = await readFile(written(text, encoding), { text: ["answer"] });
          expect(rejects).toEqual([]);
          expect(read.slice(1).map(({ id, answers: [text] }) => [id, text])).toEqual(
            answers.map((text, i) => [`r${i}`, text]),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
