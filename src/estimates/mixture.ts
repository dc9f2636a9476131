import { dirichletDraw } from "../math/draws.js";
import { percentileInterval } from "../math/quantile.js";
import type { Rng } from "../math/rng.js";
import { solve } from "../math/solve.js";
import type { Share } from "./difference.js";

/**
 * Adjusted count (Buck & Gart 1966; Forman 2008): the true share of a category from the share observed and the coder's rates,
 * (observed − fpr)/(tpr − fpr), kept within [0, 1].
 * @returns null when tpr <= fpr: such a coder tells nothing
 */
export function adjustedCount(observed: number, tpr: number, fpr: number): number | null {
  if (!(tpr > fpr)) return null;
  return Math.min(1, Math.max(0, (observed - fpr) / (tpr - fpr)));
}

/**
 * Shares of the true categories by constrained maximum likelihood: maximises Σⱼ observedⱼ ln Σₖ πₖ Mⱼₖ over the simplex by EM,
 *   πₖ ← Σⱼ (observedⱼ/n) πₖ Mⱼₖ / Σₗ πₗ Mⱼₗ
 * so it stays on the simplex where inverting M would leave it, and M need not be square: cells may be predicted category x
 * confidence bin. The likelihood is concave; EM stops when the largest gradient, which bounds what is left to gain (Lindsay
 * 1983), is within `tolerance`. Cells that no category can produce are left out.
 * @param likelihood cells x categories: Mⱼₖ = P(cell j | truth k); a factor common to a row changes nothing
 * @param observed   per cell, a count or weight
 * @returns shares that sum to 1
 * @throws RangeError when no observed cell can be produced by any category
 */
export function mixtureShares(
  likelihood: readonly ArrayLike<number>[],
  observed: ArrayLike<number>,
  {
    start,
    tolerance = 1e-9,
    iterations = 20_000,
  }: { start?: ArrayLike<number>; tolerance?: number; iterations?: number } = {},
): number[] {
  const categories = likelihood[0]?.length ?? 0;
  let n = 0;
  const cells: number[] = [];
  for (let j = 0; j < likelihood.length; j++) {
    let possible = false;
    for (let k = 0; k < categories; k++) possible ||= likelihood[j][k] > 0;
    if (!possible || !(observed[j] > 0)) continue;
    cells.push(j);
    n += observed[j];
  }
  if (n === 0) throw new RangeError("Nothing observed that any category could have produced.");
  // A little of everything at the start: EM cannot leave a share of exactly 0.
  const shares = Array.from({ length: categories }, (_, k) =>
    start === undefined ? 1 / categories : 0.99 * start[k] + 0.01 / categories,
  );
  const gradient = new Float64Array(categories);
  for (let i = 0; i < iterations; i++) {
    gradient.fill(0);
    for (const j of cells) {
      const row = likelihood[j];
      let mix = 0;
      for (let k = 0; k < categories; k++) mix += shares[k] * row[k];
      const weight = observed[j] / n / mix;
      for (let k = 0; k < categories; k++) gradient[k] += weight * row[k];
    }
    let steepest = 0;
    for (let k = 0; k < categories; k++) {
      steepest = Math.max(steepest, gradient[k]);
      shares[k] *= gradient[k];
    }
    if (steepest - 1 <= tolerance) break;
  }
  // What still shrinks by more than √tolerance a step is on its way to 0, and holds less than √tolerance by now (Σ πₖ(gₖ − 1) = 0).
  for (let k = 0; k < categories; k++) if (gradient[k] < 1 - Math.sqrt(tolerance)) shares[k] = 0;
  const kept = sum(shares);
  return shares.map((share) => share / kept);
}

/**
 * EM for a shift of priors (EMQ; Saerens, Latinne & Decaestecker 2002): the shares that explain a coder's probabilities best,
 * given that only the class mix differs from training. A posterior divided by the training prior is a likelihood up to a factor
 * of its row, so this is `mixtureShares` with one cell per answer.
 * @param posteriors answers x categories, calibrated
 * @param trainingPrior the class mix the posteriors assume, all positive
 * @param weights how often each row counts; once by default
 */
export function priorShift(
  posteriors: readonly ArrayLike<number>[],
  trainingPrior: readonly number[],
  weights: ArrayLike<number> = new Array<number>(posteriors.length).fill(1),
): number[] {
  if (trainingPrior.some((prior) => !(prior > 0)))
    throw new RangeError("Every category needs a positive training prior.");
  return mixtureShares(
    posteriors.map((row) => trainingPrior.map((prior, k) => row[k] / prior)),
    weights,
    { start: trainingPrior },
  );
}

/**
 * Corrected shares with intervals: the value is `mixtureShares` on M from the out-of-fold counts; the interval spans the middle
 * draws of both uncertainties, M's columns ~ Dirichlet(counts + pseudo) and the cells ~ Dirichlet(observed + pseudo).
 *
 * Each draw is solved without the constraint, by the weighted least squares that maximum likelihood amounts to inside the simplex,
 *   minimise Σⱼ (cellⱼ − Σₖ Mⱼₖ πₖ)² / fⱼ,  f = M π̂
 * (it sums to 1 of itself), and the interval is cut to [0, 1] at the end: percentiles of constrained draws are biased inwards
 * where a share is near 0, and miss it (Andrews 2000 on the bootstrap at a boundary).
 * Holds only where the batch's errors are those of the counts: same kind of text, same coder.
 * @param errors   cells x true categories, out-of-fold counts; a category without any counts is taken to fall into any cell
 * @param observed per cell, counts of the batch
 * @param options.target of whom the interval speaks: the population the batch is a sample of (default, as Wilson's does), or the
 *   batch alone, of which all answers are seen and only the true codes are not (narrower)
 * @param options.likelihoods draws of M made beforehand, to be shared by groups whose errors are the same
 * @param options.pseudo added to each cell, 1/2 by default (Jeffreys): with few out-of-fold counts less loses coverage near 0
 */
export function correctedShares(
  errors: readonly (readonly number[])[],
  observed: readonly number[],
  random: Rng,
  {
    draws = 1000,
    level = 0.95,
    pseudo = 0.5,
    target = "population",
    likelihoods = drawLikelihoods(errors, random, { draws, pseudo }),
  }: {
    draws?: number;
    level?: number;
    pseudo?: number;
    target?: "population" | "batch";
    likelihoods?: Float64Array[][];
  } = {},
): Share[] {
  const columns = errorColumns(errors, pseudo);
  const known = columns.map((column) => scaled(column, 1 / sum(column)));
  const n = sum(observed);
  const best = mixtureShares(transposed(known), observed);
  const cells = scaled(observed, 1 / n);
  const samples = best.map(() => new Float64Array(likelihoods.length));
  const drawCells = () => {
    if (target === "population")
      return dirichletDraw(
        random,
        observed.map((count) => count + pseudo),
      );
    // Only the scatter of each category's answers over the cells is uncertain.
    const drawn = Float64Array.from(cells);
    best.forEach((share, k) => {
      if (share * n < 1e-6) return;
      const scatter = dirichletDraw(random, scaled(known[k], share * n));
      for (let j = 0; j < drawn.length; j++) drawn[j] += share * (scatter[j] - known[k][j]);
    });
    return drawn;
  };
  for (const [i, likelihood] of likelihoods.entries()) {
    const drawn = unconstrainedShares(likelihood, drawCells(), best);
    for (let k = 0; k < drawn.length; k++) samples[k][i] = drawn[k];
  }
  return best.map((value, k) => {
    const { low, high } = percentileInterval(samples[k], level);
    return {
      value,
      low: Math.max(0, Math.min(low, value)),
      high: Math.min(1, Math.max(high, value)),
    };
  });
}

/** Draws of M = P(cell | truth), cells x categories, as `correctedShares` takes them. */
export function drawLikelihoods(
  errors: readonly (readonly number[])[],
  random: Rng,
  { draws = 1000, pseudo = 0.5 }: { draws?: number; pseudo?: number } = {},
): Float64Array[][] {
  const columns = errorColumns(errors, pseudo);
  return Array.from({ length: draws }, () =>
    transposed(columns.map((column) => dirichletDraw(random, column))),
  );
}

const errorColumns = (errors: readonly (readonly number[])[], pseudo: number): Float64Array[] =>
  errors[0].map((_, k) => Float64Array.from(errors, (row) => row[k] + pseudo));

/** The weighted least squares of `correctedShares`, around the shares `near`; these themselves where M cannot tell categories apart. */
function unconstrainedShares(
  likelihood: readonly Float64Array[],
  cells: Float64Array,
  near: readonly number[],
): ArrayLike<number> {
  const normal = near.map(() => new Float64Array(near.length));
  const right = new Float64Array(near.length);
  likelihood.forEach((row, j) => {
    let fitted = 0;
    for (let k = 0; k < near.length; k++) fitted += row[k] * near[k];
    if (!(fitted > 0)) return;
    for (let k = 0; k < near.length; k++) {
      const weighted = row[k] / fitted;
      right[k] += weighted * cells[j];
      for (let l = 0; l < near.length; l++) normal[k][l] += weighted * row[l];
    }
  });
  return solve(normal, right) ?? near;
}

function transposed(columns: readonly ArrayLike<number>[]): Float64Array[] {
  return Array.from(columns[0], (_, j) => Float64Array.from(columns, (column) => column[j]));
}

function scaled(values: ArrayLike<number>, factor: number): Float64Array {
  return Float64Array.from(values, (value) => value * factor);
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
