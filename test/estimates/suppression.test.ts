import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownGroups } from "../../src/estimates/suppression.js";

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 9 });
const minimum = fc.integer({ min: 1, max: 15 });

describe("which groups are shown", () => {
  it.each([
    ["all large enough", [12, 30, 10], 10, [true, true, true]],
    ["one too small: the next smallest goes with it", [12, 30, 4], 10, [false, true, false]],
    ["two small ones that hide each other", [5, 6, 30], 10, [false, false, true]],
    ["two groups, one too small: neither", [40, 3], 10, [false, false]],
    ["nothing to show", [3, 4], 10, [false, false]],
    ["no group", [], 10, []],
    ["a minimum of one shows all", [1, 1], 1, [true, true]],
  ])("%s", (_, counts, least, expected) => {
    expect(shownGroups(counts, least)).toEqual(expected);
  });

  it("never one under the minimum", () => {
    fc.assert(
      fc.property(sizes, minimum, (counts, least) => {
        shownGroups(counts, least).forEach((shown, i) => {
          if (shown) expect(counts[i]).toBeGreaterThanOrEqual(least);
        });
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it("what the total minus the shown groups tells is of nobody, or of at least the minimum", () => {
    fc.assert(
      fc.property(sizes, minimum, (counts, least) => {
        const shown = shownGroups(counts, least);
        const rest = counts.reduce((sum, n, i) => (shown[i] ? sum : sum + n), 0);
        // Only when nothing at all is shown can the rest be fewer: then there is nothing to subtract from.
        expect(rest === 0 || rest >= least || !shown.includes(true)).toBe(true);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it("a hidden group's size cannot be worked out from the total and the shown ones", () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 2, max: 15 }), (counts, least) => {
        const shown = shownGroups(counts, least);
        const hidden = counts.filter((_, i) => !shown[i]);
        const small = hidden.filter((n) => n < least);
        if (small.length === 0 || !shown.includes(true)) return;
        // One hidden group alone would be the total minus the rest.
        expect(hidden.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it("hides no more than it must: without a small group nothing", () => {
    fc.assert(
      fc.property(sizes, (counts) => {
        const least = Math.min(40, ...counts);
        expect(shownGroups(counts, least)).toEqual(counts.map(() => true));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
