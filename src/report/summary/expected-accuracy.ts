import { BINS } from "../../math/confidence-bin.js";
import type { Cell, Shape } from "../../tally/tally.js";

/**
 * In how many of the coded answers the frame should be the one that a second coder gives, by the model's own calibrated confidence: the
 * mean of the middles of the confidence bins. It holds for texts like those that the calibration rests on.
 */
export function expectedAccuracy(cell: Cell, shape: Shape): number | null {
  let sum = 0;
  let n = 0;
  for (let i = 0; i < shape.frames * (shape.stances + 1) * BINS; i++) {
    n += cell.joint[i];
    sum += cell.joint[i] * (((i % BINS) + 0.5) / BINS);
  }
  return n === 0 ? null : sum / n;
}
