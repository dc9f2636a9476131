import type { RiskRule } from "../codebook/codebook.js";
import { multinomialDraw } from "../math/count-draws.js";
import { percentileInterval } from "../math/quantile.js";
import { rng } from "../math/rng.js";

/** Resamples of the tally behind the interval of the index. */
const DRAWS = 500;

export interface IndexScore {
  /** 0 to 100: the mean of the codebook's weights over the coded answers. */
  index: number;
  low: number;
  high: number;
  /** Points per frame; they add up to the index. */
  points: number[];
  n: number;
}

/**
 * The adoption-risk index of a group: sum over frame and stance of weight x share. A stated hypothesis, not a measured probability.
 * The interval is the percentile bootstrap over multinomial resamples of the counts; a group whose answers all weigh the same
 * still gets the width that half an answer of the other extreme would give.
 * @param joint frame x stance counts; the last row (uncertain frame) is left out, the last column (uncertain stance) weighs the frame's mean
 * @returns null without coded answers
 */
export function indexScore(joint: readonly number[][], frames: readonly string[], stances: readonly string[], rule: RiskRule, seed: string): IndexScore | null {
  const weights = frames.map((frame) => {
    const row = stances.map((stance) => rule.weights[frame][stance]);
    return [...row, row.reduce((a, b) => a + b, 0) / row.length];
  });
  const flat: { count: number; weight: number; frame: number }[] = [];
  let n = 0;
  for (let f = 0; f < frames.length; f++) {
    for (let s = 0; s < joint[f].length; s++) {
      if (joint[f][s] === 0) continue;
      flat.push({ count: joint[f][s], weight: weights[f][s], frame: f });
      n += joint[f][s];
    }
  }
  if (n === 0) return null;
  const points = new Array<number>(frames.length).fill(0);
  for (const cell of flat) points[cell.frame] += (cell.count / n) * cell.weight;
  const index = points.reduce((a, b) => a + b, 0);
  // A pseudo-answer shared by the extremes of the scale keeps the interval of a small or unanimous group from collapsing.
  const shares = [...flat.map((cell) => cell.count), 0.5, 0.5];
  const scale = [...flat.map((cell) => cell.weight), 0, 100];
  const random = rng(`index ${seed}`);
  const draws = new Float64Array(DRAWS);
  const size = Math.round(n);
  for (let d = 0; d < DRAWS; d++) {
    const drawn = multinomialDraw(random, size, shares);
    let sum = 0;
    for (let i = 0; i < drawn.length; i++) sum += drawn[i] * scale[i];
    draws[d] = sum / size;
  }
  const { low, high } = percentileInterval(draws);
  return { index, low: Math.max(0, Math.min(low, index)), high: Math.min(100, Math.max(high, index)), points, n };
}

/** The bands that an interval touches, lowest first. */
export function bandsOf(low: number, high: number, rule: RiskRule): ("low" | "moderate" | "high")[] {
  return rule.bands
    .filter((band, i) => {
      const to = rule.bands[i + 1]?.from ?? Number.POSITIVE_INFINITY;
      return low < to && high >= band.from;
    })
    .map((band) => band.id);
}
