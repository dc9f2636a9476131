import { describe, expect, it } from "vitest";
import { auc } from "../../src/math/auc.js";
import { moments, pooledMoments } from "../../src/math/moments.js";
import { percentileInterval, quantile } from "../../src/math/quantile.js";
import { solve } from "../../src/math/solve.js";
import {
  calibratedWeights,
  hajekVariance,
  weightedTotal,
  weightingEffect,
} from "../../src/math/survey-weights.js";

describe("quantile(sorted, p)", () => {
  it("interpolates as R's type 7", () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([5], 0.9)).toBe(5);
    expect(quantile([0, Infinity], 1)).toBe(Infinity);
  });
  it("of nothing is undefined", () => expect(quantile([], 0.5)).toBeUndefined());
  it("refuses a p outside [0, 1]", () => expect(() => quantile([1], 50)).toThrow(RangeError));
  it("percentileInterval takes the middle of unsorted draws", () => {
    const draws = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
    expect(percentileInterval(draws, 0.9)).toEqual({
      low: expect.closeTo(5, 9),
      high: expect.closeTo(95, 9),
    });
  });
});

describe("moments(values)", () => {
  it("divides by n", () => expect(moments([1, 2, 3, 4])).toEqual({ n: 4, mean: 2.5, variance: 1.25 }));
  it("pooled equals taken together", () => {
    const pooled = pooledMoments(moments([1, 5]), moments([2, 2, 9]));
    const together = moments([1, 5, 2, 2, 9]);
    expect(pooled.mean).toBeCloseTo(together.mean, 14);
    expect(pooled.variance).toBeCloseTo(together.variance, 13);
    expect(pooledMoments(moments([]), together)).toEqual(together);
  });
});

describe("auc(scores, positive)", () => {
  it("is the share of pairs in the right order, ties counting half", () => {
    expect(auc([1, 2, 2, 3], [false, false, true, true])).toMatchObject({
      value: 3.5 / 4,
      positives: 2,
      negatives: 2,
    });
    expect(auc([1, 1, 1], [true, false, true])?.value).toBe(0.5);
  });
  it("mirrors when the outcome is turned round, interval included", () => {
    const scores = [0.1, 0.4, 0.35, 0.8, 0.7, 0.2];
    const outcome = [false, false, true, true, true, false];
    const a = auc(scores, outcome)!;
    const b = auc(
      scores,
      outcome.map((yes) => !yes),
    )!;
    expect(a.value).toBeCloseTo(1 - b.value, 14);
    expect(a.low).toBeCloseTo(1 - b.high, 10);
    expect(a.low).toBeLessThan(a.value);
  });
  it("has an interval within [0, 1] that is not a point at 1", () => {
    const { value, low, high } = auc([1, 2, 3, 4, 5, 6], [false, false, false, true, true, true])!;
    expect([value, high]).toEqual([1, 1]);
    expect(low).toBeGreaterThan(0.3);
    expect(low).toBeLessThan(0.9);
  });
  it("is null when only one outcome occurs", () => expect(auc([1, 2], [true, true])).toBeNull());
  it("refuses scores that are not numbers", () =>
    expect(() => auc([Number.NaN, 1], [true, false])).toThrow(RangeError));
});

describe("survey weights", () => {
  it("calibratedWeights sum to the population, in proportion to 1/inclusion", () => {
    expect(calibratedWeights([0.1, 0.1, 0.2], 50)).toEqual([20, 20, 10]);
    expect(() => calibratedWeights([0], 5)).toThrow(RangeError);
  });
  it("weightedTotal is Horvitz–Thompson", () => expect(weightedTotal([20, 20, 10], [1, 0, 1])).toBe(30));
  it("weightingEffect is Kish's: half of the sample at no weight doubles the variance", () => {
    expect(weightingEffect([4, 4, 4])).toBeCloseTo(1, 12);
    expect(weightingEffect([1, 1, 0, 0])).toBe(2);
  });
  it("hajekVariance with equal weights is N² (1 − n/N) s²/n", () => {
    const values = [1, 0, 0, 1, 1];
    const s2 = (moments(values).variance * 5) / 4;
    expect(hajekVariance([10, 10, 10, 10, 10], values)).toBeCloseTo((2500 * (1 - 0.1) * s2) / 5, 9);
  });
  it("hajekVariance is 0 when all are drawn, or one alone", () => {
    expect(hajekVariance([1, 1, 1], [1, 0, 1])).toBe(0);
    expect(hajekVariance([9], [1])).toBe(0);
  });
});

describe("solve(a, b)", () => {
  it("finds x with A x = b, also where the first pivot is 0", () => {
    const a = [
      [0, 2, 1],
      [1, -2, -3],
      [-1, 1, 2],
    ];
    expect(Array.from(solve(a, [-8, 0, 3])!)).toEqual([-4, -5, 2].map((x) => expect.closeTo(x, 12)));
  });
  it("is null for a singular matrix", () => {
    expect(
      solve(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeNull();
  });
});
