import { describe, expect, it } from "vitest";
import { binomialDraw, multinomialDraw } from "../../src/math/count-draws.js";
import { dirichletDraw, gammaDraw, logGammaDraw, normalDraw } from "../../src/math/draws.js";
import { hash32, hash53, hash64, mix } from "../../src/math/hash.js";
import { moments } from "../../src/math/moments.js";
import { tableShuffler } from "../../src/math/random-table.js";
import { below, rng } from "../../src/math/rng.js";

const many = (draw: () => number, n = 20_000) => moments(Array.from({ length: n }, draw));

/** Mean and variance of many draws lie within five standard errors (variance: generously) of what they should be. */
function expectMoments(draw: () => number, mean: number, variance: number) {
  const seen = many(draw);
  expect(Math.abs(seen.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / seen.n));
  expect(seen.variance / variance).toBeGreaterThan(0.9);
  expect(seen.variance / variance).toBeLessThan(1.1);
}

describe("rng(seed)", () => {
  it("gives the same stream for the same seed, on every machine", () => {
    const stream = rng(1);
    expect([stream(), stream(), stream()]).toMatchInlineSnapshot(`
      [
        0.39021096122969356,
        0.0836815662520215,
        0.9464579792289319,
      ]
    `);
    expect(rng("2024")()).toBe(rng(2024)());
  });
  it("gives unrelated streams for neighbouring seeds", () => {
    const firsts = Array.from({ length: 5000 }, (_, seed) => rng(seed)());
    expect(new Set(firsts).size).toBe(5000);
    const { mean, variance } = moments(firsts);
    expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / 5000));
    expect(variance).toBeCloseTo(1 / 12, 2);
  });
  it("is uniform on [0, 1): chi-square over 100 bins", () => {
    const random = rng("uniform");
    const bins = new Array<number>(100).fill(0);
    for (let i = 0; i < 100_000; i++) bins[Math.floor(random() * 100)]++;
    const statistic = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(statistic).toBeLessThan(170);
    expect(statistic).toBeGreaterThan(50);
  });
  it("below(random, size) reaches every whole number from 0 to size − 1", () => {
    const random = rng(3);
    expect(new Set(Array.from({ length: 200 }, () => below(random, 6)))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });
});

describe("hash", () => {
  it("depends on text and seed only", () => {
    expect([hash32("17"), hash64("17"), hash53("17", 5)]).toMatchInlineSnapshot(`
      [
        2129162073,
        7861797028817825625n,
        8309874633582425,
      ]
    `);
    expect(hash53("a", 1)).not.toBe(hash53("a", 2));
  });
  it("hash53 is the top of hash64", () => {
    for (const text of ["", "17", "één", "😀"]) expect(BigInt(hash53(text))).toBe(hash64(text) >> 11n);
  });
  it("does not collide on running numbers, and spreads them evenly", () => {
    const hashes = Array.from({ length: 50_000 }, (_, i) => hash53(String(i), 7));
    expect(new Set(hashes).size).toBe(50_000);
    const bins = new Array<number>(100).fill(0);
    for (const hash of hashes) bins[Math.floor((hash / 2 ** 53) * 100)]++;
    expect(bins.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0)).toBeLessThan(170);
  });
  it("flips half of the bits when one digit changes", () => {
    let flipped = 0;
    for (let i = 0; i < 1000; i++) {
      let changed = hash64(`id-${i}0`) ^ hash64(`id-${i}1`);
      for (; changed > 0n; changed &= changed - 1n) flipped++;
    }
    expect(flipped / 1000).toBeGreaterThan(31.3);
    expect(flipped / 1000).toBeLessThan(32.7);
  });
  it("keeps the order of seeds apart: whoever is first under one seed is not first under the next", () => {
    const first = (seed: number) =>
      Array.from({ length: 50 }, (_, i) => [hash53(String(i), seed), i]).sort((a, b) => a[0] - b[0])[0][1];
    expect(new Set(Array.from({ length: 40 }, (_, seed) => first(seed))).size).toBeGreaterThan(20);
  });
  it("mix is a bijection, so it keeps distinct numbers distinct", () =>
    expect(new Set(Array.from({ length: 70_000 }, (_, i) => mix(i))).size).toBe(70_000));
});

describe("continuous draws", () => {
  it("normal: mean 0, variance 1", () => {
    const random = rng("normal");
    expectMoments(() => normalDraw(random), 0, 1);
  });
  it.each([0.3, 1, 4.5, 300])("gamma(%f): mean and variance are the shape", (shape) => {
    const random = rng(`gamma ${shape}`);
    expectMoments(() => gammaDraw(random, shape), shape, shape);
  });
  it("dirichlet: shares sum to 1, with the right mean and variance", () => {
    const random = rng("dirichlet");
    const alpha = [0.5, 2, 7.5];
    const draw = dirichletDraw(random, alpha);
    expect(draw[0] + draw[1] + draw[2]).toBeCloseTo(1, 14);
    for (const i of [0, 1, 2]) {
      const mean = alpha[i] / 10;
      expectMoments(() => dirichletDraw(random, alpha)[i], mean, (mean * (1 - mean)) / 11);
    }
  });
  it("dirichlet: tiny parameters do not underflow, zero stays zero, all zero is an error", () => {
    const random = rng(5);
    for (let i = 0; i < 100; i++) {
      const [a, b, c] = dirichletDraw(random, [1e-4, 1e-4, 0]);
      expect(a + b).toBeCloseTo(1, 14);
      expect(c).toBe(0);
    }
    expect(() => dirichletDraw(random, [0, 0])).toThrow(RangeError);
    expect(() => logGammaDraw(random, -1)).toThrow(RangeError);
  });
});

describe("draws of counts", () => {
  it.each([
    [10, 0.5],
    [7, 0.02],
    [100_000, 0.3],
    [50, 0.97],
  ])("binomial(%i, %f): mean np, variance np(1−p)", (n, p) => {
    const random = rng(`binomial ${n}`);
    expectMoments(() => binomialDraw(random, n, p), n * p, n * p * (1 - p));
  });
  it("binomial: certain outcomes", () => {
    const random = rng(1);
    expect([binomialDraw(random, 0, 0.5), binomialDraw(random, 9, 0), binomialDraw(random, 9, 1)]).toEqual([
      0, 0, 9,
    ]);
    expect(() => binomialDraw(random, 5, 1.1)).toThrow(RangeError);
  });
  it("multinomial: sums to n, every share with its mean; shares need not sum to 1", () => {
    const random = rng("multinomial");
    const counts = multinomialDraw(random, 60_000, [3, 0, 2, 1]);
    expect(counts.reduce((a, b) => a + b)).toBe(60_000);
    expect(counts[1]).toBe(0);
    [30_000, 0, 20_000, 10_000].forEach((mean, i) => {
      expect(Math.abs(counts[i] - mean)).toBeLessThan(600);
    });
    expect(() => multinomialDraw(random, 3, [0, 0])).toThrow(RangeError);
  });
  it("tableShuffler keeps both margins", () => {
    const random = rng("table");
    const draw = tableShuffler([3, 0, 40], [10, 1, 30, 2]);
    for (let i = 0; i < 200; i++) {
      const table = draw(random);
      expect(table.map((row) => row.reduce((a, b) => a + b))).toEqual([3, 0, 40]);
      expect([0, 1, 2, 3].map((j) => table.reduce((sum, row) => sum + row[j], 0))).toEqual([10, 1, 30, 2]);
    }
  });
  it("tableShuffler: [[1,1],[1,1]] comes in 2 of 3", () => {
    const random = rng("shuffle");
    const draw = tableShuffler([2, 2], [2, 2]);
    expectMoments(() => (draw(random)[0][0] === 1 ? 1 : 0), 2 / 3, 2 / 9);
  });
  it.each([
    [5, 7, 4],
    [3, 60, 50],
  ])("tableShuffler: %i marked of %i more, %i drawn, are hypergeometric", (marked, others, drawn) => {
    const random = rng(`hypergeometric ${marked}`);
    const draw = tableShuffler([drawn, marked + others - drawn], [marked, others]);
    const all = marked + others;
    const p = marked / all;
    const variance = (drawn * p * (1 - p) * (all - drawn)) / (all - 1);
    expectMoments(() => draw(random)[0][0], drawn * p, variance);
  });
});
