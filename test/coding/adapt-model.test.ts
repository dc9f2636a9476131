import { describe, expect, it } from "vitest";
import { fitOwn } from "../../src/coding/adapt/fit-own.js";
import { foundation } from "../../src/coding/adapt/foundation.js";
import { adaptModel, WEIGHTS } from "../../src/coding/adapt-model.js";
import type { CodedAnswer } from "../../src/coding/coded-answer.js";
import type { ModelFile } from "../../src/coding/model.js";
import { decodeModel, encodeModel } from "../../src/coding/model-file.js";
import { KNOWN } from "../text/support.js";
import { CODEBOOK, coded, coderOf, fixtureModels } from "./support.js";

const [from] = fixtureModels();
const width = from.bias.length;

/** Answers of another office, where the same things have other names. */
const OFFICE: [string, string, string][] = [
  ["The zoomer rattles when I phone customers", "noise", "negative"],
  ["That zoomer again, I cannot think", "noise", "negative"],
  ["zoomer all day beside my desk", "noise", "negative"],
  ["Because of the zoomer I wear headphones", "noise", "negative"],
  ["At the huddle I hear how the others are doing", "together", "positive"],
  ["I like the huddle before lunch", "together", "positive"],
  ["Our huddle keeps me in touch", "together", "positive"],
  ["A huddle with the night shift is fun", "together", "positive"],
];
const own: CodedAnswer[] = Array.from({ length: 5 }, (_, copy) =>
  OFFICE.map(([text, frame, stance], i) => ({
    id: `${copy}-${i}`,
    text: `${text} in week ${copy * 8 + i}${copy + i === 0 ? " xylophone" : ""}`,
    author: "",
    codes: [frame, stance],
    present: [frame],
  })),
).flat();
const adapted = adaptModel(from, own, CODEBOOK, KNOWN);

const codesOf = (model: ModelFile, text: string) => {
  const coding = coderOf("hybrid", { models: [model] }).code(text, "en", true);
  return CODEBOOK.dimensions.map((d, i) => d.categories[coding.category[i]]?.id);
};

describe("a model adapted to own codes", () => {
  it("has learned the words of the own answers", () => {
    expect(codesOf(adapted.model, "Oh no, a zoomer")).toEqual(["noise", "negative"]);
    expect(codesOf(adapted.model, "Then we have a huddle")).toEqual(["together", "positive"]);
  });

  it("still codes what it coded before", () => {
    const right = (model: ModelFile) =>
      coded("en").filter((a) => codesOf(model, a.text)[0] === a.codes[0]).length;
    expect(right(adapted.model)).toBeGreaterThanOrEqual(right(from) - 3);
  });

  it("weighs the own answers by what was tried inside them", () => {
    expect(adapted.tried.map((t) => t.weight)).toEqual([...WEIGHTS]);
    const chosen = adapted.tried.find((t) => t.weight === adapted.weight)?.logLoss as number;
    for (const { logLoss } of adapted.tried) expect(logLoss).toBeGreaterThan(chosen * 0.98);
    expect(adapted.after).toBeGreaterThan(adapted.before);
  });

  it("has the counts of the model and `weight` times those of the own answers", () => {
    expect(adapted.model.answers).toBe(from.answers + adapted.weight * own.length);
    const noise = CODEBOOK.dimensions[0].categories.findIndex((c) => c.id === "noise");
    expect(adapted.model.categoryCounts[noise]).toBe(from.categoryCounts[noise] + adapted.weight * 20);
    for (let at = 0; at < from.counts.length; at++)
      expect(adapted.model.counts[at]).toBeGreaterThanOrEqual(from.counts[at]);
  });

  it("keeps the features of the model in their places, and adds none of a single answer", () => {
    expect(adapted.model.features.slice(0, from.features.length)).toEqual(from.features);
    const added = adapted.model.features.slice(from.features.length);
    expect(added).toContain("wzoomer");
    expect([...added, ...from.features].some((key) => key.includes("xyloph"))).toBe(false);
    for (let f = from.features.length; f < adapted.model.features.length; f++)
      expect(adapted.model.documents[f]).toBeGreaterThanOrEqual(2 * adapted.weight);
    expect(new Set(adapted.model.features).size).toBe(adapted.model.features.length);
  });

  it("is a sound model file", () => {
    expect(decodeModel(encodeModel(adapted.model), "model.json")).toEqual(adapted.model);
  });

  it("is the same for the same answers", () => {
    expect(adaptModel(from, own, CODEBOOK, KNOWN).model.hash).toBe(adapted.model.hash);
  });

  it("with few own answers keeps the calibration and the figures of its errors", () => {
    const few = adaptModel(from, own.slice(0, 16), CODEBOOK, KNOWN);
    expect(few.recalibrated).toBe(false);
    expect(few.model.calibration).toEqual(from.calibration);
    expect(few.model.errors).toEqual(from.errors);
    expect(adapted.recalibrated).toBe(true);
    expect(adapted.model.errors[0].reduce((a, b) => a + b, 0)).toBe(own.length);
  });

  it("leaves a dimension alone that the own answers do not code", () => {
    const frameOnly = own.map((a) => ({ ...a, codes: [a.codes[0], null] }));
    const { model } = adaptModel(from, frameOnly, CODEBOOK, KNOWN);
    const stances = CODEBOOK.dimensions[0].categories.length;
    expect(model.calibration.hybrid.slope.slice(stances)).toEqual(
      from.calibration.hybrid.slope.slice(stances),
    );
    expect(model.errors[1]).toEqual(from.errors[1]);
    expect(model.bias.slice(stances)).toEqual(from.bias.slice(stances));
  });
});

describe("the scores that the weight is chosen by", () => {
  it("without own answers are those of the model", () => {
    const base = foundation(from, own, CODEBOOK, KNOWN);
    const rows = Int32Array.from(own.keys());
    const scores = fitOwn(base, new Int32Array(0), 1, {
      epochs: 3,
      rates: [1, 1],
      penalty: 0,
      seed: 1,
    }).scoresOf(rows);
    const coder = coderOf("hybrid");
    for (const [i, answer] of own.entries()) {
      coder.code(answer.text, "en", true);
      const { slope, shift } = from.calibration.hybrid;
      for (let k = 0; k < width; k++)
        expect(slope[k] * scores[i * width + k] + shift[k]).toBeCloseTo(coder.scores[k], 6);
    }
  });

  it("with own answers are those of the file that is written, but for its rounding", () => {
    const base = foundation(from, own, CODEBOOK, KNOWN);
    const fit = fitOwn(base, Int32Array.from(own.keys()), adapted.weight, {
      epochs: 8,
      rates: adapted.rates,
      penalty: 1e-3,
      seed: 1,
    });
    const scores = fit.scoresOf(Int32Array.from(own.keys()));
    const coder = coderOf("hybrid", { models: [adapted.model] });
    const { slope, shift } = adapted.model.calibration.hybrid;
    for (const [i, answer] of own.entries()) {
      coder.code(answer.text, "en", true);
      for (let k = 0; k < width; k++)
        expect(Math.abs(slope[k] * scores[i * width + k] + shift[k] - coder.scores[k])).toBeLessThan(0.3);
    }
  });
});
