/** Where the counts of an answer stand in a cell. */

import type { Coding } from "../coding/coding.js";
import { BINS, binOf } from "../math/confidence-bin.js";
import { type Cell, LEVELS, MISSING_LEVEL, type Shape } from "./tally.js";

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

/** What a respondent intended, does and knows beforehand, as they are counted. */
export function levelsOf({
  intention,
  use,
  experience,
}: {
  intention: number;
  use: number;
  experience: number;
}): { intention: number; use: number; experience: number } {
  const level = (value: number) => (value < 0 ? MISSING_LEVEL : value);
  return { intention: level(intention), use: level(use), experience: level(experience) };
}

/** Position of what a method says in `Cell.methods`. */
export const methodIndex = (
  { frames, stances }: Shape,
  method: number,
  { frame, stance }: Pick<CountedCodes, "frame" | "stance">,
): number => (method * (frames + 1) + frame) * (stances + 1) + stance;

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

/** [intention][use] of the answers of a frame, whatever their stance. */
export function byIntentionAndUse(
  cell: Pick<Cell, "scales"> | undefined,
  shape: Shape,
  frame: number,
): number[] {
  const table = new Array<number>(LEVELS * LEVELS).fill(0);
  for (let s = 0; cell && s <= shape.stances; s++) {
    const start = (frame * (shape.stances + 1) + s) * table.length;
    for (let i = 0; i < table.length; i++) table[i] += cell.scales[start + i];
  }
  return table;
}
