/** Where the counts of an answer stand in a cell. */

import type { Coding } from "../coding/coding.js";
import { BINS, binOf } from "../math/confidence-bin.js";
import { LEVELS, type Shape } from "./tally.js";

/** Position of a coding in `Cell.joint`. */
export function jointIndex(shape: Shape, frame: number, stance: number, bin: number): number {
  return (frame * (shape.stances + 1) + stance) * BINS + bin;
}

/** The codes of one answer as they are counted; `shape.frames` and `shape.stances` stand for none. */
export interface CountedCodes {
  frame: number;
  stance: number;
  bin: number;
}

/** Where a coding is counted. @param stanceDimension position of the stance among the codebook's dimensions, or -1 */
export function countedCodes(
  { category, confidence }: Coding,
  shape: Shape,
  stanceDimension: number,
): CountedCodes {
  const stance = stanceDimension < 0 ? -1 : category[stanceDimension];
  return {
    frame: category[0] < 0 ? shape.frames : category[0],
    stance: stance < 0 ? shape.stances : stance,
    bin: binOf(confidence[0]),
  };
}

/** Position of an answer in `Cell.scales`. */
export function scaleIndex(
  shape: Shape,
  frame: number,
  stance: number,
  intention: number,
  use: number,
): number {
  return ((frame * (shape.stances + 1) + stance) * LEVELS + intention) * LEVELS + use;
}
