import { BINS } from "../math/confidence-bin.js";
import type { Shape } from "../tally/tally.js";
import type { AnswerCounts } from "../tally/weighted-counts.js";

/** Frame x stance counts of a cell, summed over confidence; the last frame and stance stand for uncertain. */
export function frameByStance(cell: AnswerCounts, shape: Shape): number[][] {
  const stances = shape.stances + 1;
  return Array.from({ length: shape.frames + 1 }, (_, f) =>
    Array.from({ length: stances }, (_, s) => {
      let sum = 0;
      for (let b = 0; b < BINS; b++) sum += cell.joint[(f * stances + s) * BINS + b];
      return sum;
    }),
  );
}

/** Answers per frame that carry one (uncertain ones left out). */
export function frameCounts(joint: number[][]): number[] {
  return joint.slice(0, -1).map((row) => row.reduce((a, b) => a + b, 0));
}

/** Answers per stance, among those that carry a frame and a stance. */
export function stanceCounts(joint: number[][]): number[] {
  const coded = joint.slice(0, -1);
  return coded[0].slice(0, -1).map((_, s) => coded.reduce((sum, row) => sum + row[s], 0));
}
