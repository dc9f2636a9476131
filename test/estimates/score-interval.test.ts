import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreDifference, scoreRatio } from "../../src/estimates/score-interval.js";

const of = (count: number, n: number) => ({ count, n });

describe("scoreDifference(a, b)", () => {
  // Newcombe 1998, table II, method 5 ("Miettinen-Nurminen").
  it.each([
    [56, 70, 48, 80, 0.0528, 0.3382],
    [9, 10, 3, 10, 0.17, 0.8406],
    [5, 56, 0, 29, -0.0326, 0.1933],
  ])("%i/%i − %i/%i is %f to %f", (a, m, b, n, low, high) => {
    const found = scoreDifference(of(a, m), of(b, n));
    expect(found.value).toBeCloseTo(a / m - b / n, 14);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  const group = fc
    .integer({ min: 1, max: 300 })
    .chain((n) => fc.integer({ min: 0, max: n }).map((x) => of(x, n)));

  it("holds its value, stays within [-1, 1], and turns its sign when the groups are swapped or counted the other way", () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const found = scoreDifference(a, b);
        expect(found.low).toBeGreaterThanOrEqual(-1);
        expect(found.high).toBeLessThanOrEqual(1);
        expect(found.low).toBeLessThanOrEqual(found.value);
        expect(found.high).toBeGreaterThanOrEqual(found.value);
        const others = [
          scoreDifference(b, a),
          scoreDifference(of(a.n - a.count, a.n), of(b.n - b.count, b.n)),
        ];
        for (const other of others) {
          expect(other.low).toBeCloseTo(-found.high, 6);
          expect(other.high).toBeCloseTo(-found.low, 6);
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it("has its bounds where the score test has p = .05", () => {
    // At d = 0 the restricted shares are the pooled one: 0 is a bound where z² of the pooled test times (N − 1)/N is the critical value's.
    const [n, m] = [60, 90];
    for (let x = 0; x <= n; x++) {
      const { low, high, value } = scoreDifference(of(x, n), of(30, m));
      const pooled = (x + 30) / (n + m);
      const z = value / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m) * ((n + m) / (n + m - 1)));
      expect(low > 0 || high < 0).toBe(Math.abs(z) > 1.959963984540054);
    }
  });

  it("of an empty group says nothing", () =>
    expect(scoreDifference(of(0, 0), of(1, 3))).toEqual({ value: Number.NaN, low: -1, high: 1 }));
});

describe("scoreRatio(a, b)", () => {
  it("is Koopman's interval but for the factor N/(N − 1)", () => {
    // Koopman 1984: 36/40 against 16/80 is 2.94 to 7.15; the factor makes it a little wider.
    const { value, low, high } = scoreRatio(of(36, 40), of(16, 80));
    expect(value).toBeCloseTo(4.5, 12);
    expect(low).toBeGreaterThan(2.91);
    expect(low).toBeLessThan(2.9395);
    expect(high).toBeGreaterThan(7.15);
    expect(high).toBeLessThan(7.2);
  });
  it("excludes 1 when the difference excludes 0", () => {
    for (let x = 0; x <= 40; x++) {
      const [a, b] = [of(x, 40), of(20, 70)];
      const [d, r] = [scoreDifference(a, b), scoreRatio(a, b)];
      expect(r.low > 1 || r.high < 1).toBe(d.low > 0 || d.high < 0);
    }
  });
  it("inverts when the groups are swapped", () => {
    const one = scoreRatio(of(12, 40), of(9, 60));
    const other = scoreRatio(of(9, 60), of(12, 40));
    expect(one.low * other.high).toBeCloseTo(1, 9);
    expect(one.high * other.low).toBeCloseTo(1, 9);
  });
  it("has no upper bound when the second group has none, and starts at 0 when the first has none", () => {
    const none = scoreRatio(of(4, 20), of(0, 20));
    expect([none.value, none.high]).toEqual([Infinity, Infinity]);
    expect(none.low).toBeGreaterThan(0);
    expect(scoreRatio(of(0, 20), of(4, 20))).toMatchObject({ value: 0, low: 0 });
    expect(scoreRatio(of(0, 20), of(0, 20))).toEqual({ value: Number.NaN, low: 0, high: Infinity });
  });
});
