import { describe, expect, it } from "vitest";
import type { CodedAnswer } from "../../src/coding/coded-answer.js";
import type { ModelFile } from "../../src/coding/model.js";
import { authorFolds } from "../../src/coding/out-of-fold.js";
import { RECIPE } from "../../src/coding/recipe.js";
import { trainOwn } from "../../src/coding/train-own.js";
import { prepareTraining } from "../../src/coding/training-data.js";
import { KNOWN } from "../text/support.js";
import { CODEBOOK, categories, coded, coderOf, fixtureModels, shuffled, train } from "./support.js";

/** The counts of a model by feature, and its counts of answers. */
const countsOf = (model: ModelFile) => {
  const width = model.bias.length;
  return {
    answers: model.answers,
    categories: Array.from(model.categoryCounts),
    features: Object.fromEntries(
      model.features.map((key, f) => [
        ` ${key}`,
        [model.documents[f], ...Array.from(model.counts.slice(f * width, (f + 1) * width))],
      ]),
    ),
  };
};

const answer = (
  text: string,
  frame: string | null,
  stance: string | null,
  author = "fixture",
): CodedAnswer => ({
  id: text,
  text,
  author,
  codes: [frame, stance],
  present: frame === null ? [] : [frame],
});

describe("training on coded answers", () => {
  it("is the same each time", () => {
    expect(train(coded("en"), "en")).toEqual(fixtureModels()[0]);
  });

  it("counts alike in whatever order they come", () => {
    expect(countsOf(train(shuffled(coded("en")), "en"))).toEqual(countsOf(fixtureModels()[0]));
  });

  it("learns: what it was trained on it mostly codes as it was coded", () => {
    for (const method of ["bayes", "hybrid"] as const) {
      const coder = coderOf(method);
      const right = coded("en").filter((a) => categories(coder.code(a.text, "en"))[0] === a.codes[0]).length;
      expect(right, method).toBeGreaterThan(54);
    }
  });

  it("words that a program could trip over are features like others", () => {
    const odd = coded("en").map((a, i) =>
      i % 6 === 0 ? { ...a, text: `${a.text} constructor __proto__ toString` } : a,
    );
    const { features } = train(odd, "en");
    // The underscores are no letters; the word is "proto".
    for (const word of ["wconstructor", "wproto", "wtostr"]) expect(features).toContain(word);
  });

  it("answers that lack a code of one dimension count in the other", () => {
    const some = coded("en").map((a, i) => (i % 2 === 0 ? { ...a, codes: [a.codes[0], null] } : a));
    const model = train(some, "en");
    const frames = model.categoryCounts.slice(0, 3).reduce((a, b) => a + b, 0);
    const stances = model.categoryCounts.slice(3).reduce((a, b) => a + b, 0);
    expect([frames, stances]).toEqual([60, 30]);
  });

  it.each([
    ["no answer", []],
    ["answers of one category", coded("en").filter((a) => a.codes[0] === "noise")],
    ["answers without a code", coded("en").map((a) => ({ ...a, codes: [null, null], present: [] }))],
    ["a single answer", coded("en").slice(0, 1)],
  ])("%s cannot be learned from: an error with what to do", (_, answers) => {
    expect(() => trainOwn(answers, CODEBOOK, KNOWN, "en")).toThrow(
      expect.objectContaining({ name: "UserError", hint: expect.any(String) }),
    );
  });
});

describe("the vocabulary", () => {
  const features = (answers: CodedAnswer[]): string[] =>
    prepareTraining(answers, CODEBOOK, KNOWN, "en", RECIPE).space.keys;

  it("has no word that one answer alone has", () => {
    const lonely = features([...coded("en"), answer("the zweeble makes noise", "noise", "negative")]);
    expect(lonely).toContain("wnois");
    expect(lonely.filter((key) => key.includes("zweebl"))).toEqual([]);
  });

  it("has no word that one author alone has, however often", () => {
    const others = coded("en").map((a, i) => ({ ...a, author: `author ${i % 3}` }));
    const own = Array.from({ length: 9 }, () =>
      answer("the zweeble makes noise", "noise", "negative", "author 9"),
    );
    expect(features([...others, ...own]).filter((key) => key.includes("zweebl"))).toEqual([]);
    expect(features([...others, ...own, answer("a zweeble", "none", "none", "author 1")])).toContain(
      "wzweebl",
    );
  });
});

describe("folds of whole authors", () => {
  const folds = (authors: string[], count: number): Int32Array => {
    const answers = authors.map((author, i) => ({ ...coded("en")[i % 60], author }));
    return authorFolds(prepareTraining(answers, CODEBOOK, KNOWN, "en", RECIPE), count);
  };

  it("never part an author", () => {
    const authors = Array.from({ length: 90 }, (_, i) => `author ${(i * i) % 11}`);
    const found = folds(authors, 5);
    const foldOf = new Map<string, number>();
    authors.forEach((author, i) => {
      expect(foldOf.get(author) ?? found[i]).toBe(found[i]);
      foldOf.set(author, found[i]);
    });
    expect(new Set(found).size).toBe(5);
  });

  it("are as many as there are authors when those are fewer", () => {
    expect(new Set(folds(["a", "b", "a", "b"], 5)).size).toBe(2);
  });

  it("part single answers where there is one author", () => {
    expect(
      new Set(
        folds(
          Array.from({ length: 20 }, () => "a"),
          5,
        ),
      ).size,
    ).toBe(5);
  });
});
