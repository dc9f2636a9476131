import {
  addCounts,
  NOBODY,
  noCounts,
  type ScaleCounts,
  scaleCounts,
  useByWeight,
} from "../../estimates/scale-counts.js";
import { scoreRatio } from "../../estimates/score-interval.js";
import type { ScaleTerms } from "../../ingest/plan-terms.js";
import { aucOfCounts } from "../../math/auc.js";
import { indexWeights } from "../../risk/index-weights.js";
import type { Cell, Shape } from "../../tally/tally.js";
import type { AnswerCounts } from "../../tally/weighted-counts.js";
import type { FrameUse, RankingQuality, Ratio, ScaleSummary, ShownGroup } from "../analysis.js";
import type { SummaryOptions } from "./options.js";
import type { Scale, ScalesShown } from "./scales-shown.js";
import { codedShare, countedShare } from "./shares.js";

/** The answers of a group, and what estimates are made of: the same, or by weight. */
interface Answers {
  cell: Cell;
  counts: AnswerCounts;
}

/** Intention, use and experience of a group, as far as they may be shown. */
export function scalesOf(
  { cell, counts }: Answers,
  shape: Shape,
  shown: ScalesShown,
  options: SummaryOptions,
): Pick<ShownGroup, "intention" | "use" | "experience" | "gap" | "useByFrame" | "auc"> {
  const { plan } = options;
  // Like all shares, of the answers that have a code.
  const [answers, byFrame] = [cell, counts].map((c) => scaleCounts(c, shape).slice(0, shape.frames));
  const [allAnswers, all] = [answers, byFrame].map((list) => list.reduce(addCounts, noCounts()));
  const summary = (column: ScaleTerms | null, scale: Exclude<Scale, "gap">): ScaleSummary | null => {
    const { count, n } = all[scale];
    return column === null || n === 0 || !shown[scale].whole
      ? null
      : {
          column: column.name,
          mapping: column.mapping[options.locale],
          n: allAnswers[scale].n,
          yes: codedShare(count, n),
        };
  };
  const both = plan.intention !== null && plan.use !== null;
  return {
    intention: summary(plan.intention, "intention"),
    use: summary(plan.use, "use"),
    experience: summary(plan.experience, "experience"),
    gap: both && shown.gap.whole ? countedShare(allAnswers.gap.n, all.gap) : null,
    useByFrame: frameUses(answers, byFrame, shown, options),
    auc: shown.use.whole ? rankingQuality({ cell, counts }, shape, options) : null,
  };
}

function frameUses(
  answers: readonly ScaleCounts[],
  counts: readonly ScaleCounts[],
  shown: ScalesShown,
  { codebook, locale }: SummaryOptions,
): FrameUse[] {
  const frames = codebook.dimensions[0].categories;
  const uses = frames.map((frame, f): FrameUse => {
    const share = (scale: Scale) =>
      countedShare(
        answers[f][scale].n,
        shown[scale].whole && shown[scale].frames[f] ? counts[f][scale] : NOBODY,
      );
    const [own, others] = [
      counts[f].use,
      counts.filter((_, other) => other !== f).reduce(addCounts, noCounts()).use,
    ];
    const use = share("use");
    return {
      frame: frame.id,
      label: frame.label[locale],
      intention: share("intention"),
      use,
      experience: share("experience"),
      gap: share("gap"),
      notActive:
        use === null || others.n === 0
          ? null
          : {
              kind: "coded",
              ...ratioOf(
                { count: own.n - own.count, n: own.n },
                { count: others.n - others.count, n: others.n },
              ),
            },
    };
  });
  return uses.filter((u) => u.intention ?? u.use ?? u.experience ?? u.gap);
}

/** A risk ratio as the report has it: what is no number is null. */
export function ratioOf(a: { count: number; n: number }, b: { count: number; n: number }): Ratio {
  return finiteRatio(scoreRatio(a, b));
}

export const finiteRatio = ({ value, low, high }: { value: number; low: number; high: number }): Ratio => ({
  value: Number.isFinite(value) ? value : null,
  low,
  high: Number.isFinite(high) ? high : null,
});

function rankingQuality(
  { cell, counts }: Answers,
  shape: Shape,
  { codebook, minGroup }: SummaryOptions,
): RankingQuality | null {
  const weights = indexWeights(codebook);
  if (weights === null) return null;
  const answers = aucOfCounts(useByWeight(cell, shape, weights));
  if (answers === null || Math.min(answers.positives, answers.negatives) < minGroup) return null;
  const found = aucOfCounts(useByWeight(counts, shape, weights));
  return (
    found && {
      value: found.value,
      low: found.low,
      high: found.high,
      active: answers.negatives,
      notActive: answers.positives,
    }
  );
}
