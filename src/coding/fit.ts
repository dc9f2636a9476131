import { fitRows } from "./fit-rows.js";
import { BayesRows, COUNT_UNIT } from "./model-table.js";
import type { Recipe } from "./recipe.js";
import { blockScale, inverseDocumentFrequency, values } from "./train.js";
import type { TrainingData } from "./training-data.js";

/** A table fitted to some of the answers, in the form that scores all of them. */
export interface Fitted {
  /** What the features of each block are multiplied by. */
  blocks: Float64Array;
  value: Float32Array;
  rows: Float32Array | Float64Array;
  bias: Float64Array;
}

/** The features' gains, block scales and values as the given answers make them. */
function weigh(
  data: TrainingData,
  rows: Int32Array,
  recipe: Recipe,
): { gain: Float64Array; blocks: Float64Array; value: Float32Array } {
  const idf = inverseDocumentFrequency(data.space.size, data.examples, rows);
  const blocks = blockScale(data.examples, rows, idf, data.block, recipe.weights);
  return {
    gain: idf.map((g, f) => g * blocks[data.block[f]]),
    blocks,
    value: values(data.examples, idf, data.block, blocks),
  };
}

/** Fits the refined rows to the given answers. */
export function fit(data: TrainingData, rows: Int32Array, recipe: Recipe): Fitted {
  const { blocks, value } = weigh(data, rows, recipe);
  return {
    blocks,
    value,
    ...fitRows(data.examples, value, rows, data.truth, data.groups, data.space.size, recipe),
  };
}

/** Naive-Bayes rows from the counts of the given answers. */
export function fitBayes(data: TrainingData, rows: Int32Array, recipe: Recipe): Fitted {
  const { gain, blocks, value } = weigh(data, rows, recipe);
  const { counts } = countFeatures(data, rows);
  const sizes = data.truth.map((_, d) => data.groups[d].size);
  const bayes = new BayesRows(counts, 1, gain, sizes);
  const table = new Float64Array(counts.length);
  for (let f = 0; f < gain.length; f++) bayes.row(f, table.subarray(f * data.width, (f + 1) * data.width));
  return { blocks, value, rows: table, bias: new Float64Array(data.width) };
}

/** Raw scores of one answer under fitted rows. */
export function rawScores(
  data: TrainingData,
  fitted: Pick<Fitted, "value" | "rows" | "bias">,
  answer: number,
  into: Float64Array,
): void {
  const width = into.length;
  for (let k = 0; k < width; k++) into[k] = fitted.bias[k];
  for (let j = data.examples.start[answer]; j < data.examples.start[answer + 1]; j++) {
    const base = data.examples.feature[j] * width;
    const x = fitted.value[j];
    for (let k = 0; k < width; k++) into[k] += x * fitted.rows[base + k];
  }
}

/**
 * Length-weighted occurrences of each feature per category, to a hundredth; answers that are not coded in a dimension count nowhere in
 * it. And answers per category.
 */
export function countFeatures(
  data: TrainingData,
  rows: Int32Array,
): { counts: Float64Array; categoryCounts: Float64Array } {
  const counts = new Float64Array(data.space.size * data.width);
  const categoryCounts = new Float64Array(data.width);
  for (const i of rows) {
    const hundredths = Math.round(data.examples.length[i] * COUNT_UNIT) / COUNT_UNIT;
    for (const [d, truth] of data.truth.entries()) {
      if (truth[i] < 0) continue;
      const column = data.groups[d].offset + truth[i];
      categoryCounts[column]++;
      for (let j = data.examples.start[i]; j < data.examples.start[i + 1]; j++)
        counts[data.examples.feature[j] * data.width + column] += hundredths;
    }
  }
  return { counts, categoryCounts };
}
