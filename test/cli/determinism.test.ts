import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Coded, code } from "./in-process.js";
import { largeCsv } from "./large-csv.js";
import { FAST, file, run, sample, temporaryFolder } from "./run.js";

const folder = temporaryFolder();

describe("same input, same options, same bytes out", () => {
  test("for 1, 2 and 4 threads", async () => {
    const large = file(folder, "large.csv", largeCsv(1_600_000));
    const options = [large, "--format", "ndjson", "--with", "evidence", ...FAST, "--threads"];
    const [one, two, four] = [
      await run([...options, "1"]),
      await run([...options, "2"]),
      await run([...options, "4"]),
    ];
    expect(one.code).toBe(0);
    expect(one.stdout.length).toBeGreaterThan(3_000_000);
    expect(two.stdout === one.stdout).toBe(true);
    expect(four.stdout === one.stdout).toBe(true);
    expect(two.stderr).toBe(one.stderr);
    expect(four.stderr).toBe(one.stderr);
  }, 120_000);

  test("twice, with the trained model, in every format", async () => {
    const written = async (name: string) => {
      const outputs = ["json", "ndjson", "md", "txt"].map((ending) => join(folder, `${name}.${ending}`));
      expect((await run([sample("nl"), ...outputs.flatMap((output) => ["-o", output])])).code).toBe(0);
      return outputs.map((output) => readFileSync(output, "utf8"));
    };
    expect(await written("first")).toEqual(await written("second"));
  });
});

describe("however the file is cut into slabs", () => {
  const bytes = Buffer.from(largeCsv(120_000));
  let whole: Coded;
  test("the records, rejects and counts are the same", async () => {
    whole = await code(bytes, { slabSize: 1 << 20 });
    expect(whole.rejects.length).toBeGreaterThan(5);
    await fc.assert(
      // As many small sizes as large ones.
      fc.asyncProperty(
        fc.double({ min: 10, max: 20, noNaN: true }).map((power) => Math.round(2 ** power)),
        async (slabSize) => {
          const cut = await code(bytes, { slabSize });
          expect(cut.records.length).toBe(whole.records.length);
          expect(cut.records.filter((record, i) => record !== whole.records[i])).toEqual([]);
          expect(cut.rejects).toEqual(whole.rejects);
          expect(cut.tally).toEqual(whole.tally);
        },
      ),
      { numRuns: 20, seed: 7, examples: [[1 << 10], [4097], [1 << 16]] },
    );
  }, 60_000);
});
