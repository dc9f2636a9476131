import type { Block } from "./feature-space.js";

/** Everything about a model that is chosen rather than learned. Chosen on left-out authors; see docs/quality.md. */
export interface Recipe {
  weights: Record<Block, number>;
  least: { answers: number; authors: number; letters: number };
  epochs: number;
  penalty: number;
  rate: number;
  /** How much the naive-Bayes rows count beside the refined ones, both brought to the same spread. */
  bayes: number;
  /** Authors are put into so many folds for the out-of-fold predictions that calibration rests on. */
  folds: number;
  seed: number;
}

export const RECIPE: Recipe = {
  weights: {
    stems: 1,
    negated: 0.5,
    edges: 0.4,
    turned: 0.5,
    pairs: 1.2,
    skips: 0.6,
    letters: 0.8,
    marks: 0.6,
    terms: 0.4,
  },
  least: { answers: 3, authors: 2, letters: 4 },
  epochs: 6,
  penalty: 1e-4,
  rate: 0.225,
  bayes: 1,
  folds: 5,
  seed: 1,
};
