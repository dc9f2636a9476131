import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareGroups } from "../../src/estimates/compare-groups.js";
import { groupDistance, jensenShannonDistance } from "../../src/estimates/distance.js";
import { permutationTest } from "../../src/estimates/permutation-test.js";
import { scoreDifference } from "../../src/estimates/score-interval.js";
import { multinomialDraw } from "../../src/math/count-draws.js";
import { fisherP } from "../../src/math/independence.js";
import { rng } from "../../src/math/rng.js";

const group = (counts: number[], respondents = counts.reduce((a, b) => a + b, 0)) => ({
  counts,
  respondents,
  risk: null,
});

describe("two groups", () => {
  it("differ by the score interval and Fisher's p", () => {
    const found = compareGroups(group([6, 3]), group([1, 8]), rng(1))!;
    const { value, low, high } = scoreDifference({ count: 6, n: 9 }, { count: 1, n: 9 });
    expect(found.frames[0].difference).toEqual({ value, low, high });
    expect(found.frames[0].p).toBeCloseTo(fisherP(6, 3, 1, 8), 12);
  });

  it("the other way round, differences change their sign and p stays", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counts, counts, (x, y) => {
        fc.pre(x.some((n) => n > 0) && y.some((n) => n > 0));
        const [ab, ba] = [
          compareGroups(group(x), group(y), rng(1))!,
          compareGroups(group(y), group(x), rng(1))!,
        ];
        ab.frames.forEach((frame, f) => {
          expect(ba.frames[f].difference.value).toBeCloseTo(-frame.difference.value, 9);
          expect(ba.frames[f].difference.low).toBeCloseTo(-frame.difference.high, 9);
          expect(ba.frames[f].p).toBeCloseTo(frame.p, 9);
        });
        expect(ba.distance.value).toBeCloseTo(ab.distance.value, 9);
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it("several answers a respondent make no difference surer than one would", () => {
    const once = compareGroups(group([30, 10]), group([20, 20]), rng(1))!;
    const thrice = compareGroups(group([90, 30], 40), group([60, 60], 40), rng(1))!;
    expect(thrice.frames[0].difference.low).toBeCloseTo(once.frames[0].difference.low, 9);
    expect(thrice.frames[0].p).toBeCloseTo(once.frames[0].p, 9);
  });

  it("their risk differs by the distance of the indices, with p at .05 where the interval begins at 0", () => {
    const at = (value: number, half: number) => ({
      ...group([5, 5]),
      risk: { value, low: value - half, high: value + half },
    });
    const { risk } = compareGroups(at(50, 3), at(45, 4), rng(1))!;
    expect(risk?.value).toBeCloseTo(5, 12);
    expect(risk?.low).toBeCloseTo(0, 12);
    expect(risk?.p).toBeCloseTo(0.05, 6);
  });

  it("of which one is empty are not compared", () => {
    expect(compareGroups(group([0, 0]), group([1, 2]), rng(1))).toBeNull();
  });
});

describe("the distance of two groups", () => {
  it("and its p are those of a permutation test that does not stop early", () => {
    for (const [a, b] of [
      [
        [9, 3, 2],
        [4, 8, 3],
      ],
      [
        [6, 6, 1],
        [5, 5, 2],
      ],
    ]) {
      const ours = groupDistance(a, b, rng(4))!;
      const theirs = permutationTest([a, b], ([x, y]) => jensenShannonDistance(x, y, 2), rng(4), {
        shuffles: 4000,
        enough: 4001,
      });
      expect(ours.value).toBeCloseTo(theirs.value, 12);
      // Ten exceedances leave p uncertain by about a third.
      expect(Math.abs(ours.p - theirs.p)).toBeLessThan(0.35 * theirs.p + 0.02);
    }
  });

  it("is called a difference no more often than it should be, with unequal groups too", () => {
    const random = rng(8);
    for (const [n, m] of [
      [12, 12],
      [6, 60],
      [80, 400],
    ]) {
      let called = 0;
      const runs = 600;
      for (let i = 0; i < runs; i++) {
        const shares = [0.5, 0.25, 0.15, 0.1];
        const found = groupDistance(
          multinomialDraw(random, n, shares),
          multinomialDraw(random, m, shares),
          random,
        );
        if (found && found.p < 0.05) called++;
      }
      // 5 % and three standard errors.
      expect(called / runs).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
    }
  });

  it("of equal groups is near what chance gives, of large ones by formula", () => {
    const random = rng(3);
    let [sum, chance] = [0, 0];
    for (let i = 0; i < 300; i++) {
      const [a, b] = [multinomialDraw(random, 200, [1, 1, 1]), multinomialDraw(random, 300, [1, 1, 1])];
      const found = groupDistance(a, b, random)!;
      expect(found.permutations).toBe(0);
      sum += found.value;
      chance += found.chance;
    }
    expect(sum / chance).toBeGreaterThan(0.8);
    expect(sum / chance).toBeLessThan(1.1);
  });
});
