/** Accuracy and its relatives of codings against the corpus's codes, for the tables of docs/quality.md. */
import { presence } from "../../src/coding/linear-table.js";
import type { Calibration } from "../../src/coding/model.js";
import type { TrainingData } from "../../src/coding/training-data.js";

export interface DimensionScores {
  accuracy: number;
  macroF1: number;
  /** Accuracy on the more confident half. */
  half: number;
  /** Expected calibration error over ten bins. */
  ece: number;
  right: boolean[];
}

/** Scores of one dimension. @param raw answer x category, before calibration @param rows answers that count */
export function dimensionScores(
  raw: Float64Array,
  data: TrainingData,
  calibration: Calibration,
  d: number,
  rows: ArrayLike<number>,
): DimensionScores {
  const { offset, size } = data.groups[d];
  const { width } = data;
  const truth = data.truth[d];
  const confidence: number[] = [];
  const right: boolean[] = [];
  const hit = new Array(size).fill(0);
  const said = new Array(size).fill(0);
  const there = new Array(size).fill(0);
  for (let r = 0; r < rows.length; r++) {
    const i = rows[r];
    const z = Array.from(
      { length: size },
      (_, k) => calibration.slope[offset + k] * raw[i * width + offset + k] + calibration.shift[offset + k],
    );
    const most = Math.max(...z);
    const best = z.indexOf(most);
    confidence.push(1 / z.reduce((s, v) => s + Math.exp(v - most), 0));
    right.push(best === truth[i]);
    said[best]++;
    there[truth[i]]++;
    if (best === truth[i]) hit[best]++;
  }
  const order = confidence.map((_, r) => r).sort((a, b) => confidence[b] - confidence[a]);
  const half = order.slice(0, Math.floor(order.length / 2));
  let ece = 0;
  for (let b = 0; b < 10; b++) {
    const inBin = order.filter((r) => Math.min(9, Math.floor(confidence[r] * 10)) === b);
    ece += Math.abs(inBin.reduce((s, r) => s + confidence[r] - (right[r] ? 1 : 0), 0)) / right.length;
  }
  return {
    accuracy: right.filter(Boolean).length / right.length,
    macroF1: hit.reduce((s, h, k) => s + (2 * h) / (said[k] + there[k] || 1), 0) / size,
    half: half.filter((r) => right[r]).length / half.length,
    ece,
    right,
  };
}

/** Micro F1 of all frames present. */
export function presentF1(
  raw: Float64Array,
  data: TrainingData,
  calibration: Calibration,
  rows: ArrayLike<number>,
): number {
  const frames = data.groups[0].size;
  let hit = 0;
  let said = 0;
  let there = 0;
  for (let r = 0; r < rows.length; r++) {
    const i = rows[r];
    for (let f = 0; f < frames; f++) {
      const yes =
        presence(calibration.present[f], raw, frames, f, i * data.width) >= calibration.present[f].threshold;
      const is = data.present[i * frames + f] === 1;
      if (yes) said++;
      if (is) there++;
      if (yes && is) hit++;
    }
  }
  return (2 * hit) / (said + there);
}
