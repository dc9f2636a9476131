import { criticalValue } from "./normal.js";
import type { Interval } from "./wilson.js";

export interface Auc extends Interval {
  /** Chance that a random positive scores above a random negative, ties counting half. */
  value: number;
  positives: number;
  negatives: number;
}

/**
 * Area under the ROC curve (Mann & Whitney's U over mn), with Newcombe's score-like interval (2006, part 2, method 5): all θ with
 * |θ − θ̂| <= z √V(θ), where V(θ) = θ(1−θ) [1 + ((m+n)/2 − 1) ((1−θ)/(2−θ) + θ/(1+θ))] / (mn) (Hanley & McNeil's variance with
 * both group sizes replaced by their mean). Unlike DeLong's it stays within [0, 1] and has a width at 0 and 1.
 * Null without a positive or without a negative, where there is nothing to tell apart.
 */
export function auc(scores: ArrayLike<number>, positive: ArrayLike<boolean>, level = 0.95): Auc | null {
  if (scores.length !== positive.length) throw new RangeError("As many scores as outcomes are needed.");
  const order = Array.from(scores, (_, i) => i).sort((i, j) => scores[i] - scores[j]);
  let positives = 0;
  let negatives = 0;
  let wins = 0;
  for (let start = 0; start < order.length; ) {
    let ups = 0;
    let downs = 0;
    const value = scores[order[start]];
    while (start < order.length && scores[order[start]] === value) positive[order[start++]] ? ups++ : downs++;
    if (ups + downs === 0) throw new RangeError("A score is not a number.");
    wins += ups * (negatives + downs / 2);
    positives += ups;
    negatives += downs;
  }
  if (positives === 0 || negatives === 0) return null;
  const value = wins / (positives * negatives);
  return { value, ...newcombeAuc(value, positives, negatives, level), positives, negatives };
}

/** The same from counts of positives and negatives per score, in any order. */
export function aucOfCounts(
  cells: readonly { score: number; positives: number; negatives: number }[],
  level = 0.95,
): Auc | null {
  let positives = 0;
  let negatives = 0;
  let wins = 0;
  for (const cell of cells) {
    // Cells of one score tie with each other: each pair counts half whichever of them comes first.
    const ties = cells
      .filter(({ score }) => score === cell.score)
      .reduce((sum, { negatives: n }) => sum + n, 0);
    const below = cells
      .filter(({ score }) => score < cell.score)
      .reduce((sum, { negatives: n }) => sum + n, 0);
    wins += cell.positives * (below + ties / 2);
    positives += cell.positives;
    negatives += cell.negatives;
  }
  if (positives === 0 || negatives === 0) return null;
  const value = wins / (positives * negatives);
  return { value, ...newcombeAuc(value, positives, negatives, level), positives, negatives };
}

function newcombeAuc(value: number, m: number, n: number, level: number): Interval {
  const z = criticalValue(level);
  const scale = (m + n) / 2 - 1;
  const far = (t: number) =>
    Math.abs(t - value) >
    z * Math.sqrt(((t * (1 - t)) / (m * n)) * (1 + scale * ((1 - t) / (2 - t) + t / (1 + t))));
  const edge = (end: number) => {
    let inside = value;
    let outside = end;
    if (!far(end)) return end;
    for (let i = 0; i < 60; i++) {
      const middle = (inside + outside) / 2;
      if (far(middle)) outside = middle;
      else inside = middle;
    }
    return (inside + outside) / 2;
  };
  return { low: edge(0), high: edge(1) };
}
