import type { RiskRule } from "../codebook/codebook.js";
import { studentCriticalValue } from "../math/student.js";
import { wilsonShare } from "../math/wilson.js";

/** Cases of the greatest variance that the observed ones are joined by: answers that all weigh the same are no proof that all do. */
const PSEUDO_CASES = 1;
/** Student's t is used from so many degrees of freedom on; below, as for so many. */
const LEAST_FREEDOM = 4;

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
 * Its interval is Wilson's for a mean of scores between 0 and 100: at the effective size n/deff, deff = variance of the weights over
 * the greatest that their mean m allows, m(100 − m) (cf. Kott & Carr 1997), PSEUDO_CASES joined in, with Student's t. For weights of 0 and
 * 100 alone it is Wilson's interval of a share but for t; it stays within the scale, and a group whose answers all weigh the same keeps a width.
 * @param joint frame x stance counts; the last row (uncertain frame) is left out, the last column (uncertain stance) weighs the frame's mean
 * @returns null without coded answers
 */
export function indexScore(
  joint: readonly number[][],
  frames: readonly string[],
  stances: readonly string[],
  rule: RiskRule,
): IndexScore | null {
  const weights = frames.map((frame) => {
    const row = stances.map((stance) => rule.weights[frame][stance]);
    return [...row, row.reduce((a, b) => a + b, 0) / row.length];
  });
  const counts = joint.slice(0, frames.length);
  const n = counts.flat().reduce((a, b) => a + b, 0);
  if (n === 0) return null;
  const points = counts.map((row, f) => row.reduce((sum, count, s) => sum + (count / n) * weights[f][s], 0));
  const index = points.reduce((a, b) => a + b, 0);
  const mean = Math.min(1, index / 100);
  const greatest = mean * (1 - mean);
  const squares = counts.reduce(
    (sum, row, f) =>
      sum + row.reduce((part, count, s) => part + count * (weights[f][s] / 100 - mean) ** 2, 0),
    0,
  );
  const effect = greatest > 1e-12 ? Math.min(1, (squares / greatest + PSEUDO_CASES) / (n + PSEUDO_CASES)) : 1;
  const { low, high } = wilsonShare(
    mean,
    n / effect,
    studentCriticalValue(0.95, Math.max(LEAST_FREEDOM, n - 1)),
  );
  return { index, low: Math.min(index, 100 * low), high: Math.max(index, 100 * high), points, n };
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
