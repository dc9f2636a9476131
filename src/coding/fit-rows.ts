import { rng } from "../math/rng.js";
import type { Examples, OutputGroup } from "./train.js";

export interface FitOptions {
  epochs: number;
  /** L2 penalty per step. */
  penalty: number;
  rate: number;
  seed: number;
}

/** No error counts as more than this (Huber's loss): one odd answer must not throw the rows about. */
const LARGEST_ERROR = 1;

/**
 * Least-squares estimation of the rows: each category's score is led towards 1 in its own answers and 0 in all others (regularised
 * least-squares classification, Rifkin, Yeo & Poggio 2003; fitted by stochastic gradient, Widrow & Hoff 1960, with a small L2 penalty; the
 * rate falls to a twentieth). On authors left out it beats the log loss, which goes on raising scores that are already right.
 * @param truth category per dimension and answer; -1 teaches nothing
 */
export function fitRows(
  examples: Examples,
  value: Float32Array,
  rows: Int32Array,
  truth: readonly Int32Array[],
  groups: readonly OutputGroup[],
  size: number,
  options: FitOptions,
): { rows: Float32Array; bias: Float64Array } {
  const width = groups.reduce((sum, g) => sum + g.size, 0);
  // rows = scale * delta: shrinking every row at each step costs one multiplication.
  const delta = new Float32Array(size * width);
  let scale = 1;
  const bias = new Float64Array(width);
  const z = new Float64Array(width);
  const gradient = new Float64Array(width);
  const order = Int32Array.from(rows);
  const random = rng(options.seed);
  const steps = options.epochs * rows.length;
  const decay = (1 / 0.05 - 1) / steps;
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    for (let o = 0; o < order.length; o++) {
      const i = order[o];
      const rate = options.rate / (1 + decay * step++);
      const from = examples.start[i];
      const to = examples.start[i + 1];
      for (let k = 0; k < width; k++) z[k] = 0;
      for (let j = from; j < to; j++) {
        const base = examples.feature[j] * width;
        const x = value[j];
        for (let k = 0; k < width; k++) z[k] += x * delta[base + k];
      }
      for (let k = 0; k < width; k++) z[k] = z[k] * scale + bias[k];
      scale *= 1 - rate * options.penalty;
      for (let d = 0; d < groups.length; d++) {
        const { offset, size } = groups[d];
        const own = truth[d][i];
        for (let c = 0, k = offset; c < size; c++, k++) {
          const error = own < 0 ? 0 : (c === own ? 1 : 0) - z[k];
          const change = rate * Math.max(-LARGEST_ERROR, Math.min(LARGEST_ERROR, error));
          bias[k] += change * 0.1;
          gradient[k] = change / scale;
        }
      }
      for (let j = from; j < to; j++) {
        const base = examples.feature[j] * width;
        const x = value[j];
        for (let k = 0; k < width; k++) delta[base + k] += x * gradient[k];
      }
    }
    if (scale < 1e-3) {
      for (let k = 0; k < delta.length; k++) delta[k] *= scale;
      scale = 1;
    }
  }
  for (let k = 0; k < delta.length; k++) delta[k] *= scale;
  return { rows: delta, bias };
}
