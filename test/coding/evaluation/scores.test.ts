import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { categoryScores } from "../../../src/coding/evaluation/category-scores.js";
import { calibrationError, reliability, riskCoverage } from "../../../src/coding/evaluation/confidence.js";
import type { Judgement } from "../../../src/coding/evaluation/judgement.js";
import { presenceScores } from "../../../src/coding/evaluation/presence-scores.js";
import { rng } from "../../../src/math/rng.js";

const j = (truth: number, predicted: number, confidence = 0.5): Judgement => ({
  truth,
  predicted,
  confidence,
});
const many = (n: number, of: Judgement): Judgement[] => new Array<Judgement>(n).fill(of);
const judgement = fc.record({
  truth: fc.integer({ min: -1, max: 2 }),
  predicted: fc.integer({ min: -1, max: 2 }),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe("scores of a confusion matrix", () => {
  // Worked by hand: of 10 true a, 8 are found; 1 of the 5 true b is taken for a.
  const scores = categoryScores(
    [...many(8, j(0, 0)), ...many(2, j(0, 1)), ...many(4, j(1, 1)), j(1, 0)],
    ["a", "b", "c"],
    rng(1),
  );

  it("accuracy, precision, recall and F1 are those worked out by hand", () => {
    expect(scores.n).toBe(15);
    expect(scores.accuracy.value).toBeCloseTo(12 / 15, 12);
    expect(scores.confusion).toEqual([
      [8, 2, 0],
      [1, 4, 0],
      [0, 0, 0],
    ]);
    const [a, b, c] = scores.categories;
    expect([a.precision?.value, a.recall?.value, a.f1?.value]).toEqual([8 / 9, 8 / 10, (2 * 8) / (9 + 10)]);
    expect([b.precision?.value, b.recall?.value, b.f1?.value]).toEqual([4 / 6, 4 / 5, (2 * 4) / (6 + 5)]);
    expect([c.precision, c.recall, c.f1]).toEqual([null, null, null]);
  });

  it("macro-F1 is over the categories that occur", () => {
    expect(scores.macroF1.value).toBeCloseTo((16 / 19 + 8 / 11) / 2, 12);
  });

  it("intervals hold the values, and the same seed gives the same ones", () => {
    for (const f of [
      scores.accuracy,
      scores.macroF1,
      ...scores.categories.flatMap((c) => [c.precision, c.recall, c.f1]),
    ]) {
      if (f === null) continue;
      expect(f.low).toBeLessThanOrEqual(f.value);
      expect(f.high).toBeGreaterThanOrEqual(f.value);
      expect(f.low).toBeLessThan(f.high);
    }
    const again = (seed: number) =>
      categoryScores(
        [...many(8, j(0, 0)), ...many(2, j(0, 1)), ...many(4, j(1, 1)), j(1, 0)],
        ["a", "b", "c"],
        rng(seed),
      );
    expect(again(1)).toEqual(scores);
    expect(again(2).macroF1).not.toEqual(scores.macroF1);
  });

  it("what a person or the model left open counts nowhere", () => {
    const open = [j(0, -1), j(-1, 0), j(-1, -1)];
    expect(categoryScores([...many(3, j(0, 0)), ...open], ["a", "b"], rng(1))).toEqual(
      categoryScores(many(3, j(0, 0)), ["a", "b"], rng(1)),
    );
  });
});

describe("calibration", () => {
  it("the expected calibration error is the mean distance of confidence and accuracy", () => {
    // 10 answers at .95 of which 9 right (off by .05), 5 at .55 of which 1 right (off by .35).
    const bins = reliability([
      ...many(9, j(0, 0, 0.95)),
      j(0, 1, 0.95),
      j(0, 0, 0.55),
      ...many(4, j(0, 1, 0.55)),
    ]);
    expect(bins[9]).toMatchObject({ n: 10, confidence: expect.closeTo(0.95, 12), accuracy: { value: 0.9 } });
    expect(bins[5]).toMatchObject({ n: 5, accuracy: { value: 0.2 } });
    expect(calibrationError(bins)).toBeCloseTo((10 * 0.05 + 5 * 0.35) / 15, 12);
  });

  it("is 0 where probabilities mean what they say", () => {
    expect(calibrationError(reliability([...many(3, j(0, 0, 0.75)), j(0, 1, 0.75)]))).toBeCloseTo(0, 12);
  });

  it("every answer lies in one bin", () => {
    fc.assert(
      fc.property(fc.array(judgement), (all) => {
        const coded = all.filter((x) => x.truth >= 0 && x.predicted >= 0);
        expect(reliability(all).reduce((n, b) => n + b.n, 0)).toBe(coded.length);
        expect(calibrationError(reliability(all))).toBeLessThanOrEqual(1);
      }),
      { seed: 3 },
    );
  });
});

describe("risk and coverage", () => {
  it("keeps the most confident; all of them give the accuracy", () => {
    const points = riskCoverage([...many(5, j(0, 0, 0.9)), ...many(5, j(0, 1, 0.4))], [1, 0.5]);
    expect(points.map((p) => [p.n, p.accuracy?.value, p.threshold])).toEqual([
      [10, 0.5, 0.4],
      [5, 1, 0.9],
    ]);
  });
});

describe("all frames present", () => {
  it("micro-F1 is over pairs, macro-F1 over frames that occur", () => {
    const of = (truth: number[], predicted: number[]) => ({
      truth: Uint8Array.from(truth),
      predicted: Uint8Array.from(predicted),
    });
    const scores = presenceScores([of([1, 1, 0], [1, 0, 0]), of([0, 1, 0], [1, 1, 0])], ["a", "b", "c"]);
    expect(scores.microF1).toBeCloseTo((2 * 2) / (3 + 3), 12);
    expect(scores.macroF1).toBeCloseTo((2 / 3 + 2 / 3) / 2, 12);
    expect(scores.frames[2].f1).toBeNull();
  });
});
