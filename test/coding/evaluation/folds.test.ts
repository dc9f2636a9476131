import { describe, expect, it } from "vitest";
import { evaluateDimensions } from "../../../src/coding/evaluate.js";
import { crossValidate } from "../../../src/coding/evaluation/cross-validate.js";
import { evaluationFolds } from "../../../src/coding/evaluation/folds.js";
import { KNOWN } from "../../text/support.js";
import { CODEBOOK, coded } from "../support.js";

const answer = (text: string, author = "") => ({
  id: text,
  text,
  author,
  codes: ["noise", null],
  present: ["noise"],
});

describe("folds", () => {
  it("keep the same words together, whatever their case and punctuation", () => {
    const folds = evaluationFolds(
      [answer("So loud."), answer("a"), answer("b"), answer("so LOUD!"), answer("c")],
      3,
      1,
    );
    expect(folds[0]).toBe(folds[3]);
    expect(new Set(folds).size).toBe(3);
  });

  it("keep an author together, and are about equal in size", () => {
    const answers = Array.from({ length: 60 }, (_, i) => answer(`text ${i}`, `author ${i % 12}`));
    const folds = evaluationFolds(answers, 4, 1);
    for (const [i, fold] of folds.entries()) expect(fold).toBe(folds[i % 12]);
    for (const fold of [0, 1, 2, 3]) expect(folds.filter((f) => f === fold).length).toBe(15);
  });

  it("are one per author when each is left out in turn", () => {
    expect([...evaluationFolds([answer("x", "b"), answer("y", "a"), answer("z", "b")], "author", 1)]).toEqual(
      [0, 1, 0],
    );
  });

  it("are shuffled by the seed", () => {
    const answers = Array.from({ length: 40 }, (_, i) => answer(`text ${i}`));
    expect(evaluationFolds(answers, 5, 1)).toEqual(evaluationFolds(answers, 5, 1));
    expect(evaluationFolds(answers, 5, 1)).not.toEqual(evaluationFolds(answers, 5, 2));
  });
});

describe("tested within the file", () => {
  const answers = coded("en").map((a) => ({ ...a, author: "" }));
  const judged = crossValidate(answers, evaluationFolds(answers, 3, 1), CODEBOOK, KNOWN, {
    language: "en",
    method: "hybrid",
    minConfidence: 0,
  });

  it("every answer is coded once, by a model that learned something", () => {
    expect(judged.map((x) => x.id)).toEqual(answers.map((a) => a.id));
    const [frame] = evaluateDimensions(judged, CODEBOOK, 1);
    expect(frame.answers).toBe(60);
    expect(frame.accuracy.low).toBeGreaterThan(1 / 3);
    expect(frame.confusion.flat().reduce((a, b) => a + b, 0)).toBe(frame.coded);
  });

  it("labels that say nothing cannot be found: what is tested was not seen", () => {
    // Every text twice, with codes that alternate over the copies' distinct texts: a model that had seen the test text would know.
    const ids = CODEBOOK.dimensions[0].categories.map((c) => c.id);
    const noise = answers.map((a, i) => ({
      ...a,
      text: `${i} ${["red", "green", "blue", "white"][i % 4]} word${i} sign${i}`,
      codes: [ids[(i * 7) % 3], null],
    }));
    const twice = [...noise, ...noise];
    const found = crossValidate(twice, evaluationFolds(twice, 4, 1), CODEBOOK, KNOWN, {
      language: "en",
      method: "hybrid",
      minConfidence: 0,
    });
    const [frame] = evaluateDimensions(found, CODEBOOK, 1);
    expect(frame.accuracy.value).toBeLessThan(0.7);
  });

  it("the surest errors come first and say what misled the model", () => {
    for (const d of evaluateDimensions(judged, CODEBOOK, 1)) {
      expect(d.errors.length).toBeLessThanOrEqual(5);
      expect(d.errors.map((e) => e.confidence)).toEqual(
        d.errors.map((e) => e.confidence).sort((a, b) => b - a),
      );
      for (const e of d.errors) {
        expect(e.predicted).not.toBe(e.truth);
        expect(e.reasons.length).toBeGreaterThan(0);
        expect(e.reasons.every((r) => r.points > 0)).toBe(true);
      }
    }
  });
});
