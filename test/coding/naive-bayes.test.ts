import { describe, expect, it } from "vitest";
import {
  type BayesTable,
  complement,
  type FeatureCounts,
  logOdds,
  multinomial,
} from "../../src/coding/naive-bayes.js";

/** Manning, Raghavan & Schütze (2008), Introduction to Information Retrieval, example 13.1. */
const WORDS = ["Chinese", "Beijing", "Shanghai", "Macao", "Tokyo", "Japan"];
const DATA: FeatureCounts = {
  features: 6,
  categories: 2,
  // Chinese 5/1, Beijing 1/0, Shanghai 1/0, Macao 1/0, Tokyo 0/1, Japan 0/1 (c / j)
  counts: [5, 1, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1],
  answers: [3, 1],
};
const TEST = ["Chinese", "Chinese", "Chinese", "Tokyo", "Japan"];

const scores = (table: BayesTable): number[] =>
  [0, 1].map((c) => TEST.reduce((sum, word) => sum + table.rows[WORDS.indexOf(word) * 2 + c], table.bias[c]));
const posterior = (table: BayesTable): number[] => {
  const odds = scores(table).map(Math.exp);
  return odds.map((o) => o / (odds[0] + odds[1]));
};

describe("multinomial naive Bayes, the textbook example", () => {
  const table = multinomial(DATA, { smoothing: 1, prior: "document" });
  const probability = (word: string, c: number) => Math.exp(table.rows[WORDS.indexOf(word) * 2 + c]);

  it("word probabilities", () => {
    expect(probability("Chinese", 0)).toBeCloseTo(3 / 7, 12);
    expect(probability("Tokyo", 0)).toBeCloseTo(1 / 14, 12);
    expect(probability("Japan", 0)).toBeCloseTo(1 / 14, 12);
    for (const word of ["Chinese", "Tokyo", "Japan"]) expect(probability(word, 1)).toBeCloseTo(2 / 9, 12);
  });

  it("scores and posterior with the document prior", () => {
    const [c, j] = scores(table).map(Math.exp);
    expect(c).toBeCloseTo(0.000301214, 9);
    expect(j).toBeCloseTo(0.000135481, 9);
    expect(posterior(table)[0]).toBeCloseTo(0.689759, 6);
    expect(posterior(table)[1]).toBeCloseTo(0.310241, 6);
  });

  it("the uniform prior turns the answer", () => {
    const [c, j] = posterior(multinomial(DATA, { smoothing: 1, prior: "uniform" }));
    expect(c).toBeCloseTo(0.42565, 6);
    expect(j).toBeCloseTo(0.57435, 6);
  });
});

describe("complement naive Bayes, the same documents (Rennie et al. 2003)", () => {
  it("raw weights", () => {
    const [c, j] = scores(complement(DATA, { smoothing: 1, prior: "uniform", normalize: false }));
    expect(c).toBeCloseTo(7.520387, 6);
    expect(j).toBeCloseTo(7.820008, 6);
  });

  it("normalised weights turn the answer", () => {
    const [c, j] = scores(complement(DATA, { smoothing: 1, prior: "uniform", normalize: true }));
    expect(c).toBeCloseTo(0.677274, 6);
    expect(j).toBeCloseTo(0.653675, 6);
  });
});

it("log-odds are the multinomial row plus the complement row", () => {
  const own = multinomial(DATA, { smoothing: 0.5, prior: "uniform" }).rows;
  const rest = complement(DATA, { smoothing: 0.5, prior: "uniform", normalize: false }).rows;
  const into = new Float64Array(2);
  const totals = [8, 3];
  for (let f = 0; f < DATA.features; f++) {
    into.set([DATA.counts[f * 2], DATA.counts[f * 2 + 1]]);
    logOdds(into, totals, { offset: 0, size: 2 }, 11, DATA.features, 0.5);
    for (const c of [0, 1]) expect(into[c]).toBeCloseTo(own[f * 2 + c] + rest[f * 2 + c], 12);
  }
});

it("log-odds of a feature that all categories share alike are nothing", () => {
  const into = Float64Array.of(4, 4, 4);
  logOdds(into, [20, 20, 20], { offset: 0, size: 3 }, 60, 5, 0.1);
  for (const odds of into) expect(odds).toBeCloseTo(0, 12);
});
