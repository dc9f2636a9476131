import { describe, expect, it } from "vitest";
import {
  cramersV,
  groupDistance,
  jensenShannonDistance,
  jensenShannonDivergence,
} from "../../src/estimates/distance.js";
import { permutationTest } from "../../src/estimates/permutation-test.js";
import { multinomialDraw } from "../../src/math/count-draws.js";
import { rng } from "../../src/math/rng.js";

describe("jensenShannonDistance(p, q)", () => {
  it("([1, 0], [.5, .5]) in nats", () =>
    expect(jensenShannonDistance([1, 0], [0.5, 0.5])).toBeCloseTo(0.46450140402245893, 14));
  it("is 1 for disjoint distributions in base 2, 0 for equal ones, and symmetric", () => {
    expect(jensenShannonDistance([1, 0], [0, 1], 2)).toBe(1);
    expect(jensenShannonDistance([3, 5, 2], [0.3, 0.5, 0.2])).toBeCloseTo(0, 7);
    expect(jensenShannonDistance([1, 2, 3], [3, 1, 0])).toBe(jensenShannonDistance([3, 1, 0], [1, 2, 3]));
  });
  it("is the root of the divergence, and takes counts", () => {
    const divergence = jensenShannonDivergence([10, 30], [0.5, 0.5], 2);
    expect(jensenShannonDistance([0.25, 0.75], [0.5, 0.5], 2) ** 2).toBeCloseTo(divergence, 14);
  });
  it("refuses distributions without mass or of other categories", () => {
    expect(() => jensenShannonDistance([0, 0], [1, 0])).toThrow(RangeError);
    expect(() => jensenShannonDistance([1], [1, 0])).toThrow(RangeError);
  });
});

/** How often a test calls groups of the same kind different at 5 %. */
function falseAlarms(
  test: (a: number[], b: number[], run: number) => number,
  m: number,
  n: number,
  runs = 400,
) {
  const random = rng(`alarms ${m} ${n}`);
  const mix = [0.5, 0.25, 0.15, 0.1];
  let alarms = 0;
  for (let run = 0; run < runs; run++)
    if (test(multinomialDraw(random, m, mix), multinomialDraw(random, n, mix), run) <= 0.05) alarms++;
  return alarms / runs;
}

describe("groupDistance(a, b)", () => {
  // 5 % plus three standard errors of 400 runs.
  it.each([
    [30, 30],
    [8, 400],
  ])("keeps its false-alarm rate with groups of %i and %i", (m, n) =>
    expect(falseAlarms((a, b, run) => groupDistance(a, b, rng(run))!.p, m, n)).toBeLessThan(0.083),
  );
  it("finds a plain difference, is seeded, and never says p = 0", () => {
    const test = groupDistance([20, 2, 2], [2, 2, 20], rng(1))!;
    expect(test).toEqual(groupDistance([20, 2, 2], [2, 2, 20], rng(1)));
    expect(test.p).toBe(1 / 1000);
    expect(test.value).toBeGreaterThan(test.chance);
  });
  it("gives 1 for groups that are alike, and null for an empty group", () => {
    expect(groupDistance([2, 4], [1, 2], rng(1))!.p).toBe(1);
    expect(groupDistance([0, 0], [5, 10], rng(1))).toBeNull();
  });
});

describe("permutationTest(table, statistic)", () => {
  it("agrees with all divisions of a small pool", () => {
    // {2 of A} against {2 of B}: 2 of the 6 equally likely divisions are as far apart.
    const distance = ([x, y]: readonly (readonly number[])[]) => jensenShannonDistance(x, y);
    const table = [
      [2, 0],
      [0, 2],
    ];
    const all = { shuffles: 20_000, enough: 20_001 };
    expect(permutationTest(table, distance, rng(4), all).p).toBeCloseTo(1 / 3, 2);
  });
});

describe("cramersV(table)", () => {
  const table = [
    [10, 20, 5],
    [3, 15, 12],
  ];
  it("agrees with SciPy", () => {
    const result = cramersV(table, rng(1))!;
    expect(result.value).toBeCloseTo(0.32869928093458733, 12);
    expect(result.p).toBeCloseTo(0.02985495184865441, 12);
    expect(result.corrected).toBeLessThan(result.value);
  });
  it("is 1 for perfect association and 0 for none", () => {
    expect(
      cramersV(
        [
          [30, 0],
          [0, 50],
        ],
        rng(1),
      ),
    ).toMatchObject({ value: 1, corrected: 1 });
    expect(
      cramersV(
        [
          [10, 20],
          [20, 40],
        ],
        rng(1),
      ),
    ).toMatchObject({ value: 0, corrected: 0, p: 1 });
  });
  it("is null when one row or column is left", () => {
    expect(
      cramersV(
        [
          [3, 4],
          [0, 0],
        ],
        rng(1),
      ),
    ).toBeNull();
    expect(
      cramersV(
        [
          [3, 0],
          [4, 0],
        ],
        rng(1),
      ),
    ).toBeNull();
  });
  it("keeps its false-alarm rate where counts are too small for chi-square", () => {
    expect(falseAlarms((a, b, run) => cramersV([a, b], rng(run))?.p ?? 1, 6, 60)).toBeLessThan(0.083);
  });
});
