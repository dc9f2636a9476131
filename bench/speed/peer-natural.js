// natural's BayesClassifier: learns from 1,000 answers and prints the microseconds that coding one more takes (frame only).

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "csv-parse/sync";

const require = createRequire(import.meta.url);
const BayesClassifier = require("natural/lib/natural/classifiers/bayes_classifier");
const rows = process.argv
  .slice(2)
  .flatMap((file) => parse(readFileSync(file), { columns: true }))
  .map(({ answer, frame }) => ({ answer, frame }));
const classifier = new BayesClassifier();
for (const { answer, frame } of rows.slice(0, 1000)) classifier.addDocument(answer, frame);
classifier.train();
const asked = rows.slice(1000, 1200);
const started = process.cpuUsage();
for (const { answer } of asked) classifier.getClassifications(answer);
const { user, system } = process.cpuUsage(started);
console.log(((user + system) / asked.length).toFixed(1));
