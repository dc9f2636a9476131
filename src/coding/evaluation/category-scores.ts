import { percentileInterval } from "../../math/quantile.js";
import { below, type Rng } from "../../math/rng.js";
import { wilson } from "../../math/wilson.js";
import type { Figure, Judgement } from "./judgement.js";

/** How well one category is found. A figure is null where its denominator is 0. */
export interface CategoryScore {
  id: string;
  /** Answers with this code by the person, by the model, by both. */
  truth: number;
  predicted: number;
  right: number;
  precision: Figure | null;
  recall: Figure | null;
  f1: Figure | null;
}

export interface Scores {
  /** Answers coded by both. */
  n: number;
  accuracy: Figure;
  categories: CategoryScore[];
  /** Mean F1 of the categories that occur in the person's or the model's codes. */
  macroF1: Figure;
  /** [person's category][model's category] */
  confusion: number[][];
}

const RESAMPLES = 1000;

/**
 * Accuracy, precision and recall with Wilson intervals, F1 with percentile intervals from answers drawn with replacement. Over the answers
 * that both coded.
 * @param random seeded, so that the same answers give the same intervals
 */
export function categoryScores(
  judgements: readonly Judgement[],
  categories: readonly string[],
  random: Rng,
): Scores {
  const both = judgements.filter((j) => j.truth >= 0 && j.predicted >= 0);
  const size = categories.length;
  const cells = Int32Array.from(both, (j) => j.truth * size + j.predicted);
  const counts = countCells(cells, size * size);
  const seen = f1s(counts, size);
  const draws = categories.map(() => [] as number[]);
  const macroDraws: number[] = [];
  const drawn = new Int32Array(cells.length);
  for (let r = 0; r < RESAMPLES && cells.length > 0; r++) {
    for (let i = 0; i < drawn.length; i++) drawn[i] = cells[below(random, cells.length)];
    const resampled = f1s(countCells(drawn, size * size), size);
    for (const [c, value] of resampled.entries()) if (value !== null) draws[c].push(value);
    macroDraws.push(mean(resampled));
  }
  const confusion = categories.map((_, t) => Array.from(counts.subarray(t * size, (t + 1) * size)));
  const rightOnes = categories.reduce((sum, _, c) => sum + confusion[c][c], 0);
  return {
    n: both.length,
    accuracy: proportion(rightOnes, both.length) ?? { value: 0, low: 0, high: 1 },
    categories: categories.map((id, c) => {
      const right = confusion[c][c];
      const truth = confusion[c].reduce((a, b) => a + b, 0);
      const predicted = confusion.reduce((sum, row) => sum + row[c], 0);
      const f1 = seen[c];
      return {
        id,
        truth,
        predicted,
        right,
        precision: proportion(right, predicted),
        recall: proportion(right, truth),
        f1: f1 === null ? null : { value: f1, ...percentileInterval(draws[c]) },
      };
    }),
    macroF1:
      both.length === 0
        ? { value: 0, low: 0, high: 1 }
        : { value: mean(seen), ...percentileInterval(macroDraws) },
    confusion,
  };
}

/** A share with Wilson's interval; null of nothing. */
export const proportion = (count: number, n: number): Figure | null =>
  n === 0 ? null : { value: count / n, ...wilson(count, n) };

function countCells(cells: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const cell of cells) counts[cell]++;
  return counts;
}

/** F1 = 2 right / (truth + predicted) per category; null where the category does not occur. */
function f1s(counts: Int32Array, size: number): (number | null)[] {
  return Array.from({ length: size }, (_, c) => {
    let both = 0;
    for (let k = 0; k < size; k++) both += counts[c * size + k] + counts[k * size + c];
    return both === 0 ? null : (2 * counts[c * size + c]) / both;
  });
}

function mean(values: (number | null)[]): number {
  const known = values.filter((v) => v !== null);
  return known.reduce((a, b) => a + b, 0) / known.length;
}
