import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RiskRule } from "../../src/codebook/codebook.js";
import { fragilityOf } from "../../src/risk/fragility.js";

const rule: RiskRule = {
  weights: { a: { for: 10, against: 90 }, b: { for: 40, against: 60 } },
  bands: [
    { id: "low", from: 0 },
    { id: "moderate", from: 35 },
    { id: "high", from: 55 },
  ],
};
const LEAST = 10;
const MOST = 90;
const bandOf = (index: number) => rule.bands.filter(({ from }) => from <= index + 1e-9).at(-1)?.id;
const cells = (weights: number[]) => weights.map((weight) => ({ weight, count: 1 }));
const mean = (weights: number[]) => weights.reduce((a, b) => a + b, 0) / weights.length;

/** The fewest answers whose recoding to the end of the scale leads to another band, tried one after the other. */
function byTrial(weights: number[]): number | null {
  const here = bandOf(mean(weights));
  const tries = [MOST, LEAST].map((end) => {
    const left = [...weights].sort((a, b) => Math.abs(end - b) - Math.abs(end - a));
    for (let n = 1; n <= left.length; n++) {
      left[n - 1] = end;
      if (bandOf(mean(left)) !== here) return n;
    }
    return Number.POSITIVE_INFINITY;
  });
  const fewest = Math.min(...tries);
  return fewest === Number.POSITIVE_INFINITY ? null : fewest;
}

describe("how few answers would change the band", () => {
  it("is what trying them one by one finds", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(10, 40, 60, 90), { minLength: 1, maxLength: 40 }), (weights) => {
        expect(fragilityOf(cells(weights), rule)?.answers ?? null).toBe(byTrial(weights));
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it("says which band it would be", () => {
    // 50 is moderate; of ten answers of 50 ± 40, one moved by 80 brings 58.
    const weights = [10, 10, 10, 10, 10, 90, 90, 90, 90, 90];
    expect(fragilityOf(cells(weights), rule)).toEqual({ answers: 1, band: "high" });
  });

  it("is nothing where there is one band, or no answer", () => {
    expect(fragilityOf(cells([10, 90]), { ...rule, bands: [{ id: "low", from: 0 }] })).toBeNull();
    expect(fragilityOf([], rule)).toBeNull();
  });
});
