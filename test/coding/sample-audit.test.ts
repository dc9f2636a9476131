import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, domainSizes } from "../../src/coding/audit/allocate.js";
import { AuditSample } from "../../src/coding/sample-audit.js";
import type { Candidate } from "../../src/coding/sample-candidates.js";

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const candidate = (i: number, frame: number, confidence: number, group = ""): Candidate => ({
  id: String(i),
  question: "",
  text: `answer ${i}`,
  confidence,
  margin: 0,
  predicted: { frame, stance: i % 3, group },
});
/** 400 answers, half of them in the first of four frames, one in ten without a frame, a fifth of group b. */
const batch = Array.from({ length: 400 }, (_, i) =>
  candidate(i, i % 10 === 0 ? -1 : i % 2 ? 0 : 1 + (i % 3), ((i * 37) % 97) / 97, i % 5 === 0 ? "b" : "a"),
);
const drawn = (size: number, seed: number, answers: Candidate[] = batch) => {
  const sample = new AuditSample(size, seed);
  for (const c of answers) sample.add(c);
  return { rows: sample.chosen(), strata: sample.strata };
};

describe("an audit sample", () => {
  it("has the size asked for, each answer once, and chances that add up to the batch", () => {
    for (const size of [10, 47, 150]) {
      const { rows, strata } = drawn(size, 1);
      expect(rows).toHaveLength(size);
      expect(new Set(rows.map((r) => r.id)).size).toBe(size);
      // Horvitz and Thompson's estimate of the batch's size is exact in stratified sampling.
      expect(sum(rows.map((r) => 1 / r.pi!))).toBeCloseTo(400, 9);
      expect(sum(strata.map((s) => s.size))).toBe(400);
      expect(Math.min(...strata.map((s) => s.drawn))).toBeGreaterThanOrEqual(2);
    }
  });

  it("gives every answer the chance that it says", () => {
    const times = new Float64Array(400);
    const chance = new Float64Array(400);
    const runs = 400;
    for (let seed = 0; seed < runs; seed++)
      for (const { id, pi } of drawn(60, seed).rows) {
        times[Number(id)]++;
        chance[Number(id)] = pi!;
      }
    for (let i = 0; i < 400; i++) {
      // Five standard errors: 400 answers are looked at.
      const error = Math.sqrt((chance[i] * (1 - chance[i])) / runs);
      expect(Math.abs(times[i] / runs - chance[i])).toBeLessThan(5 * error);
    }
  });

  it("does not depend on the order of the answers, but on the seed; rows come shuffled", () => {
    expect(drawn(40, 3).rows).toEqual(drawn(40, 3, [...batch].reverse()).rows);
    expect(drawn(40, 3).rows).not.toEqual(drawn(40, 4).rows);
    const ids = drawn(40, 3).rows.map((r) => Number(r.id));
    expect(ids).not.toEqual([...ids].sort((a, b) => a - b));
  });

  it("takes all of a batch that is smaller than it", () => {
    const { rows } = drawn(900, 1);
    expect(rows).toHaveLength(400);
    expect(rows.every((r) => r.pi === 1)).toBe(true);
  });

  it("by group is as precise in the small one as in the large one", () => {
    const { strata } = drawn(80, 1);
    const [a, b] = ["a", "b"].map((name) => {
      const own = strata.filter((s) => s.group === name);
      return { n: sum(own.map((s) => s.drawn)), size: sum(own.map((s) => s.size)) };
    });
    expect(1 / a.n - 1 / a.size).toBeCloseTo(1 / b.n - 1 / b.size, 2);
    expect(b.n / b.size).toBeGreaterThan(a.n / a.size);
  });

  it("asks more of where the model wavers", () => {
    const answers = Array.from({ length: 400 }, (_, i) => candidate(i, i % 2, i % 2 ? 0.98 : 0.51));
    const { strata } = drawn(80, 1, answers);
    const of = (frame: number) => sum(strata.filter((s) => s.cells[0].frame === frame).map((s) => s.drawn));
    expect(of(0)).toBeGreaterThan(1.2 * of(1));
  });
});

describe("sharing a sample out", () => {
  it("keeps every bound and uses all", () => {
    const strata = fc.array(
      fc.tuple(fc.double({ min: 0.1, max: 50, noNaN: true }), fc.integer({ min: 1, max: 40 })),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(strata, fc.integer({ min: 16, max: 120 }), (parts, total) => {
        const [efforts, sizes] = [parts.map((p) => p[0]), parts.map((p) => p[1])];
        const given = allocate(efforts, sizes, total, 2);
        expect(sum(given)).toBe(Math.min(total, sum(sizes)));
        for (const [i, n] of given.entries()) {
          expect(n).toBeLessThanOrEqual(sizes[i]);
          expect(n).toBeGreaterThanOrEqual(Math.min(2, sizes[i]));
        }
        expect(sum(domainSizes(sizes, total))).toBe(Math.min(total, sum(sizes)));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
  it("goes by effort", () => expect(allocate([1, 2, 3], [100, 100, 100], 60, 2)).toEqual([10, 20, 30]));
});
