// wink's naive-Bayes classifier from CSV to NDJSON: `node peer-wink.js FOLDER ROWS.csv OUT.ndjson CODED.csv...`. FOLDER holds the node_modules of
// `npm install wink-naive-bayes-text-classifier wink-nlp-utils`: neither is a package of this project. Learns frame and stance from the coded
// answers, then codes every row; learning is part of the run and takes a few seconds.

import { createReadStream, createWriteStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { parse } from "csv-parse";
import { parse as parseAll } from "csv-parse/sync";

const [folder, rows, out, ...coded] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), "peers.js"));
const classifier = require("wink-naive-bayes-text-classifier");
const { string, tokens } = require("wink-nlp-utils");

const known = coded.flatMap((file) => parseAll(readFileSync(file), { columns: true }));
const models = ["frame", "stance"].map((codes) => {
  const model = classifier();
  model.definePrepTasks([string.lowerCase, string.tokenize0, tokens.stem]);
  model.defineConfig({ considerOnlyPresence: false, smoothingFactor: 1 });
  for (const row of known) model.learn(row.answer, row[codes]);
  model.consolidate();
  return model;
});
const sink = createWriteStream(out);
const read = createReadStream(rows).pipe(parse({ columns: true }));
for await (const { id, answer } of read) {
  const [frame, stance] = models.map((model) => model.predict(answer));
  if (!sink.write(`${JSON.stringify({ id, frame, stance })}\n`))
    await new Promise((done) => sink.once("drain", done));
}
sink.end();
