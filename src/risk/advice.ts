import type { AdviceRule, Codebook } from "../codebook/codebook.js";
import { intendedFrames } from "../codebook/intended.js";
import type { Language } from "../codebook/language.js";
import { wilson } from "../math/wilson.js";
import type { Advice } from "./assessment.js";

/**
 * The advice that the figures of a group support: a rule speaks where the whole interval of its category's share lies above the rule's
 * limit. Ordered by the points by which the index would fall if the answers behind a rule were like those in an intended frame.
 * @param joint frame x stance counts
 * @param points of the index, per frame
 */
export function adviceFor(
  joint: readonly number[][],
  points: readonly number[],
  codebook: Codebook,
  language: Language,
  percent: (share: number) => string,
): Advice[] {
  const against =
    codebook.dimensions.find((d) => d.id === "stance")?.categories.findIndex((c) => c.role === "against") ??
    -1;
  const counts = joint.slice(0, -1).map((row) => row.reduce((a, b) => a + b, 0));
  const total = counts.reduce((a, b) => a + b, 0);
  if (total === 0) return [];
  const shares = counts.map((count) => ({ value: count / total, ...wilson(count, total) }));
  const negative = counts.map((count, f) => (against < 0 || count === 0 ? 0 : joint[f][against] / count));
  return adviceOnShares(shares, negative, points, codebook, language, percent);
}

/**
 * The same from shares of any kind.
 * @param shares per frame, with their intervals
 * @param negative of the answers in each frame, the part that is against
 */
export function adviceOnShares(
  shares: readonly { value: number; low: number; high: number }[],
  negative: readonly number[],
  points: readonly number[],
  codebook: Codebook,
  language: Language,
  percent: (share: number) => string,
): Advice[] {
  const frames = codebook.dimensions[0].categories.map((c) => c.id);
  const given: Advice[] = [];
  for (const rule of codebook.advice) {
    const f = frames.indexOf(rule.when.category);
    const { value: share, low, high } = shares[f];
    if (low < rule.when.share) continue;
    const text = fill(rule, language, percent(share), percent(negative[f]));
    const moves = movesOf(
      f,
      shares.map((s) => s.value),
      points,
      codebook,
    );
    given.push({
      id: rule.id,
      text,
      category: rule.when.category,
      share,
      low,
      high,
      points: points[f],
      moves,
    });
  }
  return given.sort((a, b) => b.moves - a.moves || b.points - a.points);
}

/** Points of a frame beyond those that as many answers in an intended frame have; all of them where no frame is intended. @param counts answers per frame, or shares */
function movesOf(
  frame: number,
  counts: readonly number[],
  points: readonly number[],
  codebook: Codebook,
): number {
  const intended = intendedFrames(codebook);
  const [reached, answers] = [points, counts].map((list) => intended.reduce((sum, f) => sum + list[f], 0));
  return Math.max(0, points[frame] - (answers === 0 ? 0 : (reached / answers) * counts[frame]));
}

const fill = (rule: AdviceRule, language: Language, share: string, negative: string): string =>
  rule.text[language].replaceAll("{share}", share).replaceAll("{negative}", negative);
