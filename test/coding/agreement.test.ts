import { describe, expect, it } from "vitest";
import {
  bootstrapInterval,
  cohenKappa,
  coincidences,
  crossTable,
  fleissKappa,
  krippendorffAlpha,
  percentAgreement,
  ratings,
  specificAgreement,
  unitCounts,
} from "../../src/coding/agreement.js";
import { UserError } from "../../src/errors.js";
import { rng } from "../../src/math/rng.js";

const column = (codes: string) => codes.split(" ").map((code) => (code === "·" ? null : code));

/** Krippendorff (2011): four coders, twelve units, codes missing. */
const krippendorff = ratings([
  column("1 2 3 3 2 1 4 1 2 · · ·"),
  column("1 2 3 3 2 2 4 1 2 5 · 3"),
  column("· 3 3 3 2 3 4 2 2 5 1 ·"),
  column("1 2 3 3 2 4 4 1 2 5 1 ·"),
]);

/** Fleiss (1971), as in textbooks: ten subjects, five categories, fourteen raters. */
const fleiss = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

describe("ratings(coders)", () => {
  it("needs two coders, as many codes from each, and known codes", () => {
    expect(() => ratings([["a", "b"]])).toThrow(UserError);
    expect(() => ratings([["a", "b"], ["a"]])).toThrow(/coder 2 has 1 codes, coder 1 has 2/);
    expect(() => ratings([["a"], ["z"]], ["a", "b"])).toThrow(/unknown code "z" at unit 1/);
  });
  it("keeps codes that are names of object properties", () =>
    expect(ratings([["constructor"], ["__proto__"]]).categories).toEqual(["__proto__", "constructor"]));
});

describe("krippendorffAlpha", () => {
  it.each([
    ["nominal", 0.743421],
    ["ordinal", 0.815388],
    ["interval", 0.849107],
  ] as const)("%s: %f", (metric, alpha) => {
    const result = krippendorffAlpha(krippendorff, { metric });
    expect(result?.alpha).toBeCloseTo(alpha, 6);
    expect(result?.pairable).toBeCloseTo(40, 12);
  });
  it("rests on the published coincidences", () => {
    const o = coincidences(krippendorff);
    expect(o.map((row, i) => row[i])).toEqual([7, 10, 8, 4, 3].map((value) => expect.closeTo(value, 12)));
    for (const [c, k, value] of [
      [0, 1, 4 / 3],
      [1, 2, 4 / 3],
      [0, 2, 1 / 3],
      [0, 3, 1 / 3],
      [1, 3, 1 / 3],
      [2, 3, 1 / 3],
    ])
      expect([o[c][k], o[k][c]]).toEqual([expect.closeTo(value, 12), expect.closeTo(value, 12)]);
  });
  it("is -.5 for {AB, BA}", () =>
    expect(krippendorffAlpha(ratings([column("A B"), column("B A")]))?.alpha).toBeCloseTo(-0.5, 12));
  it("is null where all values are the same, or nothing can be paired", () => {
    expect(krippendorffAlpha(ratings([column("A A"), column("A A")]))).toBeNull();
    expect(krippendorffAlpha(ratings([column("A ·"), column("· B")]))).toBeNull();
  });
  it("does not depend on the order of coders, nor nominally on names", () => {
    const swapped = { ...krippendorff, units: krippendorff.units.map((unit) => [...unit].reverse()) };
    expect(krippendorffAlpha(swapped)).toEqual(krippendorffAlpha(krippendorff));
  });
  it("interval alpha takes the categories' values", () => {
    const metric = "interval";
    const shifted = krippendorffAlpha(krippendorff, { metric, values: [10, 12, 14, 16, 18] });
    expect(shifted?.alpha).toBeCloseTo(0.849107, 6);
    const bent = krippendorffAlpha(krippendorff, { metric, values: [1, 2, 3, 4, 50] });
    expect(bent?.alpha).toBeGreaterThan(0.95);
  });
});

describe("cohenKappa(table)", () => {
  const table = [
    [0, 4, 1],
    [0, 8, 0],
    [0, 1, 5],
  ];
  it("unweighted: .4842, standard error .1380, interval .2137 to .7547", () => {
    const { kappa, ase, low, high } = cohenKappa(table)!;
    expect([kappa, ase, low, high]).toEqual(
      [0.4842, 0.138, 0.2137, 0.7547].map((value) => expect.closeTo(value, 4)),
    );
  });
  it("linear weights: .4701, interval .1845 to .7558", () => {
    const { kappa, low, high } = cohenKappa(table, { weights: "linear" })!;
    expect([kappa, low, high]).toEqual([0.4701, 0.1845, 0.7558].map((value) => expect.closeTo(value, 4)));
  });
  it("[[20, 5], [10, 15]] is .4, with any weights, since two categories know one distance only", () => {
    const two = [
      [20, 5],
      [10, 15],
    ];
    for (const weights of ["none", "linear", "quadratic"] as const)
      expect(cohenKappa(two, { weights })?.kappa).toBeCloseTo(0.4, 12);
  });
  it("quadratic weights forgive near misses most", () => {
    const near = [
      [10, 3, 0],
      [2, 10, 3],
      [0, 2, 10],
    ];
    const of = (weights: "none" | "linear" | "quadratic") => cohenKappa(near, { weights })!.kappa;
    expect(of("quadratic")).toBeGreaterThan(of("linear"));
    expect(of("linear")).toBeGreaterThan(of("none"));
  });
  it("is 1 for perfect agreement and null for 0/0", () => {
    expect(
      cohenKappa([
        [5, 0],
        [0, 5],
      ]),
    ).toMatchObject({ kappa: 1, ase: 0 });
    expect(
      cohenKappa([
        [9, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
  it("reads the table of any two coders, of the units that both coded", () =>
    expect(crossTable(ratings([column("a b ·"), column("a a b"), column("b b b")]), 0, 2)).toEqual([
      [0, 1],
      [0, 1],
    ]));
});

describe("fleissKappa(counts)", () => {
  it("published example: .209931 from .378022 and .212755", () => {
    const { kappa, observed, expected } = fleissKappa(fleiss)!;
    expect([kappa, observed, expected]).toEqual(
      [0.209931, 0.378022, 0.212755].map((value) => expect.closeTo(value, 6)),
    );
  });
  it("wants as many codes for every unit, and at least two", () => {
    expect(() =>
      fleissKappa([
        [2, 1],
        [1, 1],
      ]),
    ).toThrow(/unit 2 has 2 codes, unit 1 has 3/);
    expect(() => fleissKappa([[1, 0]])).toThrow(UserError);
    expect(() => fleissKappa(unitCounts(krippendorff))).toThrow(UserError);
  });
  it("is null for 0/0", () => {
    expect(fleissKappa([])).toBeNull();
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]),
    ).toBeNull();
  });
});

describe("percentAgreement and specificAgreement", () => {
  it("percent agreement is the P of Fleiss, whatever the number of coders", () => {
    const units = fleiss.map((unit) => unit.flatMap((count, c) => new Array<number>(count).fill(c)));
    const data = { categories: ["1", "2", "3", "4", "5"], units };
    expect(percentAgreement(data)).toBeCloseTo(0.378022, 6);
  });
  it("passes over units with one code, and is null without pairs", () => {
    expect(percentAgreement(ratings([column("a b ·"), column("a a b")]))).toBe(0.5);
    expect(percentAgreement(ratings([column("a"), column("·")]))).toBeNull();
  });
  it("specific agreement of two coders is 2a/(2a + b + c), null for a category nobody used", () => {
    const data = ratings([column("x x x y y z"), column("x x y y z z")], ["x", "y", "z", "unused"]);
    expect(specificAgreement(data).map(({ agreement }) => agreement)).toEqual([4 / 5, 2 / 4, 2 / 3, null]);
  });
});

describe("bootstrapInterval", () => {
  const alpha = (data: typeof krippendorff) => krippendorffAlpha(data)?.alpha ?? null;
  it("holds the value, is the same for the same seed, and narrows with more units", () => {
    const small = bootstrapInterval(krippendorff, alpha, rng(1))!;
    expect(small).toEqual(bootstrapInterval(krippendorff, alpha, rng(1)));
    expect(small.low).toBeLessThan(0.743421);
    expect(small.high).toBeGreaterThan(0.743421);
    const tenfold = { ...krippendorff, units: new Array(10).fill(krippendorff.units).flat() };
    const large = bootstrapInterval(tenfold, alpha, rng(1))!;
    expect(large.high - large.low).toBeLessThan((small.high - small.low) / 2);
  });
  it("counts resamples with 0/0, and gives up when they are most", () => {
    const rare = ratings([column("a a b"), column("a a b")]);
    expect(bootstrapInterval(rare, alpha, rng(1))!.undefinedDraws).toBeGreaterThan(200);
    expect(bootstrapInterval(ratings([column("a a"), column("a a")]), alpha, rng(1))).toBeNull();
    expect(bootstrapInterval({ categories: [], units: [] }, alpha, rng(1))).toBeNull();
  });
});
