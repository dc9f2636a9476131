import type { AdviceRule, Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import { wilson } from "../math/wilson.js";
import type { Advice } from "./assessment.js";

/**
 * The advice that the figures of a group support: a rule speaks where the whole interval of its category's share lies above the rule's
 * limit. Ordered by the points of the index behind it.
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
  const frames = codebook.dimensions[0].categories.map((c) => c.id);
  const against = codebook.dimensions.find((d) => d.id === "stance")?.categories.findIndex((c) => c.role === "against") ?? -1;
  const total = joint.slice(0, -1).flat().reduce((a, b) => a + b, 0);
  const given: Advice[] = [];
  for (const rule of codebook.advice) {
    const f = frames.indexOf(rule.when.category);
    const count = joint[f].reduce((a, b) => a + b, 0);
    const { low, high } = wilson(count, total);
    if (total === 0 || low < rule.when.share) continue;
    const negative = against < 0 || count === 0 ? 0 : joint[f][against] / count;
    given.push({ id: rule.id, text: fill(rule, language, percent(count / total), percent(negative)), category: rule.when.category, share: count / total, low, high, points: points[f] });
  }
  return given.sort((a, b) => b.points - a.points);
}

const fill = (rule: AdviceRule, language: Language, share: string, negative: string): string =>
  rule.text[language].replaceAll("{share}", share).replaceAll("{negative}", negative);
