import { riskRatio } from "../../estimates/difference.js";
import { addCounts, noCounts, NOBODY, type ScaleCounts, scaleCounts, useByWeight } from "../../estimates/scale-counts.js";
import { shownCounts, shownRows } from "../../estimates/suppression.js";
import { aucOfCounts } from "../../math/auc.js";
import { indexWeights } from "../../risk/index-weights.js";
import type { ScaleColumn } from "../../ingest/plan.js";
import type { Cell, Shape } from "../../tally/tally.js";
import type { FrameUse, RankingQuality, Ratio, ScaleSummary, ShownGroup } from "../analysis.js";
import type { SummaryOptions } from "./options.js";
import { codedShare, countedShare } from "./shares.js";

const SCALES = ["intention", "use", "experience", "gap"] as const;
type Scale = (typeof SCALES)[number];
/** Per scale whether it may be shown for a group, and for which frames. */
export type ScalesShown = Record<Scale, { whole: boolean; frames: boolean[] }>;

/** What may be shown of everybody. */
export function scalesShownOverall(cell: Cell, shape: Shape, minimum: number): ScalesShown {
  const counts = scaleCounts(cell, shape).slice(0, shape.frames);
  return byScaleOf((scale) => {
    const sizes = counts.map((c) => c[scale].n);
    const whole = shownCounts([sizes.reduce((a, b) => a + b, 0)], minimum)[0];
    return { whole, frames: shownRows([sizes], minimum, sizes.map(() => whole)) };
  });
}

/**
 * What may be shown of the groups of one column: by group whether at all, by frame for all groups alike. What is left out must not
 * be had by subtracting from everybody.
 */
export function scalesShown(cells: readonly { cell: Cell; shown: boolean }[], shape: Shape, minimum: number, overall: ScalesShown): ScalesShown[] {
  const counts = cells.map(({ cell }) => scaleCounts(cell, shape).slice(0, shape.frames));
  const hidden = new Set(cells.flatMap(({ shown }, i) => (shown ? [] : [i])));
  const byScale = byScaleOf((scale) => {
    const sizes = counts.map((group) => group.map((c) => c[scale].n));
    const whole = shownCounts(sizes.map((group) => group.reduce((a, b) => a + b, 0)), minimum, hidden);
    const rest = sizes.filter((_, i) => !whole[i]).reduce((sum, group) => group.map((n, f) => n + sum[f]), new Array<number>(shape.frames).fill(0));
    const frames = shownRows([...sizes.filter((_, i) => whole[i]), rest], minimum, overall[scale].frames);
    return { whole, frames };
  });
  return cells.map((_, i) => byScaleOf((scale) => ({ whole: byScale[scale].whole[i], frames: byScale[scale].frames })));
}

const byScaleOf = <T>(of: (scale: Scale) => T): Record<Scale, T> => Object.fromEntries(SCALES.map((scale) => [scale, of(scale)])) as Record<Scale, T>;

/** Intention, use and experience of a group, as far as they may be shown. */
export function scalesOf(cell: Cell, shape: Shape, shown: ScalesShown, options: SummaryOptions): Pick<ShownGroup, "intention" | "use" | "experience" | "gap" | "useByFrame" | "auc"> {
  const { plan } = options;
  const byFrame = scaleCounts(cell, shape);
  const all = byFrame.reduce(addCounts, noCounts());
  const summary = (column: ScaleColumn | null, scale: Exclude<Scale, "gap">): ScaleSummary | null => {
    const { count, n } = all[scale];
    return column === null || n === 0 || !shown[scale].whole ? null : { column: column.name, mapping: column.mapping, n, yes: codedShare(count, n) };
  };
  const both = plan.intention !== null && plan.use !== null;
  return {
    intention: summary(plan.intention, "intention"),
    use: summary(plan.use, "use"),
    experience: summary(plan.experience, "experience"),
    gap: both && shown.gap.whole ? countedShare(all.gap) : null,
    useByFrame: frameUses(byFrame, shown, options),
    auc: shown.use.whole ? rankingQuality(cell, shape, options) : null,
  };
}

function frameUses(counts: readonly ScaleCounts[], shown: ScalesShown, { codebook, locale }: SummaryOptions): FrameUse[] {
  const frames = codebook.dimensions[0].categories;
  const uses = frames.map((frame, f): FrameUse => {
    const share = (scale: Scale) => countedShare(shown[scale].whole && shown[scale].frames[f] ? counts[f][scale] : NOBODY);
    const [own, others] = [counts[f].use, counts.slice(0, -1).filter((_, other) => other !== f).reduce(addCounts, noCounts()).use];
    const use = share("use");
    return {
      frame: frame.id,
      label: frame.label[locale],
      intention: share("intention"),
      use,
      experience: share("experience"),
      gap: share("gap"),
      notActive: use === null || others.n === 0 ? null : ratioOf({ count: own.n - own.count, n: own.n }, { count: others.n - others.count, n: others.n }),
    };
  });
  return uses.filter((u) => u.intention ?? u.use ?? u.experience ?? u.gap);
}

/** A risk ratio as the report has it: what is no number is null. */
export function ratioOf(a: { count: number; n: number }, b: { count: number; n: number }): Ratio {
  return finiteRatio(riskRatio(a, b));
}

export const finiteRatio = ({ value, low, high }: { value: number; low: number; high: number }): Ratio => ({
  value: Number.isFinite(value) ? value : null,
  low,
  high: Number.isFinite(high) ? high : null,
});

function rankingQuality(cell: Cell, shape: Shape, { codebook, minGroup }: SummaryOptions): RankingQuality | null {
  const weights = indexWeights(codebook);
  if (weights === null) return null;
  const found = aucOfCounts(useByWeight(cell, shape, weights));
  if (found === null || Math.min(found.positives, found.negatives) < minGroup) return null;
  return { value: found.value, low: found.low, high: found.high, active: found.negatives, notActive: found.positives };
}
