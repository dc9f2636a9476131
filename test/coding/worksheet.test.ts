import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCodedTable } from "../../src/coding/coded-table.js";
import {
  guarded,
  legendName,
  legendText,
  readWorksheet,
  unguarded,
  worksheetText,
} from "../../src/coding/worksheet.js";
import { CODEBOOK } from "./support.js";

const COMMA = { delimiter: ",", bom: false };
const table = (text: string) => readCodedTable(Buffer.from(text), "W.csv");
const read = (text: string) => readWorksheet(table(text), CODEBOOK);

describe("a cell that a spreadsheet would take for a formula", () => {
  it.each(["=1+1", "+31 6", "-", "@home", "\tx", "'=1"])("%j is guarded by an apostrophe", (cell) => {
    expect(guarded(cell)).toBe(`'${cell}`);
  });

  it.each(["'t is goed", "a=b", "", "'"])("%j is left as it is", (cell) => {
    expect(guarded(cell)).toBe(cell);
    expect(unguarded(cell)).toBe(cell);
  });

  it("is read back exactly, whatever it is", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^['=+\-@\t\rab ]{0,8}$/), (cell) => {
        expect(unguarded(guarded(cell))).toBe(cell);
        expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe("a worksheet", () => {
  it("has a header, the answers, empty codes and, for samples that are chosen, an empty pi", () => {
    expect(worksheetText([{ id: "7", text: 'so "good", really', pi: null }], CODEBOOK, COMMA)).toBe(
      'id,text,frame,stance,pi\r\n7,"so ""good"", really",,,\r\n',
    );
  });

  it("gives texts and ids back as they were, with every delimiter", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(",", ";"),
        (texts, delimiter) => {
          // A code is filled in, so that the rows count; control characters beyond line ends are no text of an answer.
          const answers = texts.map((t) => t.replace(/[\0\ufeff\ud800-\udfff]/g, "x"));
          const rows = answers.map((text, i) => ({ id: `-${i}`, text, pi: null }));
          const lines = worksheetText(rows, CODEBOOK, { delimiter, bom: true });
          const filled = readCodedTable(Buffer.from(lines), "W.csv", { delimiter });
          expect(filled.rows.map(({ cells }) => unguarded(cells[1]))).toEqual(answers);
          expect(filled.rows.map(({ cells }) => unguarded(cells[0]))).toEqual(rows.map((r) => r.id));
        },
      ),
      { seed: 2, numRuns: 200 },
    );
  });

  it("is read with semicolons, decimal commas, and ids or labels in either language; empty rows are skipped", () => {
    const rows = read(
      "id;text;frame;stance;pi\n1;a b;together;;0,25\n2;c d;Lawaai;NEGATIVE;\n3;e f;;;0,5\n4;g h; Being together ;;\n",
    );
    expect(rows.map(({ id, codes, pi, line }) => ({ id, codes, pi, line }))).toEqual([
      { id: "1", codes: [0, -1], pi: 0.25, line: 2 },
      {
        id: "2",
        codes: [1, CODEBOOK.dimensions[1].categories.findIndex((c) => c.id === "negative")],
        pi: null,
        line: 3,
      },
      { id: "4", codes: [0, -1], pi: null, line: 5 },
    ]);
  });

  it.each([
    [
      "an unknown code",
      "id,text,frame\n1,x,together\n2,y,togehter\n",
      { line: 3, column: "frame", message: /togehter/, hint: /together, noise/ },
    ],
    ["a code without an id", "id,text,frame\n,x,together\n", { line: 2, message: /without an id/ }],
    [
      "an answer coded twice and not alike",
      "id,text,frame\n1,x,together\n1,x,noise\n",
      { line: 3, message: /coded twice/, hint: /line 2/ },
    ],
    ["a pi above 1", "id,text,frame,pi\n1,x,together,2\n", { line: 2, column: "pi" }],
    ["no id column", "nr,text,frame\n1,x,together\n", { line: 1, message: /no column "id"/ }],
  ])(
    "%s is named by file and line",
    (_, text, {
      message,
      hint,
      ...place
    }: { line: number; column?: string; message?: RegExp; hint?: RegExp }) => {
      let error: Record<string, unknown> = {};
      try {
        read(text);
      } catch (caught) {
        error = caught as Record<string, unknown>;
      }
      expect(error).toMatchObject({ file: "W.csv", ...place });
      if (message) expect(error.message).toMatch(message);
      if (hint) expect(error.hint).toMatch(hint);
    },
  );

  it("has a legend beside it that names every code", () => {
    const codes = CODEBOOK.dimensions.flatMap((d) => d.categories.map((c) => [d.id, c.id]));
    expect(legendName("some/W.csv")).toBe("some/W.codes.csv");
    expect(table(legendText(CODEBOOK, COMMA)).rows.map(({ cells }) => cells.slice(0, 2))).toEqual(codes);
  });
});
