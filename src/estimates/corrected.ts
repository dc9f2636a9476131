import { BINS } from "../math/confidence-bin.js";
import { rng } from "../math/rng.js";
import type { Cell, Shape } from "../tally/tally.js";
import type { Share } from "./difference.js";
import { correctedShares } from "./mixture.js";

/** Groups with fewer coded answers get no corrected shares: the interval would say nothing. */
const LEAST = 20;
const DRAWS = 300;

/**
 * Shares of the frames and stances corrected for the model's known errors: the mixture over cells predicted category x confidence bin that
 * explains the batch best, given the model's out-of-fold counts. Valid only where the batch's errors are those of the counts, so only
 * where the foreign-text alarm is silent.
 * @param errors per dimension counts [true][predicted][confidence bin], as the model file keeps them
 * @param stance position of the stance among the dimensions, or -1
 * @returns null where there are too few answers
 */
export function correctedByErrors(
  cell: Cell,
  shape: Shape,
  errors: readonly (readonly number[])[],
  stance: number,
  seed: string,
): { frames: Share[]; stances: Share[] } | null {
  const stances = shape.stances + 1;
  const frameCells = new Array<number>(shape.frames * BINS).fill(0);
  const stanceCells = new Array<number>(shape.stances).fill(0);
  for (let f = 0; f < shape.frames; f++) {
    for (let s = 0; s < stances; s++) {
      for (let b = 0; b < BINS; b++) {
        const count = cell.joint[(f * stances + s) * BINS + b];
        frameCells[f * BINS + b] += count;
        if (s < shape.stances) stanceCells[s] += count;
      }
    }
  }
  const n = frameCells.reduce((a, b) => a + b, 0);
  if (n < LEAST) return null;
  const random = rng(`corrected ${seed}`);
  const frames = correctedShares(byCell(errors[0], shape.frames, BINS), frameCells, random, { draws: DRAWS });
  if (stance < 0 || stanceCells.every((c) => c === 0)) return { frames, stances: [] };
  const confusion = byCell(errors[stance], shape.stances, BINS);
  // The tally bins the frame's confidence, not the stance's: the stance has one cell per category.
  const collapsed = Array.from({ length: shape.stances }, (_, p) =>
    Array.from({ length: shape.stances }, (_, t) => confusion.slice(p * BINS, (p + 1) * BINS).reduce((sum, row) => sum + row[t], 0)),
  );
  return { frames, stances: correctedShares(collapsed, stanceCells, random, { draws: DRAWS }) };
}

/** Out-of-fold counts as cells (predicted x bin) x true categories. */
function byCell(errors: readonly number[], categories: number, bins: number): number[][] {
  return Array.from({ length: categories * bins }, (_, cell) => Array.from({ length: categories }, (_, truth) => errors[truth * categories * bins + cell]));
}
