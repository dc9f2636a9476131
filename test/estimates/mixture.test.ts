import { describe, expect, it } from "vitest";
import { adjustedCount, correctedShares, mixtureShares, priorShift } from "../../src/estimates/mixture.js";
import { multinomialDraw } from "../../src/math/count-draws.js";
import { rng } from "../../src/math/rng.js";

const close = (values: number[], digits = 6) => values.map((value) => expect.closeTo(value, digits));
const repeat = (row: number[], times: number) => new Array<number[]>(times).fill(row);

describe("adjustedCount(observed, tpr, fpr)", () => {
  it(".6 seen with tpr .8, fpr .2 is 2/3", () => expect(adjustedCount(0.6, 0.8, 0.2)).toBeCloseTo(2 / 3, 12));
  it("stays within [0, 1]", () => {
    expect(adjustedCount(0.1, 0.8, 0.2)).toBe(0);
    expect(adjustedCount(0.9, 0.8, 0.2)).toBe(1);
  });
  it("is null for a coder that tells nothing", () => expect(adjustedCount(0.5, 0.4, 0.4)).toBeNull());
});

describe("priorShift(posteriors, trainingPrior)", () => {
  it("60 x (.8, .2) and 40 x (.2, .8), prior .5 -> 2/3", () => {
    const rows = [...repeat([0.8, 0.2], 60), ...repeat([0.2, 0.8], 40)];
    expect(priorShift(rows, [0.5, 0.5])).toEqual(close([2 / 3, 1 / 3]));
  });
  it("three classes -> (4/7, 2/7, 1/7), with weights", () => {
    const rows = [
      [0.8, 0.1, 0.1],
      [0.1, 0.8, 0.1],
      [0.1, 0.1, 0.8],
    ];
    expect(priorShift(rows, [1 / 3, 1 / 3, 1 / 3], [50, 30, 20])).toEqual(close([4 / 7, 2 / 7, 1 / 7]));
  });
  it("an uneven prior (.75, .25) -> (.7, .3)", () =>
    expect(
      priorShift(
        [
          [0.9, 0.1],
          [0.5, 0.5],
        ],
        [0.75, 0.25],
        [30, 20],
      ),
    ).toEqual(close([0.7, 0.3])));
  it("refuses a prior of 0", () => expect(() => priorShift([[1, 0]], [1, 0])).toThrow(RangeError));
});

describe("mixtureShares(likelihood, observed)", () => {
  const M = [
    [0.7, 0.1, 0.2],
    [0.2, 0.8, 0.2],
    [0.1, 0.1, 0.6],
  ];
  it("(.42, .38, .20) -> (.5, .3, .2), the inverse where that is possible", () =>
    expect(mixtureShares(M, [0.42, 0.38, 0.2])).toEqual(close([0.5, 0.3, 0.2])));
  it("stays on the simplex where the inverse (1.1833, -.0833, -.1) leaves it", () => {
    const observed = [0.8, 0.15, 0.05];
    const inverse = [71 / 60, -1 / 12, -0.1];
    M.forEach((row, j) => {
      expect(row.reduce((sum, m, k) => sum + m * inverse[k], 0)).toBeCloseTo(observed[j], 12);
    });
    expect(mixtureShares(M, observed)).toEqual(close([1, 0, 0]));
  });
  it("is the maximum: no nearby shares are likelier", () => {
    const observed = [31, 40, 9];
    const logLikelihood = (shares: number[]) =>
      M.reduce(
        (sum, row, j) => sum + observed[j] * Math.log(row.reduce((mix, m, k) => mix + m * shares[k], 0)),
        0,
      );
    const best = mixtureShares(M, observed);
    expect(best.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    for (const [from, to] of [
      [0, 1],
      [1, 0],
      [0, 2],
      [2, 0],
      [1, 2],
      [2, 1],
    ]) {
      const other = [...best];
      const moved = Math.min(0.01, other[from]);
      other[from] -= moved;
      other[to] += moved;
      expect(logLikelihood(other)).toBeLessThanOrEqual(logLikelihood(best) + 1e-9);
    }
  });
  it("takes more cells than categories, and leaves out cells that no category produces", () => {
    const cells = [
      [0.6, 0.1],
      [0.2, 0.2],
      [0, 0],
      [0.2, 0.7],
    ];
    const observed = cells.map((row) => 1000 * (row[0] * 0.3 + row[1] * 0.7));
    observed[2] = 50;
    expect(mixtureShares(cells, observed)).toEqual(close([0.3, 0.7]));
  });
  it("refuses when nothing is observed", () => expect(() => mixtureShares(M, [0, 0, 0])).toThrow(RangeError));
});

describe("correctedShares(errors, observed)", () => {
  // 500 coded out of fold of each category: recall .9 and .8.
  const errors = [
    [450, 100],
    [50, 400],
  ];
  it("undoes the known errors, with the truth in its interval, seeded", () => {
    // A batch of 1000, 300 of the first: .3 x .9 + .7 x .2 = .41 is coded so.
    const [first, second] = correctedShares(errors, [410, 590], rng(1));
    expect(first.value).toBeCloseTo(0.3, 2);
    expect(second.value).toBeCloseTo(1 - first.value, 12);
    expect(first.low).toBeLessThan(0.3);
    expect(first.high).toBeGreaterThan(0.3);
    expect(first).toEqual(correctedShares(errors, [410, 590], rng(1))[0]);
  });
  it("is wider when the errors are known from fewer codes", () => {
    const width = ([{ low, high }]: { low: number; high: number }[]) => high - low;
    const few = errors.map((row) => row.map((count) => count / 10));
    expect(width(correctedShares(few, [410, 590], rng(1)))).toBeGreaterThan(
      1.3 * width(correctedShares(errors, [410, 590], rng(1))),
    );
  });
  it("for the batch alone is narrower than for the population it came from", () => {
    const [batch] = correctedShares(errors, [410, 590], rng(1), { target: "batch" });
    const [population] = correctedShares(errors, [410, 590], rng(1));
    expect(batch.value).toBe(population.value);
    expect(batch.high - batch.low).toBeLessThan(0.95 * (population.high - population.low));
  });
  it("covers the truth also where the share is 0", () => {
    const random = rng("edge");
    const runs = 200;
    let held = 0;
    for (let run = 0; run < runs; run++) {
      // Nobody is of the first category: the coder puts one in five there all the same.
      const observed = multinomialDraw(random, 300, [0.2, 0.8]);
      if (correctedShares(errors, observed, random, { draws: 100 })[0].low === 0) held++;
    }
    // .95 less three standard errors of 200 runs.
    expect(held / runs).toBeGreaterThan(0.903);
  });
  it("holds the value also at the edge of the simplex", () => {
    for (const { value, low, high } of correctedShares(errors, [10, 90], rng(2))) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
    }
  });
});
