import { describe, expect, it } from "vitest";
import { wilson, wilsonFinite, wilsonShare } from "../../src/math/wilson.js";

describe("wilson(count, n)", () => {
  it.each([
    [81, 263, 0.255289, 0.36621],
    [15, 148, 0.062386, 0.160487],
    [0, 20, 0, 0.161125],
    [1, 29, 0.006113, 0.171755],
  ])("%i of %i is %f to %f", (count, n, low, high) => {
    const interval = wilson(count, n);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  it("19 of 38 to fifteen digits", () => {
    const { low, high } = wilson(19, 38);
    expect(low).toBeCloseTo(0.348499283643951, 14);
    expect(high).toBeCloseTo(0.651500716356049, 14);
  });

  it("never leaves [0, 1] and always holds the share, also for real counts", () => {
    for (const n of [0.3, 1, 7, 38, 77, 1e6]) {
      for (const share of [0, 1e-9, 0.2, 0.5, 1 - 1e-9, 1]) {
        const { low, high } = wilson(share * n, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual((share * n) / n);
        expect(high).toBeGreaterThanOrEqual((share * n) / n);
      }
    }
    expect(wilson(38, 38).high).toBe(1);
    expect(wilson(0, 77).low).toBe(0);
  });

  it("knows nothing from no trials", () => expect(wilson(0, 0)).toEqual({ low: 0, high: 1 }));

  it("widens with the level and mirrors successes into failures", () => {
    expect(wilson(3, 10, 0.99).low).toBeLessThan(wilson(3, 10).low);
    expect(wilson(3, 10).low).toBeCloseTo(1 - wilson(7, 10).high, 14);
  });

  it("refuses counts outside 0 to n", () => {
    for (const [count, n] of [
      [-1, 5],
      [6, 5],
      [Number.NaN, 5],
    ])
      expect(() => wilson(count, n)).toThrow(RangeError);
  });
});

describe("wilsonFinite(count, n, population)", () => {
  it("is wilson for an endless population, and a point when all are seen", () => {
    expect(wilsonFinite(3, 10, Infinity)).toEqual(wilson(3, 10));
    expect(wilsonFinite(3, 10, 10)).toEqual({ low: 0.3, high: 0.3 });
  });

  it("has n (N − 1)/(N − n) trials", () => {
    expect(wilsonFinite(10, 50, 200)).toEqual(wilsonShare(0.2, (50 * 199) / 150, 1.959963984540054));
  });

  it("keeps what was seen: one success among 9 of 10 is 1 or 2 of 10", () => {
    const { low, high } = wilsonFinite(1, 9, 10);
    expect(low).toBeGreaterThanOrEqual(0.1);
    expect(high).toBeLessThanOrEqual(0.2);
  });

  it("refuses a population smaller than the sample", () =>
    expect(() => wilsonFinite(1, 9, 8)).toThrow(RangeError));
});
