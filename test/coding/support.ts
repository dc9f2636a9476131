import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Codebook } from "../../src/codebook/codebook.js";
import type { Language } from "../../src/codebook/language.js";
import { readCodebook } from "../../src/codebook/load.js";
import { AnswerCoder } from "../../src/coding/answer-coder.js";
import { assembleCoders } from "../../src/coding/assemble.js";
import type { CodedAnswer } from "../../src/coding/coded-answer.js";
import type { Coding } from "../../src/coding/coding.js";
import type { Method, ModelFile } from "../../src/coding/model.js";
import { readCoded } from "../../src/coding/read-coded.js";
import { trainModel } from "../../src/coding/train-model.js";
import { KNOWN } from "../text/support.js";

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/codebook/${name}`, import.meta.url));

/** The small frozen codebook: frame (together, noise, none) and stance. */
export const CODEBOOK: Codebook = await readCodebook(fixture("codebook.yml"), () => {
  throw new Error("the fixture includes no other codebook");
});

/** Its sixty coded answers of one language. */
export const coded = (language: Language): CodedAnswer[] =>
  readCoded(
    {
      path: `coded-${language}.csv`,
      bytes: readFileSync(fixture(`coded-${language}.csv`)),
      author: "fixture",
    },
    CODEBOOK,
  );

export const train = (answers: CodedAnswer[], language: Language, codebook = CODEBOOK): ModelFile =>
  trainModel(answers, codebook, KNOWN, language);

let models: ModelFile[] | null = null;
/** The models of the fixture, trained once per test file. */
export const fixtureModels = (): ModelFile[] =>
  (models ??= [train(coded("en"), "en"), train(coded("nl"), "nl")]);

export function coderOf(
  method: Method,
  options: { models?: ModelFile[]; codebook?: Codebook; minConfidence?: number } = {},
): AnswerCoder {
  const { codebook = CODEBOOK, minConfidence } = options;
  return new AnswerCoder(
    codebook,
    assembleCoders(codebook, KNOWN, method, options.models ?? fixtureModels()),
    { minConfidence },
  );
}

/** A coding that the next call does not overwrite. */
export const keep = (coding: Coding): Coding => structuredClone(coding);

/** What a coding says, by id: the category per dimension, or null. */
export const categories = (coding: Coding, codebook = CODEBOOK): (string | null)[] =>
  codebook.dimensions.map((d, i) => (coding.category[i] < 0 ? null : d.categories[coding.category[i]].id));

/** The same list in another order, by a fixed rule. */
export const shuffled = <T>(list: readonly T[], by = 7): T[] =>
  list
    .map((item, i) => ({ item, at: (i * 7919 * by) % 1009 }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
