import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import writeExcelFile from "write-excel-file/node";
import { withConfig } from "../../../src/cli/config.js";
import { runOptions } from "../../../src/cli/options.js";
import { loadCodebook } from "../../../src/codebook/load.js";
import { bundledModels, encodeModel, readModel, readModelFile } from "../../../src/coding/model-file.js";
import { workbookToCsv } from "../../../src/ingest/workbook.js";
import { type Fuzzed, law, orRefused, unpolluted } from "../fuzzed.js";
import { mutated } from "../mutated.js";

const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const written = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const social = await loadCodebook("internal-social-media");
const model = encodeModel(readModel(bundledModels(social)[0].file));
/** The bundled model is large: its long lists are cut short, so that most changes fall where structure is. */
const short = JSON.stringify(JSON.parse(model), (_, value) =>
  typeof value === "string" && value.length > 2000 ? value.slice(0, 400) : value,
);

/** A model file changed anywhere is refused: its hash is that of its content. */
export const anyModel: Fuzzed = {
  name: "a model file changed anywhere",
  property: fc.asyncProperty(mutated(short), async (text) => {
    const path = written("model.json", text);
    law((await orRefused(() => readModelFile(path, social))) === null, "what was changed is no model");
    unpolluted();
  }),
};

const CONFIG = JSON.stringify(
  {
    schemaVersion: 1,
    options: {
      text: ["answer"],
      group: ["age"],
      bins: ["age=25,45"],
      "min-group": 10,
      "fail-on": ["risk>=60"],
      header: false,
      locale: "nl",
      "max-rejects": "2%",
    },
  },
  null,
  2,
);

/** A config changed anywhere: options, or a UserError. */
export const anyConfig: Fuzzed = {
  name: "a config changed anywhere",
  property: fc.asyncProperty(mutated(CONFIG), async (text) => {
    const path = written("config.json", text);
    await orRefused(() => runOptions(withConfig({ config: path }).raw));
    unpolluted();
  }),
};

const workbook = await (
  await writeExcelFile([
    [{ value: "id" }, { value: "age" }, { value: "answer" }],
    ...Array.from({ length: 5 }, (_, i) => [
      { value: i },
      { value: new Date(Date.UTC(2026, 1, 3 + i)), format: "yyyy-mm-dd" },
      { value: `I like it for reason ${i}` },
    ]),
  ])
).toBuffer();

/** An Excel workbook changed anywhere: its text, or a UserError. */
export const anyWorkbook: Fuzzed = {
  name: "a workbook changed anywhere",
  property: fc.asyncProperty(
    fc.array(fc.tuple(fc.nat(workbook.length - 1), fc.nat(255), fc.nat(3)), { minLength: 1, maxLength: 6 }),
    fc.option(fc.nat(workbook.length), { freq: 6, nil: workbook.length }),
    async (changes, end) => {
      const bytes = Buffer.from(workbook);
      for (const [at, value, more] of changes) bytes.fill(value, at, Math.min(bytes.length, at + 1 + more));
      await orRefused(async () => {
        for await (const piece of workbookToCsv(one(bytes.subarray(0, end)), "f.xlsx"))
          law(piece.length >= 0, "");
      });
      unpolluted();
    },
  ),
};

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
