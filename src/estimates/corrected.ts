import { BINS } from "../math/confidence-bin.js";
import { rng } from "../math/rng.js";
import type { Shape } from "../tally/tally.js";
import type { AnswerCounts } from "../tally/weighted-counts.js";
import type { Share } from "./difference.js";
import { correctedShares, drawLikelihoods } from "./mixture.js";

/** Groups with fewer coded answers get no corrected shares: the interval would say nothing. */
const LEAST = 20;
const DRAWS = 250;
/** The ten confidence bins put together to four: under .5, to .7, to .9, and above. More cells cost time and tell little more. */
const LEVEL_OF_BIN = [0, 0, 0, 0, 0, 1, 1, 2, 2, 3] as const;
const LEVELS = 4;

/**
 * Corrects the shares of groups for the model's known errors: the mixture over cells predicted category x confidence bin that explains a
 * batch best, given the model's out-of-fold counts. Valid only where the batch's errors are those of the counts, so only where the
 * foreign-text alarm is silent. The draws of the error rates are made once and shared by all groups.
 */
export class Corrector {
  private readonly frames: number[][];
  private readonly stances: number[][] | null;
  private readonly frameDraws: Float64Array[][];
  private readonly stanceDraws: Float64Array[][] | null;

  /**
   * @param errors per dimension counts [true][predicted][confidence bin], as the model file keeps them
   * @param stance position of the stance among the dimensions, or -1
   */
  constructor(
    errors: readonly (readonly number[])[],
    private readonly shape: Shape,
    stance: number,
    private readonly seed: number,
  ) {
    const random = rng(`error rates ${seed}`);
    this.frames = byCell(errors[0], shape.frames);
    this.frameDraws = drawLikelihoods(this.frames, random, { draws: DRAWS });
    // The tally bins the frame's confidence, not the stance's: the stance has one cell per category.
    this.stances = stance < 0 ? null : collapsed(byCell(errors[stance], shape.stances), shape.stances);
    this.stanceDraws = this.stances && drawLikelihoods(this.stances, random, { draws: DRAWS });
  }

  /** @param group names the group, so that its draws are its own @returns null where there are too few answers */
  shares(cell: AnswerCounts, group: string): { frames: Share[]; stances: Share[] } | null {
    const { frames, stances } = this.shape;
    const frameCells = new Array<number>(frames * LEVELS).fill(0);
    const stanceCells = new Array<number>(stances).fill(0);
    for (let f = 0; f < frames; f++) {
      for (let s = 0; s <= stances; s++) {
        for (let b = 0; b < BINS; b++) {
          const count = cell.joint[(f * (stances + 1) + s) * BINS + b];
          frameCells[f * LEVELS + LEVEL_OF_BIN[b]] += count;
          if (s < stances) stanceCells[s] += count;
        }
      }
    }
    if (frameCells.reduce((a, b) => a + b, 0) < LEAST) return null;
    const random = rng(`corrected ${this.seed} ${group}`);
    const corrected = correctedShares(this.frames, frameCells, random, { likelihoods: this.frameDraws });
    if (!this.stances || !this.stanceDraws || stanceCells.every((c) => c === 0))
      return { frames: corrected, stances: [] };
    return {
      frames: corrected,
      stances: correctedShares(this.stances, stanceCells, random, { likelihoods: this.stanceDraws }),
    };
  }
}

/** Cells predicted x bin summed over the bins. */
const collapsed = (cells: number[][], categories: number): number[][] =>
  Array.from({ length: categories }, (_, p) =>
    Array.from({ length: categories }, (_, t) =>
      cells.slice(p * LEVELS, (p + 1) * LEVELS).reduce((sum, row) => sum + row[t], 0),
    ),
  );

/** Out-of-fold counts as cells (predicted x level of confidence) x true categories. */
function byCell(errors: readonly number[], categories: number): number[][] {
  const cells = Array.from({ length: categories * LEVELS }, () => new Array<number>(categories).fill(0));
  for (let truth = 0; truth < categories; truth++) {
    for (let predicted = 0; predicted < categories; predicted++) {
      for (let bin = 0; bin < BINS; bin++) {
        cells[predicted * LEVELS + LEVEL_OF_BIN[bin]][truth] +=
          errors[(truth * categories + predicted) * BINS + bin];
      }
    }
  }
  return cells;
}
