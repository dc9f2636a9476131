/**
 * banking77 (Casanueva et al. 2020: 77 intents, 10,003 questions to learn from, 3,080 to test on): does our naive Bayes say what
 * scikit-learn's says, how far does naive Bayes reach, and what does the default coder make of a field it has no lexicon for?
 * Usage: node bench/run.js quality/banking77.ts FOLDER, with train.csv and test.csv (text,category) in FOLDER.
 */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Category, Codebook } from "../../src/codebook/codebook.js";
import { AnswerCoder } from "../../src/coding/answer-coder.js";
import { assembleCoders } from "../../src/coding/assemble.js";
import {
  type BayesTable,
  complement,
  type FeatureCounts,
  multinomial,
} from "../../src/coding/naive-bayes.js";
import { trainModel } from "../../src/coding/train-model.js";
import { rng } from "../../src/math/rng.js";
import { languages } from "../../src/prepare.js";

interface Question {
  text: string;
  category: string;
}
const folder = process.argv[2] ?? "data/banking77";
const read = (name: string): Question[] =>
  parse(readFileSync(`${folder}/${name}.csv`), { columns: true, bom: true });
const train = read("train");
const test = read("test");
const categories = [...new Set(train.map((q) => q.category))].sort();
const truth = (q: Question) => categories.indexOf(q.category);

/** scikit-learn's CountVectorizer: lower case, \b\w\w+\b. */
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
const pairs = (text: string): string[] => {
  const all = ["^", ...words(text), "$"];
  return all.slice(1).map((w, i) => `${all[i]} ${w}`);
};
/** Character 3- to 5-grams inside words, which are bracketed by `_`. */
const letters = (text: string): string[] =>
  words(text).flatMap((w) =>
    [3, 4, 5].flatMap((n) =>
      Array.from({ length: Math.max(0, w.length + 3 - n) }, (_, i) => `#${`_${w}_`.slice(i, i + n)}`),
    ),
  );
const FEATURES = {
  words: [words],
  "words + pairs": [words, pairs],
  "words + pairs + letters": [words, pairs, letters],
};
const TABLES: Record<string, (data: FeatureCounts, smoothing: number) => BayesTable> = {
  multinomial: (data, smoothing) => multinomial(data, { smoothing, prior: "document" }),
  complement: (data, smoothing) => complement(data, { smoothing, prior: "uniform", normalize: false }),
  "complement, normalised": (data, smoothing) =>
    complement(data, { smoothing, prior: "uniform", normalize: true }),
  // ln P(f|c) - ln P(f|not c), as the models' rows are.
  "log-odds": (data, smoothing) => {
    const rest = complement(data, { smoothing, prior: "uniform", normalize: false });
    return {
      rows: multinomial(data, { smoothing, prior: "uniform" }).rows.map((v, i) => v + rest.rows[i]),
      bias: rest.bias,
    };
  },
};

/** Feature numbers of each question; what `known` lacks is added while `open`, and left out otherwise. */
function number(
  questions: Question[],
  of: ((text: string) => string[])[],
  known: Map<string, number>,
  open: boolean,
): Int32Array[] {
  return questions.map((q) => {
    const found: number[] = [];
    for (const key of of.flatMap((f) => f(q.text))) {
      if (open && !known.has(key)) known.set(key, known.size);
      const id = known.get(key);
      if (id !== undefined) found.push(id);
    }
    return Int32Array.from(found);
  });
}

/** ln(1 + tf) x idf at unit length (Rennie et al. 2003, section 4); or 1 for each occurrence. */
function weigh(features: Int32Array, idf: Float64Array | null): Map<number, number> {
  const value = new Map<number, number>();
  for (const f of features) value.set(f, (value.get(f) ?? 0) + 1);
  if (!idf) return value;
  let square = 0;
  for (const [f, tf] of value) {
    const v = Math.log(1 + tf) * idf[f];
    value.set(f, v);
    square += v * v;
  }
  for (const [f, v] of value) value.set(f, v / Math.sqrt(square));
  return value;
}

/** Accuracy on `unseen` of every table and smoothing, of one kind of features. */
function scores(
  seen: Question[],
  unseen: Question[],
  of: ((text: string) => string[])[],
  transformed: boolean,
  tried: [string, number][],
): number[] {
  const known = new Map<string, number>();
  const learn = number(seen, of, known, true);
  const ask = number(unseen, of, known, false);
  let idf: Float64Array | null = null;
  if (transformed) {
    const df = new Float64Array(known.size);
    for (const features of learn) for (const f of new Set(features)) df[f]++;
    idf = df.map((d) => Math.log((1 + learn.length) / (1 + d)) + 1);
  }
  const counts = new Float64Array(known.size * categories.length);
  const answers = new Float64Array(categories.length);
  learn.forEach((features, i) => {
    const c = truth(seen[i]);
    answers[c]++;
    for (const [f, v] of weigh(features, idf)) counts[f * categories.length + c] += v;
  });
  const data = { features: known.size, categories: categories.length, counts, answers };
  const asked = ask.map((features) => weigh(features, idf));
  return tried.map(([table, smoothing]) => {
    const { rows, bias } = TABLES[table](data, smoothing);
    let right = 0;
    const z = new Float64Array(categories.length);
    asked.forEach((values, i) => {
      z.set(bias);
      for (const [f, v] of values) for (let c = 0; c < z.length; c++) z[c] += v * rows[f * z.length + c];
      if (z.indexOf(Math.max(...z)) === truth(unseen[i])) right++;
    });
    return right / unseen.length;
  });
}

const [plain] = scores(train, test, [words], false, [["multinomial", 1]]);
console.log(
  `scikit-learn's tokens, multinomial, alpha 1: ${plain.toFixed(4)} (${Math.round(plain * test.length)}/${test.length}); scikit-learn itself 0.7958 (2451/3080)`,
);

// Variants are compared on a fifth of the training questions held out (drawn by seed); the test is only reported.
const random = rng(7);
const held = train.map(() => random() < 0.2);
const [learning, heldOut] = [train.filter((_, i) => !held[i]), train.filter((_, i) => held[i])];
const tried = Object.keys(TABLES).flatMap((t) => [1, 0.1, 0.01].map((a): [string, number] => [t, a]));
const found: { name: string; dev: number; test: number }[] = [];
for (const [name, of] of Object.entries(FEATURES)) {
  for (const transformed of [false, true]) {
    const dev = scores(learning, heldOut, of, transformed, tried);
    const last = scores(train, test, of, transformed, tried);
    for (const [i, [t, a]] of tried.entries()) {
      found.push({
        name: `${name} | ${transformed ? "ln tf, idf, length" : "counts"} | ${t} | ${a}`,
        dev: dev[i],
        test: last[i],
      });
    }
  }
}
found.sort((a, b) => b.dev - a.dev);
// The best, and the best of each table on each kind of values.
const kind = (name: string) => name.split(" | ").slice(1, 3).join();
const shown = found.filter((f, i) => i < 5 || found.findIndex((g) => kind(g.name) === kind(f.name)) === i);
console.log("| features | values | naive Bayes | alpha | held out | test |\n|---|---|---|---|---|---|");
for (const f of shown) console.log(`| ${f.name} | ${f.dev.toFixed(4)} | ${f.test.toFixed(4)} |`);

/** The intents as a codebook without a lexicon. */
const label = (c: string) => ({ en: c, nl: c });
const ids = categories.map((c) =>
  c
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/-$/, ""),
);
const intents: Category[] = ids.map((id) => ({
  id,
  role: "neutral",
  label: label(id),
  definition: label(id),
}));
const codebook: Codebook = {
  ...{ id: "banking77", version: 1, name: label("banking77"), sources: [], risk: null, advice: [] },
  ...{ dimensions: [{ id: "intent", label: label("intent"), categories: intents }] },
  ...{ terms: { en: [], nl: [] }, hash: "0".repeat(12) },
};
const coded = train.map((q, i) => {
  const id = ids[truth(q)];
  return { id: String(i), text: q.text, author: "train", codes: [id], present: [id] };
});
const started = performance.now();
const model = trainModel(coded, codebook, languages(), "en");
console.log(`trained on ${coded.length} questions in ${Math.round((performance.now() - started) / 1000)} s`);
for (const method of ["hybrid", "bayes"] as const) {
  const coder = new AnswerCoder(codebook, assembleCoders(codebook, languages(), method, [model]));
  const right = test.filter((q) => coder.code(q.text, "en", true).category[0] === truth(q)).length;
  const { length } = model.features;
  console.log(
    `default coder, ${method}: ${(right / test.length).toFixed(4)} (${right}/${test.length}), ${length} features`,
  );
}
