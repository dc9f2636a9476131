import { BINS, binOf } from "../math/confidence-bin.js";
import type { Calibration } from "./model.js";
import type { TrainingData } from "./training-data.js";

/**
 * Fits the calibration on out-of-fold scores: per dimension one slope (temperature scaling; Guo et al. 2017, On calibration of modern
 * neural networks) and a shift per category, by minimising the log loss; and per frame, one versus the rest, whether it is present: a
 * logistic function of its own score and the best other one (Platt 1999), with the threshold that gives the best F1.
 * @param scores answer x category
 */
export function calibrate(
  scores: Float64Array,
  data: TrainingData,
): { calibration: Calibration; errors: number[][] } {
  const { width } = data;
  const slope = new Array<number>(width).fill(1);
  const shift = new Array<number>(width).fill(0);
  const errors: number[][] = [];
  for (const [d, truth] of data.truth.entries()) {
    const { offset, size } = data.groups[d];
    const found = fitSoftmax(scores, width, offset, size, truth);
    for (let k = 0; k < size; k++) {
      slope[offset + k] = found.slope;
      shift[offset + k] = found.shift[k];
    }
    errors.push(confusion(scores, width, offset, size, truth, found));
  }
  const frames = data.groups[0].size;
  const present = Array.from({ length: frames }, (_, f) =>
    fitPresence(scores, width, frames, f, data.present),
  );
  return { calibration: { slope, shift, present }, errors };
}

/** One slope and `size` shifts by gradient descent on the mean log loss; smooth and convex, so a fixed number of steps is enough. */
function fitSoftmax(
  scores: Float64Array,
  width: number,
  offset: number,
  size: number,
  truth: Int32Array,
): { slope: number; shift: Float64Array } {
  const n = truth.length;
  let spread = 0;
  for (let i = 0; i < n; i++)
    for (let k = 0; k < size; k++) spread = Math.max(spread, Math.abs(scores[i * width + offset + k]));
  // Work on scores of unit size, so that the steps suit naive Bayes and refined rows alike.
  const unit = spread > 0 ? 4 / spread : 1;
  let slope = 1;
  const shift = new Float64Array(size);
  const p = new Float64Array(size);
  const gShift = new Float64Array(size);
  for (let step = 0; step < 300; step++) {
    let gSlope = 0;
    gShift.fill(0);
    let used = 0;
    for (let i = 0; i < n; i++) {
      if (truth[i] < 0) continue;
      used++;
      let most = -Infinity;
      for (let k = 0; k < size; k++) {
        p[k] = slope * unit * scores[i * width + offset + k] + shift[k];
        if (p[k] > most) most = p[k];
      }
      let sum = 0;
      for (let k = 0; k < size; k++) sum += p[k] = Math.exp(p[k] - most);
      for (let k = 0; k < size; k++) {
        const g = p[k] / sum - (k === truth[i] ? 1 : 0);
        gSlope += g * unit * scores[i * width + offset + k];
        gShift[k] += g;
      }
    }
    const rate = 2 / Math.max(1, used);
    slope -= rate * gSlope;
    for (let k = 0; k < size; k++) shift[k] -= rate * gShift[k];
  }
  return { slope: slope * unit, shift };
}

function fitPresence(
  scores: Float64Array,
  width: number,
  frames: number,
  f: number,
  present: Uint8Array,
): Calibration["present"][number] {
  const n = scores.length / width;
  const rule = { own: 1, rival: -0.5, shift: 0, threshold: 0.5 };
  const rivals = Float64Array.from({ length: n }, (_, i) => {
    let best = Number.NEGATIVE_INFINITY;
    for (let g = 0; g < frames; g++) if (g !== f) best = Math.max(best, scores[i * width + g]);
    return best;
  });
  const probability = (i: number) =>
    1 / (1 + Math.exp(-(rule.own * scores[i * width + f] + rule.rival * rivals[i] + rule.shift)));
  for (let step = 0; step < 400; step++) {
    let gOwn = 0;
    let gRival = 0;
    let gShift = 0;
    for (let i = 0; i < n; i++) {
      const g = probability(i) - present[i * frames + f];
      gOwn += g * scores[i * width + f];
      gRival += g * rivals[i];
      gShift += g;
    }
    rule.own -= gOwn / n;
    rule.rival -= gRival / n;
    rule.shift -= gShift / n;
  }
  let bestF1 = -1;
  for (let threshold = 0.2; threshold < 0.75; threshold += 0.05) {
    let hit = 0;
    let said = 0;
    let there = 0;
    for (let i = 0; i < n; i++) {
      const yes = probability(i) >= threshold;
      const is = present[i * frames + f] === 1;
      if (yes) said++;
      if (is) there++;
      if (yes && is) hit++;
    }
    const f1 = said + there === 0 ? 0 : (2 * hit) / (said + there);
    if (f1 > bestF1 + 1e-9) {
      bestF1 = f1;
      rule.threshold = Math.round(threshold * 100) / 100;
    }
  }
  return rule;
}

/** Counts [true][predicted][confidence bin]. */
function confusion(
  scores: Float64Array,
  width: number,
  offset: number,
  size: number,
  truth: Int32Array,
  found: { slope: number; shift: Float64Array },
): number[] {
  const counts = new Array<number>(size * size * BINS).fill(0);
  const p = new Float64Array(size);
  for (let i = 0; i < truth.length; i++) {
    if (truth[i] < 0) continue;
    let best = 0;
    let sum = 0;
    let most = -Infinity;
    for (let k = 0; k < size; k++) {
      p[k] = found.slope * scores[i * width + offset + k] + found.shift[k];
      if (p[k] > most) {
        most = p[k];
        best = k;
      }
    }
    for (let k = 0; k < size; k++) sum += Math.exp(p[k] - most);
    counts[(truth[i] * size + best) * BINS + binOf(1 / sum)]++;
  }
  return counts;
}
