import { describe, expect, it } from "vitest";
import { newcombe, shareDifference, shareOf, shareRatio } from "../../src/estimates/difference.js";

const of = (count: number, n: number, population?: number) => ({ count, n, population });

describe("newcombe(a, b)", () => {
  it.each([
    [56, 70, 48, 80, 0.052431, 0.333873],
    [9, 10, 3, 10, 0.170523, 0.809018],
    [5, 56, 0, 29, -0.038137, 0.19256],
    [0, 10, 0, 20, -0.161125, 0.277533],
  ])("%i/%i − %i/%i is %f to %f", (a, m, b, n, low, high) => {
    const difference = newcombe(of(a, m), of(b, n));
    expect(difference.value).toBeCloseTo(a / m - b / n, 14);
    expect(difference.low).toBeCloseTo(low, 6);
    expect(difference.high).toBeCloseTo(high, 6);
  });
  it("turns its sign when the groups are swapped", () => {
    const one = newcombe(of(5, 12), of(3, 30));
    const other = newcombe(of(3, 30), of(5, 12));
    expect([one.low, one.high]).toEqual([-other.high, -other.low]);
  });
  it("narrows in a finite population, down to a point when all are seen", () => {
    const free = newcombe(of(9, 10), of(3, 10));
    const finite = newcombe(of(9, 10, 40), of(3, 10, 40));
    expect(finite.low).toBeGreaterThan(free.low);
    expect(finite.high).toBeLessThan(free.high);
    const { value, low, high } = newcombe(of(9, 10, 10), of(3, 10, 10));
    expect([low, high]).toEqual([value, value]);
  });
  it("never leaves [-1, 1]", () => {
    expect(newcombe(of(10, 10), of(0, 10)).high).toBe(1);
    expect(newcombe(of(0, 3), of(3, 3)).low).toBe(-1);
  });
  it("of an empty group says nothing", () => {
    expect(shareOf(of(0, 0))).toEqual({ value: Number.NaN, low: 0, high: 1 });
    expect(newcombe(of(0, 0), of(1, 3)).value).toBeNaN();
  });
  it("shareDifference adds half-widths in squares", () =>
    expect(shareDifference({ value: 0.5, low: 0.2, high: 0.9 }, { value: 0.4, low: 0.1, high: 0.8 })).toEqual(
      { value: expect.closeTo(0.1, 12), low: expect.closeTo(-0.4, 12), high: expect.closeTo(0.6, 12) },
    ));
});

const riskRatio = (a: ReturnType<typeof of>, b: ReturnType<typeof of>) => shareRatio(shareOf(a), shareOf(b));

describe("shareRatio(a, b)", () => {
  it("solves (a − r b)² = variances recovered from the bounds", () => {
    // The definition itself: r is a bound where a/b's MOVER difference a − r b just touches 0.
    const a = shareOf(of(12, 40));
    const b = shareOf(of(9, 60));
    const { value, low, high } = riskRatio(of(12, 40), of(9, 60));
    expect(value).toBeCloseTo(2, 12);
    const scaled = (r: number) => ({ value: r * b.value, low: r * b.low, high: r * b.high });
    expect(shareDifference(a, scaled(low)).low).toBeCloseTo(0, 12);
    expect(shareDifference(a, scaled(high)).high).toBeCloseTo(0, 12);
    expect(low).toBeLessThan(2);
    expect(high).toBeGreaterThan(2);
  });
  it("inverts when the groups are swapped", () => {
    const one = riskRatio(of(12, 40), of(9, 60));
    const other = riskRatio(of(9, 60), of(12, 40));
    expect(one.low * other.high).toBeCloseTo(1, 12);
    expect(one.high * other.low).toBeCloseTo(1, 12);
  });
  it("has no upper bound when the second group has none, and starts at 0 when the first has none", () => {
    const none = riskRatio(of(4, 20), of(0, 20));
    expect([none.value, none.high]).toEqual([Infinity, Infinity]);
    expect(none.low).toBeGreaterThan(0);
    expect(riskRatio(of(0, 20), of(4, 20))).toMatchObject({ value: 0, low: 0 });
    expect(riskRatio(of(0, 20), of(0, 20))).toEqual({ value: Number.NaN, low: 0, high: Infinity });
  });
  it("of two points is a point", () => {
    const point = (value: number) => ({ value, low: value, high: value });
    expect(shareRatio(point(0.3), point(0.6))).toEqual({
      value: 0.5,
      low: expect.closeTo(0.5, 7),
      high: expect.closeTo(0.5, 7),
    });
  });
});
