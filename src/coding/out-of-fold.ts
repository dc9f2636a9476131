import { type Fitted, rawScores } from "./fit.js";
import type { Recipe } from "./recipe.js";
import type { TrainingData } from "./training-data.js";

/**
 * Refined and naive-Bayes out-of-fold scores put together: both brought to a spread of 1 per dimension.
 * @returns the scores, and per output what each of the two was multiplied by
 */
export function blend(
  refined: Float64Array,
  bayes: Float64Array,
  data: TrainingData,
  recipe: Recipe,
): { scores: Float64Array; refinedBy: number[]; bayesBy: number[] } {
  const n = data.authors.length;
  const refinedBy = new Array<number>(data.width).fill(1);
  const bayesBy = new Array<number>(data.width).fill(0);
  for (const [d] of data.truth.entries()) {
    const { offset, size } = data.groups[d];
    const r = 1 / spread(refined, data.width, offset, size);
    const b = recipe.bayes / spread(bayes, data.width, offset, size);
    for (let k = offset; k < offset + size; k++) {
      refinedBy[k] = r;
      bayesBy[k] = b;
    }
  }
  const scores = new Float64Array(n * data.width);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < data.width; k++) {
      scores[i * data.width + k] =
        refinedBy[k] * refined[i * data.width + k] + bayesBy[k] * bayes[i * data.width + k];
    }
  }
  return { scores, refinedBy, bayesBy };
}

/** Standard deviation of scores within answers: what differs between categories, not what an answer adds to all of them. */
function spread(scores: Float64Array, width: number, offset: number, size: number): number {
  const n = scores.length / width;
  let square = 0;
  for (let i = 0; i < n; i++) {
    let mean = 0;
    for (let k = 0; k < size; k++) mean += scores[i * width + offset + k] / size;
    for (let k = 0; k < size; k++) square += (scores[i * width + offset + k] - mean) ** 2;
  }
  return Math.sqrt(square / (n * size)) || 1;
}

/** Folds of whole authors (of single answers where there is one author), about equal in size. */
export function authorFolds(data: TrainingData, folds: number): Int32Array {
  const n = data.authors.length;
  if (data.authorNames.length < 2) return Int32Array.from({ length: n }, (_, i) => i % folds);
  const size = new Int32Array(data.authorNames.length);
  for (const a of data.authors) size[a]++;
  const load = new Int32Array(Math.min(folds, size.length));
  const foldOf = new Int32Array(size.length);
  for (const a of Array.from(size.keys()).sort((x, y) => size[y] - size[x] || x - y)) {
    const fold = load.indexOf(Math.min(...load));
    foldOf[a] = fold;
    load[fold] += size[a];
  }
  return Int32Array.from(data.authors, (a) => foldOf[a]);
}

/** Raw scores of every answer by a fit that has not seen its author. */
export function outOfFold(
  data: TrainingData,
  folds: Int32Array,
  fitTo: (rows: Int32Array) => Fitted,
): Float64Array {
  const n = data.authors.length;
  const { width } = data;
  const scores = new Float64Array(n * width);
  for (const fold of new Set(folds)) {
    const rest = Int32Array.from(Array.from({ length: n }, (_, i) => i).filter((i) => folds[i] !== fold));
    const fitted = fitTo(rest);
    for (let i = 0; i < n; i++)
      if (folds[i] === fold) rawScores(data, fitted, i, scores.subarray(i * width, (i + 1) * width));
  }
  return scores;
}
