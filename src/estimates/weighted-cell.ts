import { UNWEIGHTED } from "../ingest/weight.js";
import type { Cell, Shape } from "../tally/tally.js";
import type { AnswerCounts } from "../tally/weighted-counts.js";
import { frameByStance, frameCounts } from "./cells.js";

/** What survey weights do to the coded answers of a group. */
export interface Weighting {
  /** Sum of the weights. */
  sum: number;
  /** Design effect: by how much the weights inflate variances (Kish 1965), n Σw²/(Σw)². */
  effect: number;
  /** Answers, equally weighted, that would tell as much: n / effect. */
  effective: number;
}

/** The counts that estimates are made of. */
export interface EstimationCell {
  counts: AnswerCounts;
  /** null where answers are not weighted. */
  weighting: Weighting | null;
}

/**
 * The cell itself; or, where answers are weighted, their weighted counts scaled to add up to the effective number of coded answers
 * (Σw)²/Σw². Shares of these are the weighted shares, and every interval and test made of them as if they were counts allows for
 * the weights (Kish 1965; Franco, Little, Louis & Slud 2019 compare such intervals: Wilson's at the effective size is among the best).
 */
export function estimationCell(cell: Cell, shape: Shape): EstimationCell {
  const { weighted } = cell;
  if (!weighted) return { counts: cell, weighting: null };
  const n = coded(cell, shape);
  const sum = coded(weighted, shape) / UNWEIGHTED;
  const squares = total(Array.from(weighted.squares.subarray(0, shape.frames))) / UNWEIGHTED;
  const effective = squares > 0 ? sum ** 2 / squares : 0;
  const scale = sum > 0 ? effective / (sum * UNWEIGHTED) : 0;
  const scaled = (counts: Float64Array) => counts.map((count) => count * scale);
  return {
    counts: {
      joint: scaled(weighted.joint),
      present: scaled(weighted.present),
      scales: scaled(weighted.scales),
      experience: scaled(weighted.experience),
      conditional: scaled(weighted.conditional),
    },
    weighting: { sum, effect: effective > 0 ? n / effective : 1, effective },
  };
}

const total = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

const coded = (counts: AnswerCounts, shape: Shape): number =>
  total(frameCounts(frameByStance(counts, shape)));
