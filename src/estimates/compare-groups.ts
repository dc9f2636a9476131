import { chiSquare, expectedCounts, fisherP } from "../math/independence.js";
import { normalCdf } from "../math/normal.js";
import type { Rng } from "../math/rng.js";
import { type Share, shareDifference } from "./difference.js";
import { groupDistance } from "./distance.js";
import type { PermutationTest } from "./permutation-test.js";
import { scoreDifference, scoreRatio } from "./score-interval.js";

/** Expected counts from which the normal approximation is as good as the exact test to three digits, and cheaper. */
const PLENTY = 500;

/** What is compared of a group. */
export interface ComparedGroup {
  respondents: number;
  /** Answers per frame. */
  counts: readonly number[];
  /** The risk index with its interval, 0 to 100. */
  risk: Share | null;
}

export interface GroupDifference {
  /** Per frame: share in a minus share in b, ratio (score intervals), and p of the hypothesis that they are equal. */
  frames: { difference: Share; ratio: Share; p: number }[];
  distance: PermutationTest;
  /** Index of a minus that of b, and its p by the normal distribution. */
  risk: (Share & { p: number }) | null;
}

/**
 * How two groups differ. Answers of one respondent are no independent observations: where there are more answers than respondents,
 * the counts are scaled down to one a respondent, as if each always said the same.
 * @returns null where a group has no coded answers
 */
export function compareGroups(a: ComparedGroup, b: ComparedGroup, random: Rng): GroupDifference | null {
  const [x, y] = [a, b].map(oncePerRespondent);
  const [n, m] = [x, y].map((counts) => counts.reduce((sum, count) => sum + count, 0));
  if (n === 0 || m === 0) return null;
  const distance = groupDistance(x.map(Math.round), y.map(Math.round), random);
  if (distance === null) return null;
  const frames = x.map((count, f) => {
    const [left, right] = [
      { count: Math.min(count, n), n },
      { count: Math.min(y[f], m), n: m },
    ];
    return {
      difference: scoreDifference(left, right),
      ratio: scoreRatio(left, right),
      p: equalShares(count, n, y[f], m),
    };
  });
  const risk = a.risk && b.risk ? shareDifference(a.risk, b.risk) : null;
  return { frames, distance, risk: risk && { ...risk, p: pOf(risk) } };
}

/** Counts that make no more of several answers than of one: scaled down to one a respondent. */
export function oncePerRespondent({
  counts,
  respondents,
}: Pick<ComparedGroup, "counts" | "respondents">): number[] {
  const answers = counts.reduce((sum, count) => sum + count, 0);
  const scale = answers > respondents ? respondents / answers : 1;
  return counts.map((count) => count * scale);
}

/**
 * p of two equal shares: Fisher's exact test, whose false alarms never pass 5 %. (Chi-square by its usual rule, expected counts of five, reaches
 * 6.5 % for 25 against 25 answers.)
 */
function equalShares(count: number, n: number, other: number, m: number): number {
  const table = [
    [count, n - count],
    [other, m - other],
  ];
  const leastExpected = Math.min(...expectedCounts(table).flat());
  if (!(leastExpected > 0)) return 1;
  if (leastExpected >= PLENTY) return chiSquare(table).p;
  const [[a, b], [c, d]] = table.map((row) => row.map(Math.round));
  return fisherP(a, b, c, d);
}

/** Two-sided p of a difference from its 95 % interval: the side towards 0 tells its standard error. */
export function pOf({ value, low, high }: Share): number {
  const half = value >= 0 ? value - low : high - value;
  if (!(half > 0)) return value === 0 ? 1 : 0;
  return Math.min(1, 2 * normalCdf((-Math.abs(value) / half) * 1.959963984540054));
}
