/** The build's second half: codebooks and language files as JSON, the schemas, and the bundled models, into dist/. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { gzipSync } from "node:zlib";
import { parse } from "yaml";
import { jsonSchema, SCHEMAS } from "./cli/published-schemas.js";
import { bundledFile, packageRoot } from "./codebook/bundled.js";
import type { Codebook } from "./codebook/codebook.js";
import { LANGUAGES, type Language } from "./codebook/language.js";
import { BUNDLED, type Languages, readCodebook } from "./codebook/load.js";
import { type PackedCodebook, packTerms } from "./codebook/packed-terms.js";
import type { CodedAnswer } from "./coding/coded-answer.js";
import { encodeModel, type ModelSource } from "./coding/model-file.js";
import { readCoded } from "./coding/read-coded.js";
import { trainModel } from "./coding/train-model.js";
import { termSequences } from "./lexicon/compile.js";

/** Which files of samples/coded/ are about which codebook, by the beginning of their names. */
export const CORPUS: Record<string, string> = {
  "internal-social-media": "",
  "frame-domains": "domains-",
  affordances: "affordances-",
  "technology-acceptance": "technology-acceptance-",
};

/** The files of one codebook and language, as lists of answers by author. */
export function corpus(codebook: Codebook, language: Language): CodedAnswer[] {
  const folder = new URL("samples/coded/", packageRoot());
  const name = new RegExp(`^${CORPUS[codebook.id]}${language}(-\\d+)?\\.csv$`);
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
    .flatMap((file) =>
      readCoded(
        {
          path: `samples/coded/${file}`,
          bytes: readFileSync(new URL(file, folder)),
          author: file.replace(".csv", ""),
        },
        codebook,
      ),
    );
}

export function languages(): Languages {
  const read = (name: string) =>
    parse(readFileSync(new URL(`lexicons/languages/${name}.yml`, packageRoot()), "utf8"));
  return { coded: { en: read("en"), nl: read("nl") }, other: read("other").functionWords };
}

const sourceOf = (id: string): string => fileURLToPath(new URL(`lexicons/${id}/codebook.yml`, packageRoot()));
export const codebookFromSource = (id: string): Promise<Codebook> =>
  readCodebook(sourceOf(id), (other) => codebookFromSource(other));

/** A codebook of which reading and stemming the terms is done, once for all runs. */
async function codebookToPack(id: string): Promise<Codebook> {
  const codebook = await codebookFromSource(id);
  for (const language of LANGUAGES)
    for (const term of codebook.terms[language]) term.sequences = termSequences(term.text, language);
  return codebook;
}

function packed({ terms, ...codebook }: Codebook): Buffer {
  const content: PackedCodebook = {
    ...codebook,
    terms: { en: packTerms(terms.en), nl: packTerms(terms.nl) },
  };
  return gzipSync(JSON.stringify(content), { level: 9 });
}

type Index = Record<string, ModelSource>;

/** Trains and packs the models of one language. */
async function train(language: Language): Promise<Index> {
  const known = languages();
  const index: Index = {};
  for (const id of BUNDLED.filter((id) => id in CORPUS)) {
    const codebook = await codebookToPack(id);
    const answers = corpus(codebook, language);
    if (answers.length === 0) continue;
    const started = performance.now();
    const model = trainModel(answers, codebook, known, language);
    writeFileSync(bundledFile(`models/${model.id}.json.gz`), gzipSync(encodeModel(model), { level: 9 }));
    index[model.id] = { language, file: `${model.id}.json.gz`, hash: model.hash };
    process.stderr.write(
      `trained ${model.id} on ${answers.length} answers: ${model.features.length} features, ${Math.round(performance.now() - started)} ms\n`,
    );
  }
  return index;
}

async function prepare(): Promise<void> {
  mkdirSync(bundledFile("codebooks"), { recursive: true });
  mkdirSync(bundledFile("models"), { recursive: true });
  mkdirSync(bundledFile("schemas"), { recursive: true });
  for (const name of Object.keys(SCHEMAS))
    writeFileSync(bundledFile(`schemas/${name}.json`), `${JSON.stringify(jsonSchema(name))}\n`);
  writeFileSync(bundledFile("codebooks/languages.json"), JSON.stringify(languages()));
  for (const id of BUNDLED)
    writeFileSync(bundledFile(`codebooks/${id}.json.gz`), packed(await codebookToPack(id)));
  if (process.argv.includes("--keep-models")) return;
  // A language takes half a minute, so each has a thread of its own.
  const indexes = await Promise.all(LANGUAGES.map(inThread));
  writeFileSync(bundledFile("models/index.json"), JSON.stringify(Object.assign({}, ...indexes)));
}

const inThread = (language: Language): Promise<Index> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: language });
    thread.once("message", resolve).once("error", reject);
  });

if (/\bprepare-\d+\.js$/.test(process.argv[1] ?? "")) {
  if (parentPort === null) await prepare();
  else parentPort.postMessage(await train(workerData as Language));
}
