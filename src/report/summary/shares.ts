import { type Codebook, categoryOf } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import type { Share as Estimate } from "../../estimates/difference.js";
import type { Counted } from "../../estimates/scale-counts.js";
import { wilson } from "../../math/wilson.js";
import type { CategoryShares, CountedShare, Share } from "../analysis.js";

/** A share as classified, with Wilson's interval. @param n more than 0 */
export const codedShare = (count: number, n: number): Share => ({
  kind: "coded",
  value: count / n,
  ...wilson(count, n),
});

/** A share of `answers`, from their counts by weight; null of nobody. */
export const countedShare = (answers: number, { count, n }: Counted): CountedShare | null =>
  n === 0 ? null : { n: answers, share: codedShare(count, n) };

/**
 * The shares of a dimension's categories: as coded, and corrected where that is known.
 * @param answers per category
 * @param counts the same as estimates take them, by weight
 */
export function categoryShares(
  dimension: Codebook["dimensions"][number],
  answers: readonly number[],
  counts: readonly number[],
  corrected: readonly Estimate[] | null,
  locale: Language,
): CategoryShares[] {
  const n = counts.reduce((a, b) => a + b, 0);
  return counts.map((count, i) => {
    const { id } = dimension.categories[i];
    const { label, role } = categoryOf(dimension, id);
    const kinds: Share[] = n === 0 ? [] : [codedShare(count, n)];
    if (n > 0 && corrected?.[i]) kinds.push({ kind: "corrected", ...corrected[i] });
    return { id, label: label[locale], role, count: answers[i], shares: kinds };
  });
}
