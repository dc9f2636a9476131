import { describe, expect, it } from "vitest";
import { keyness } from "../../src/math/keyness.js";

describe("keyness", () => {
  it("is G² of the two-by-two table, as in Dunning (1993)", () => {
    // Table 1 of the paper, the bigram "the swiss": 110, 2442, 111, 29114.
    expect(keyness(110, 110 + 2442, 111, 111 + 29114)).toBeCloseTo(270.72, 2);
  });

  it("is nothing where a word is as frequent in both sets", () => {
    expect(keyness(5, 50, 20, 200)).toBeCloseTo(0, 9);
    expect(keyness(50, 50, 20, 20)).toBeCloseTo(0, 9);
  });

  it("is negative where it is rarer, by as much", () => {
    expect(keyness(3, 100, 30, 100)).toBeCloseTo(-keyness(30, 100, 3, 100), 9);
    expect(keyness(30, 100, 3, 100)).toBeGreaterThan(10.83);
  });

  it("grows with the evidence at the same rates", () => {
    expect(keyness(30, 100, 10, 100)).toBeCloseTo(10 * keyness(3, 10, 1, 10), 9);
  });

  it.each([
    [0, 0, 3, 10],
    [3, 10, 0, 0],
    [0, 10, 0, 10],
  ])("is nothing without something to compare: %j %j %j %j", (a, n, b, m) => {
    expect(keyness(a, n, b, m)).toBe(0);
  });

  it("is finite where a word stands in all of one set and none of the other", () => {
    expect(Number.isFinite(keyness(10, 10, 0, 10))).toBe(true);
  });
});
