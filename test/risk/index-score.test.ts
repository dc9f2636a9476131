import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RiskRule } from "../../src/codebook/codebook.js";
import { bandsOf, indexScore } from "../../src/risk/index-score.js";
import { CODEBOOK } from "../coding/support.js";

const RULE = CODEBOOK.risk as RiskRule;
const FRAMES = ["together", "noise", "none"];
const STANCES = ["positive", "negative", "mixed", "none"];
const score = (joint: number[][]) => indexScore(joint, FRAMES, STANCES, RULE);

/** Frame x stance with the uncertain ones behind; uncertain frames in the last row. */
const NOBODY = [0, 0, 0, 0, 0];
const table = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 5 }), {
  minLength: 4,
  maxLength: 4,
});

describe("the adoption-risk index", () => {
  it("is the mean of the weights", () => {
    // together/positive 0, noise/negative 100, none/none 50.
    const found = score([[2, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 0, 1, 0], NOBODY]);
    expect(found?.index).toBeCloseTo((0 + 0 + 100 + 50) / 4, 9);
    expect(found?.points).toEqual([0, 25, 12.5]);
    expect(found?.n).toBe(4);
  });

  it("an answer without a stance weighs its frame's mean", () => {
    const [, noise] = [0, [40, 100, 70, 60]];
    expect(score([NOBODY, [0, 0, 0, 0, 3], NOBODY, NOBODY])?.index).toBeCloseTo(
      noise.reduce((a, b) => a + b) / 4,
      9,
    );
  });

  it("answers without a frame do not count", () => {
    const joint = [[2, 1, 0, 0, 0], [0, 1, 0, 0, 0], NOBODY];
    expect(score([...joint, [50, 50, 0, 0, 9]])).toEqual(score([...joint, NOBODY]));
    expect(score([NOBODY, NOBODY, NOBODY, [5, 5, 5, 5, 5]])).toBeNull();
  });

  it("lies in its interval, both from 0 to 100, and the points add up to it", () => {
    fc.assert(
      fc.property(table, (joint) => {
        const found = score(joint);
        if (found === null) return;
        const { low, index, high, points } = found;
        expect(0 <= low && low <= index && index <= high && high <= 100).toBe(true);
        expect(points.reduce((a, b) => a + b, 0)).toBeCloseTo(index, 9);
        expect(points.every((p) => p >= 0)).toBe(true);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it("one answer more against raises it", () => {
    fc.assert(
      fc.property(table, (joint) => {
        const more = joint.map((row, f) => (f === 1 ? row.map((n, s) => (s === 1 ? n + 1 : n)) : row));
        expect((score(more)?.index ?? 0) + 1e-9).toBeGreaterThanOrEqual(score(joint)?.index ?? 0);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it("more answers make the interval narrower", () => {
    const joint = (by: number) => [
      [6 * by, 2 * by, 0, 0, 0],
      [by, 5 * by, by, 0, 0],
      [0, 0, 0, by, 0],
      NOBODY,
    ];
    const width = (by: number) => (score(joint(by))?.high ?? 0) - (score(joint(by))?.low ?? 0);
    expect(width(16)).toBeLessThan(width(1));
  });

  it("does not pretend to be certain where a few agree", () => {
    const found = score([[3, 0, 0, 0, 0], NOBODY, NOBODY, NOBODY]);
    expect(found?.index).toBe(0);
    expect(found?.high).toBeGreaterThan(5);
  });
});

describe("the bands that an interval touches", () => {
  // low from 0, moderate from 34, high from 60.
  it.each([
    [0, 33.9, ["low"]],
    [0, 34, ["low", "moderate"]],
    [34, 59, ["moderate"]],
    [20, 80, ["low", "moderate", "high"]],
    [60, 100, ["high"]],
    [100, 100, ["high"]],
    [0, 0, ["low"]],
  ])("%d to %d: %j", (low, high, bands) => {
    expect(bandsOf(low, high, RULE)).toEqual(bands);
  });

  it("there is always one", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (a, b) => {
          expect(bandsOf(Math.min(a, b), Math.max(a, b), RULE).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});
