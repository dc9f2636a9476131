import { below, rng } from "../../math/rng.js";
import { BayesRows, COUNT_UNIT, featureGain } from "../model-table.js";
import { toProbabilities } from "../train.js";
import { documentCounts, type Foundation } from "./foundation.js";

/** How the refined rows go on learning: passes over the own answers, step size per dimension, and the pull back to where they were. */
export interface Strength {
  epochs: number;
  /** 0 leaves the rows of a dimension as they are. */
  rates: readonly number[];
  penalty: number;
  seed: number;
}

/** A model's counts with the own ones added, and its rows refined on the own answers. */
export interface Fit {
  answers: number;
  documents: Int32Array;
  /** In hundredths, as in a model file. */
  counts: Int32Array;
  categoryCounts: Float64Array;
  bias: Float64Array;
  /** Raw scores of own answers, before calibration. */
  scoresOf(answers: Int32Array): Float64Array;
  /** All refined rows, feature x category. */
  refined(): Float32Array;
}

/** @param rows the own answers to learn from @param weight how often each of them counts */
export function fitOwn(base: Foundation, rows: Int32Array, weight: number, strength: Strength): Fit {
  const { from, data, examples, features, met, place } = base;
  const { width } = data;
  const size = features.length;
  const counted = addCounts(base, rows, weight);
  const gain = featureGain(counted.documents, counted.answers, base.block, base.blocks);
  // New features that fewer than two of these answers have are as good as unknown; see foundation().
  for (let f = from.features.length; f < size; f++) if (counted.own[f] < 2) gain[f] = 0;
  const bayes = new BayesRows(
    counted.counts,
    1 / COUNT_UNIT,
    gain,
    data.groups.map((g) => g.size),
  );
  // Rows of the features that the own answers have; the others cannot change anything here.
  const table = new Float64Array(met.length * width);
  for (const [at, f] of met.entries()) {
    const row = table.subarray(at * width, (at + 1) * width);
    bayes.row(f, row);
    for (let k = 0; k < width; k++)
      row[k] =
        from.share[k] * row[k] + (f < from.features.length ? from.scale * from.rows[f * width + k] : 0);
  }
  const delta = new Float64Array(met.length * width);
  const bias = Float64Array.from(from.bias);
  const score = (i: number, into: Float64Array) => {
    into.set(bias);
    for (let j = examples.start[i]; j < examples.start[i + 1]; j++) {
      const f = examples.feature[j];
      const x = gain[f] * examples.length[i];
      for (let k = 0, at = place[f] * width; k < width; k++, at++) into[k] += x * (table[at] + delta[at]);
    }
  };
  refine(base, rows, gain, score, delta, bias, strength);
  return {
    ...counted,
    bias,
    scoresOf: (answers) => {
      const scores = new Float64Array(answers.length * width);
      for (const [at, i] of answers.entries()) score(i, scores.subarray(at * width, (at + 1) * width));
      return scores;
    },
    refined: () => {
      const all = new Float32Array(size * width);
      for (let at = 0; at < from.rows.length; at++) all[at] = from.scale * from.rows[at];
      for (const [at, f] of met.entries())
        for (let k = 0; k < width; k++) all[f * width + k] += delta[at * width + k];
      return all;
    },
  };
}

function addCounts({ from, data, examples, features }: Foundation, rows: Int32Array, weight: number) {
  const { width } = data;
  const counts = new Int32Array(features.length * width);
  counts.set(from.counts);
  const categoryCounts = Float64Array.from(from.categoryCounts);
  for (const i of rows) {
    const once = weight * Math.round(examples.length[i] * COUNT_UNIT);
    for (const [d, truth] of data.truth.entries()) {
      if (truth[i] < 0) continue;
      const column = data.groups[d].offset + truth[i];
      categoryCounts[column] += weight;
      for (let j = examples.start[i]; j < examples.start[i + 1]; j++)
        counts[examples.feature[j] * width + column] += once;
    }
  }
  const own = documentCounts(examples, features.length, rows);
  const documents = own.map((n) => n * weight);
  for (let f = 0; f < from.documents.length; f++) documents[f] += from.documents[f];
  return { counts, categoryCounts, own, documents, answers: from.answers + weight * rows.length };
}

/**
 * Multinomial logistic regression by stochastic gradient from where the rows are: what is learned is a difference to them, and L2 pulls it
 * to nothing. Works on calibrated scores, so that a step means the same in every model.
 */
function refine(
  { from, data, examples, place }: Foundation,
  rows: Int32Array,
  gain: Float64Array,
  score: (answer: number, into: Float64Array) => void,
  delta: Float64Array,
  bias: Float64Array,
  { epochs, rates, penalty, seed }: Strength,
): void {
  const { width } = data;
  if (rates.every((rate) => rate === 0)) return;
  const { slope, shift } = from.calibration.hybrid;
  const random = rng(`adapt ${seed}`);
  const order = rows.slice();
  const z = new Float64Array(width);
  const steps = Math.max(1, epochs * rows.length);
  for (let epoch = 0, step = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = below(random, i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const i of order) {
      const fall = 1 / (1 + (9 * step++) / steps);
      score(i, z);
      for (let k = 0; k < width; k++) z[k] = slope[k] * z[k] + shift[k];
      for (const group of data.groups) toProbabilities(z, group);
      for (const [d, truth] of data.truth.entries()) {
        const { offset, size } = data.groups[d];
        const now = rates[d] * fall;
        if (truth[i] < 0 || now === 0) continue;
        for (let k = offset; k < offset + size; k++) {
          const gradient = (now * ((k === offset + truth[i] ? 1 : 0) - z[k])) / slope[k];
          bias[k] += 0.1 * gradient;
          for (let j = examples.start[i]; j < examples.start[i + 1]; j++) {
            const f = examples.feature[j];
            const at = place[f] * width + k;
            delta[at] += gain[f] * examples.length[i] * gradient - now * penalty * delta[at];
          }
        }
      }
    }
  }
}
