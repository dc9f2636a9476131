import { describe, expect, it } from "vitest";
import { calibrate } from "../../src/coding/calibrate.js";
import type { TrainingData } from "../../src/coding/training-data.js";
import { BINS, binOf } from "../../src/math/confidence-bin.js";
import { rng } from "../../src/math/rng.js";

const CATEGORIES = 3;

/** Answers whose true category is drawn from softmax(scores), and the scores `times` too large, as an overconfident model gives them. */
function drawn(n: number, times: number): { scores: Float64Array; data: TrainingData } {
  const random = rng("calibration");
  const scores = new Float64Array(n * CATEGORIES);
  const truth = new Int32Array(n);
  const present = new Uint8Array(n * CATEGORIES);
  for (let i = 0; i < n; i++) {
    const z = Array.from({ length: CATEGORIES }, () => 3 * random());
    const odds = z.map(Math.exp);
    let left = random() * odds.reduce((a, b) => a + b);
    truth[i] = odds.findIndex((o) => (left -= o) < 0);
    z.forEach((v, k) => {
      scores[i * CATEGORIES + k] = v * times;
    });
    present[i * CATEGORIES + truth[i]] = 1;
  }
  const data = {
    truth: [truth],
    present,
    groups: [{ offset: 0, size: CATEGORIES }],
    width: CATEGORIES,
  } as unknown as TrainingData;
  return { scores, data };
}

describe("calibration", () => {
  it.each([1, 5, 40])("finds the slope that undoes scores %d times too large", (times) => {
    const { scores, data } = drawn(4000, times);
    const { slope, shift } = calibrate(scores, data).calibration;
    expect(slope[0] * times).toBeGreaterThan(0.85);
    expect(slope[0] * times).toBeLessThan(1.15);
    expect(new Set(slope).size).toBe(1);
    const middle = shift.reduce((a, b) => a + b) / CATEGORIES;
    for (const s of shift) expect(Math.abs(s - middle)).toBeLessThan(0.2);
  });

  it("makes confidence mean how often it is right", () => {
    const { scores, data } = drawn(4000, 10);
    const { slope, shift } = calibrate(scores, data).calibration;
    const right = new Float64Array(BINS);
    const said = new Float64Array(BINS);
    const count = new Float64Array(BINS);
    for (let i = 0; i < 4000; i++) {
      const odds = Array.from({ length: CATEGORIES }, (_, k) =>
        Math.exp(slope[k] * scores[i * CATEGORIES + k] + shift[k]),
      );
      const confidence = Math.max(...odds) / odds.reduce((a, b) => a + b);
      const bin = binOf(confidence);
      count[bin]++;
      said[bin] += confidence;
      if (odds.indexOf(Math.max(...odds)) === data.truth[0][i]) right[bin]++;
    }
    for (let b = 0; b < BINS; b++)
      if (count[b] > 200) expect(Math.abs(right[b] - said[b]) / count[b]).toBeLessThan(0.06);
  });

  it("counts every coded answer once by truth, prediction and confidence", () => {
    const { scores, data } = drawn(500, 1);
    data.truth[0].fill(-1, 0, 20);
    const [errors] = calibrate(scores, data).errors;
    expect(errors.length).toBe(CATEGORIES * CATEGORIES * BINS);
    expect(errors.reduce((a, b) => a + b)).toBe(480);
    for (let c = 0; c < CATEGORIES; c++) {
      const row = errors.slice(c * CATEGORIES * BINS, (c + 1) * CATEGORIES * BINS).reduce((a, b) => a + b);
      expect(row).toBe(data.truth[0].filter((t) => t === c).length);
    }
  });
});
