import { BINS, binOf } from "../../math/confidence-bin.js";
import { logSumExp } from "../../math/log-sum-exp.js";
import type { Calibration } from "../model.js";
import type { TrainingData } from "../training-data.js";

/** So many own answers make the calibration fitted on them count as much as the one from before. */
const HALF_WAY = 100;
/** With fewer own answers in a dimension, its calibration is kept as it was. */
export const LEAST_TO_CALIBRATE = 30;

/**
 * A calibration between the one from before and the one fitted on own answers: a shift per category is easily overdone on a few dozen.
 * Interpolating slope and shift is interpolating the log-odds that they give.
 */
export function blendCalibration(before: Calibration, own: Calibration, data: TrainingData): Calibration {
  const parts = codedCounts(data).map((n) => (n < LEAST_TO_CALIBRATE ? 0 : n / (n + HALF_WAY)));
  const partOf = data.groups.flatMap(({ size }, d) => new Array<number>(size).fill(parts[d]));
  const between = (a: number, b: number, part: number) => a + part * (b - a);
  return {
    ...before,
    slope: before.slope.map((v, k) => between(v, own.slope[k], partOf[k])),
    shift: before.shift.map((v, k) => between(v, own.shift[k], partOf[k])),
    present: before.present.map((v, f) => ({
      own: between(v.own, own.present[f].own, parts[0]),
      rival: between(v.rival, own.present[f].rival, parts[0]),
      shift: between(v.shift, own.present[f].shift, parts[0]),
      threshold: between(v.threshold, own.present[f].threshold, parts[0]),
    })),
  };
}

/** Answers with a code, per dimension. */
export const codedCounts = (data: TrainingData): number[] =>
  data.truth.map((truth) => truth.reduce((n, t) => (t < 0 ? n : n + 1), 0));

/** Calls back with each coded answer's truth and calibrated scores, dimension by dimension. */
function eachCoded(
  scores: Float64Array,
  { slope, shift }: Calibration,
  data: TrainingData,
  visit: (d: number, truth: number, z: Float64Array) => void,
): void {
  for (const [d, truth] of data.truth.entries()) {
    const { offset, size } = data.groups[d];
    const z = new Float64Array(size);
    for (let i = 0; i < truth.length; i++) {
      if (truth[i] < 0) continue;
      for (let k = 0; k < size; k++)
        z[k] = slope[offset + k] * scores[i * data.width + offset + k] + shift[offset + k];
      visit(d, truth[i], z);
    }
  }
}

/** Mean negative log-probability of the right category, per dimension; 0 without answers. */
export function logLosses(scores: Float64Array, calibration: Calibration, data: TrainingData): number[] {
  const sums = data.truth.map(() => ({ loss: 0, n: 0 }));
  eachCoded(scores, calibration, data, (d, truth, z) => {
    sums[d].loss += logSumExp(z) - z[truth];
    sums[d].n++;
  });
  return sums.map(({ loss, n }) => (n === 0 ? 0 : loss / n));
}

/** Counts [true][predicted][confidence bin] per dimension, as a model file keeps them. */
export function confusionCounts(
  scores: Float64Array,
  calibration: Calibration,
  data: TrainingData,
): number[][] {
  const counts = data.groups.map(({ size }) => new Array<number>(size * size * BINS).fill(0));
  eachCoded(scores, calibration, data, (d, truth, z) => {
    const best = z.indexOf(Math.max(...z));
    counts[d][(truth * z.length + best) * BINS + binOf(Math.exp(z[best] - logSumExp(z)))]++;
  });
  return counts;
}
