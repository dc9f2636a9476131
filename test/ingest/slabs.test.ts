import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/ingest/plan.js";
import { type Slab, slabs } from "../../src/ingest/slabs.js";
import { survey } from "../../src/ingest/survey.js";
import { chunks, readBy } from "./support.js";

const layout = { format: "csv", delimiter: ",", sepLine: false, headerRecords: 1 } as const;

async function cut(text: string, size: number, recordLimit?: number): Promise<Slab[]> {
  const all: Slab[] = [];
  for await (const slab of slabs(chunks(Buffer.from(text), 7), layout, { size, recordLimit })) all.push(slab);
  return all;
}
const texts = (all: Slab[]) => all.map(({ bytes }) => Buffer.from(bytes).toString());

/** Pieces of which hostile CSV is made. */
const hostile = fc
  .array(
    fc.constantFrom(
      '"',
      '""',
      ",",
      ";",
      "\n",
      "\r",
      "\r\n",
      "a",
      "é",
      " ",
      "word word",
      "1",
      '"q,\n"',
      "x,y\n",
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));

function plan(format: Plan["format"] = "csv"): Plan {
  return { ...survey(Buffer.from("id,answer\n1,I like it\n"), { file: "f" }, true).plan, format };
}

describe("slabs(bytes, plan)", () => {
  test("ends a slab with the first record past its size, and knows line and record of each", async () => {
    const all = await cut('h1,h2\n1,"a\nb"\n\n2,c\n3,d\n', 8);
    expect(texts(all)).toEqual(['1,"a\nb"\n', "\n2,c\n3,d\n"]);
    expect(all.map(({ seq, line, record }) => [seq, line, record])).toEqual([
      [0, 2, 1],
      [1, 4, 2],
    ]);
  });

  test("opens a quote only at the start of a field", async () => {
    expect(texts(await cut('h\n5" pipe\n6" pipe\n', 1))).toEqual(['5" pipe\n', '6" pipe\n']);
    expect(texts(await cut('h\n"a ""b""\nc"\nd\n', 1))).toEqual(['"a ""b""\nc"\n', "d\n"]);
  });

  test("takes CR, LF and CRLF for line ends", async () => {
    const all = await cut("h\r1\r\n2\n3\r", 1);
    expect(texts(all)).toEqual(["1\r\n", "2\n", "3\r"]);
    expect(all.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  test("a record over the limit costs its first line only", async () => {
    const all = await cut(`h\n1,"never closed\n2,b\n${"3,c\n".repeat(20)}`, 1000, 40);
    expect(all[0].unreadable?.en).toMatch(/longer than 40 bytes/);
    expect(texts(all)[0]).toBe('1,"never closed\n');
    expect(all[1]).toMatchObject({ line: 3, record: 2, unreadable: null });
    expect(texts(all)[1]).toBe(`2,b\n${"3,c\n".repeat(20)}`);
  });

  test("a line without end is dropped up to its end", async () => {
    const all = await cut(`h\n${"x".repeat(500)}\n2,b\n`, 1000, 40);
    expect(texts(all)).toEqual(["x".repeat(40), "2,b\n"]);
    expect(all.map(({ line, record }) => [line, record])).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });

  test("a chunk may end between any two bytes, between CR and LF of a line that is dropped too", async () => {
    const bytes = Buffer.from(`id,answer\r\n1,${"x".repeat(60)}\r\n2,b\r3,"${"y".repeat(60)}\r4,d\r\n`);
    const whole = await readBy(plan(), bytes, { recordLimit: 30 });
    expect(whole.rejects.map(({ line }) => line)).toEqual([2, 4]);
    for (let chunk = 1; chunk < bytes.length; chunk++) {
      expect(await readBy(plan(), bytes, { recordLimit: 30, size: 10, chunk })).toEqual(whole);
    }
  });

  test("any slab size and any chunk size give the same rows and rejects", async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 8, max: 60 }),
        async (text, size, chunk, recordLimit) => {
          const bytes = Buffer.from(`id,answer\n${text}`);
          for (const format of ["csv", "ndjson"] as const) {
            const whole = await readBy(plan(format), bytes, { recordLimit });
            expect(await readBy(plan(format), bytes, { size, chunk, recordLimit })).toEqual(whole);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("numbers of records and lines are those of the file, whatever the rows hold", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.integer({ min: 1, max: 90 }), async (text, size) => {
        const { rows, rejects } = await readBy(plan(), Buffer.from(`id,answer\n${text}`), { size });
        const records = [...rows, ...rejects].sort((a, b) => a.record - b.record);
        expect(records.map(({ record }) => record)).toEqual(records.map((_, i) => i + 1));
        const lines = `id,answer\n${text}`.split(/\r\n|\r|\n/);
        for (const { line, raw } of rejects) expect(raw.split(/\r\n|\r|\n/)[0]).toBe(lines[line - 1]);
        for (const { line, cells } of rows)
          expect(lines[line - 1].replace(/^"/, "").startsWith(cells[0].split(/["\r\n]/)[0])).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
