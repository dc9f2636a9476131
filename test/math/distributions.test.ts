import { describe, expect, it } from "vitest";
import { logChoose } from "../../src/math/count-draws.js";
import { chiSquareP, lgamma, upperGamma } from "../../src/math/gamma.js";
import { chiSquare, fisherP } from "../../src/math/independence.js";
import { logSumExp } from "../../src/math/log-sum-exp.js";
import { criticalValue, normalCdf, normalQuantile } from "../../src/math/normal.js";

// Reference values computed with SciPy 1.17.
describe("logSumExp(values)", () => {
  it("adds in the log, where the terms themselves under- or overflow", () => {
    expect(logSumExp([Math.log(2), Math.log(3)])).toBeCloseTo(Math.log(5), 14);
    expect(logSumExp([-5000, -5000])).toBeCloseTo(-5000 + Math.LN2, 10);
    expect(logSumExp([5000, 5000])).toBeCloseTo(5000 + Math.LN2, 10);
  });
  it("of nothing is the log of 0", () => {
    expect(logSumExp([])).toBe(-Infinity);
    expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
    expect(logSumExp([-Infinity, 1])).toBe(1);
  });
});

describe("lgamma(x)", () => {
  it.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247],
    [3, Math.LN2],
    [10.5, 13.940625219403763],
    [1e5, 1051287.7089736569],
  ])("of %f is %f", (x, value) => expect(lgamma(x) / value).toBeCloseTo(1, 13));
  it("is not defined at or below 0", () => expect(lgamma(0)).toBeNaN());
  it("counts ways to choose", () => expect(Math.exp(logChoose(10, 3))).toBeCloseTo(120, 9));
});

describe("normalCdf(z), normalQuantile(p)", () => {
  it.each([
    [-8, 6.22096057427174e-16],
    [-1.5, 0.06680720126885807],
    [0.3, 0.6179114221889526],
    [2, 0.9772498680518208],
  ])("cdf(%f)", (z, p) => expect(normalCdf(z) / p).toBeCloseTo(1, 12));
  it.each([
    [1e-10, -6.361340902404056],
    [0.025, -1.9599639845400545],
    [0.4, -0.2533471031357997],
    [0.999, 3.090232306167813],
  ])("quantile(%f)", (p, z) => expect(normalQuantile(p)).toBeCloseTo(z, 12));
  it("has its ends at infinity, and no value outside [0, 1]", () => {
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity]);
    expect(normalQuantile(1.1)).toBeNaN();
  });
  it("gives the critical value of a level", () => {
    expect(criticalValue(0.95)).toBeCloseTo(-normalQuantile(0.025), 13);
    expect(criticalValue(0.9)).toBeCloseTo(1.6448536269514722, 12);
    expect(() => criticalValue(95)).toThrow(RangeError);
  });
});

describe("chiSquareP(statistic, df)", () => {
  it.each([
    [3.84, 1, 0.05004352124870519],
    [20, 9, 0.017912404529843298],
    [0.5, 4, 0.9735009788392561],
    [200, 100, 1.1784500720979781e-8],
  ])("of %f with %i degrees of freedom", (statistic, df, p) =>
    expect(chiSquareP(statistic, df) / p).toBeCloseTo(1, 10),
  );
  it("is 1 where there is nothing to test", () => expect(chiSquareP(0, 0)).toBe(1));
  it("comes from Q(a, x), which falls from 1 to 0", () => {
    expect(upperGamma(2, 0)).toBe(1);
    expect(upperGamma(2, Infinity)).toBe(0);
    expect(upperGamma(1, 3)).toBeCloseTo(Math.exp(-3), 14);
  });
});

describe("chiSquare(table)", () => {
  const table = [
    [10, 20, 5],
    [3, 15, 12],
  ];
  it("agrees with SciPy", () => {
    const result = chiSquare(table);
    expect(result.statistic).toBeCloseTo(7.022809123649459, 12);
    expect(result.p).toBeCloseTo(0.02985495184865441, 12);
    expect(result).toMatchObject({ df: 2, n: 65, rows: 2, columns: 3 });
    expect(result.leastExpected).toBeCloseTo((30 * 13) / 65, 12);
  });
  it("leaves out empty rows and columns", () => {
    const padded = [
      [10, 0, 20, 5],
      [0, 0, 0, 0],
      [3, 0, 15, 12],
    ];
    expect(chiSquare(padded)).toEqual(chiSquare(table));
  });
});

describe("fisherP(a, b, c, d)", () => {
  it.each([
    [3, 1, 1, 3, 0.48571428571428565],
    [8, 2, 1, 5, 0.034965034965034975],
    [12, 5, 29, 2, 0.08026855207410463],
  ])("[[%i, %i], [%i, %i]] is %f", (a, b, c, d, p) => expect(fisherP(a, b, c, d)).toBeCloseTo(p, 10));
  it("is 1 when a margin is empty", () => expect(fisherP(0, 0, 3, 4)).toBeCloseTo(1, 12));
});
