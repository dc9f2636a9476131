import type { Codebook } from "../../codebook/codebook.js";
import { auditedFrames, auditedIndex, auditedStances } from "../../estimates/audited.js";
import { pOf } from "../../estimates/compare-groups.js";
import { type Share as Estimate, shareDifference, shareRatio } from "../../estimates/difference.js";
import { messages } from "../../messages/index.js";
import { adviceOnShares } from "../../risk/advice.js";
import type { Risk } from "../../risk/assessment.js";
import { bandsOf } from "../../risk/index-score.js";
import { indexWeights } from "../../risk/index-weights.js";
import { type AuditedCell, type AuditRecord, auditedCell } from "../../tally/audit-record.js";
import { shapeOf, type Tally } from "../../tally/tally.js";
import type { Analysis, Share, ShownGroup } from "../analysis.js";
import { adjust } from "./adjust.js";
import { errorsOf } from "./audit-errors.js";
import type { SummaryOptions } from "./options.js";
import { finiteRatio } from "./scales.js";

/**
 * Puts the audited estimates beside the coded ones, for everybody and each group that is shown, and lets the verdicts rest on them. A group
 * with too few hand codes keeps its coded figures.
 * @param records the hand-coded answers of the run; those without an inclusion probability enter no estimate
 */
export function withAudit(
  analysis: Analysis,
  tally: Tally,
  records: readonly AuditRecord[],
  options: Pick<SummaryOptions, "codebook" | "plan" | "locale">,
): Analysis {
  const drawn = records.filter(({ pi }) => pi !== null).length;
  if (drawn === 0) return analysis;
  const shape = shapeOf(options.codebook);
  const columnOf = (name: string | null) =>
    name === null ? -1 : options.plan.groups.findIndex((g) => g.name === name);
  const cells = new Map<ShownGroup, AuditedCell>();
  for (const group of [analysis.overall, ...analysis.groups])
    if (!group.suppressed)
      cells.set(group, auditedCell(tally, shape, records, columnOf(group.column), group.value ?? ""));
  for (const [group, cell] of cells) auditGroup(group, cell, options);
  const groups = [...cells.keys()].filter((group) => group.column !== null);
  compareAudited(analysis, groups);
  return { ...analysis, audit: { n: drawn, ...errorsOf(analysis, cells) } };
}

function auditGroup(
  group: ShownGroup,
  cell: AuditedCell,
  { codebook, locale }: Pick<SummaryOptions, "codebook" | "locale">,
): void {
  const put = (categories: ShownGroup["frames"], found: Estimate[] | null) =>
    found?.forEach(({ value, low, high }, i) => {
      categories[i].shares.push({ kind: "audited", value, low, high });
    });
  put(group.frames, auditedFrames(cell, group.frames.length));
  put(group.stances, auditedStances(cell, group.stances.length));
  const risk = auditedRisk(cell, codebook, locale);
  if (!risk) return;
  group.risk = risk;
  const shares = group.frames.map((f) => f.shares.find((s) => s.kind === "audited") as Share);
  const points = group.frames.map((f) => risk.drivers.find((d) => d.frame === f.id)?.points ?? 0);
  group.advice = risk.band
    ? adviceOnShares(
        shares,
        negativeParts(cell, codebook),
        points,
        codebook,
        locale,
        messages(locale).report.percent,
      )
    : [];
}

/** Of the answers in each frame by the model, the part that is against by the model: a figure of speech in an advice, no estimate. */
function negativeParts({ model }: AuditedCell, codebook: Codebook): number[] {
  const stance = codebook.dimensions.find((d) => d.id === "stance");
  const against = stance?.categories.findIndex((c) => c.role === "against") ?? -1;
  return codebook.dimensions[0].categories.map((_, f) => {
    const all = model[f].reduce((a, b) => a + b, 0);
    return against < 0 || all === 0 ? 0 : model[f][against] / all;
  });
}

function auditedRisk(cell: AuditedCell, codebook: Codebook, locale: "en" | "nl"): Risk | null {
  const weights = indexWeights(codebook);
  const found = weights && auditedIndex(cell, weights);
  if (!found || codebook.risk === null) return null;
  const bands = bandsOf(found.low, found.high, codebook.risk);
  const drivers = codebook.dimensions[0].categories
    .map((f, i) => ({ frame: f.id, label: (f.short ?? f.label)[locale], points: found.points[i] }))
    .sort((a, b) => b.points - a.points);
  const { value: index, low, high } = found;
  const band = bands.length === 1 ? bands[0] : null;
  return { kind: "audited", index, low, high, band, bands, provisional: false, drivers, fragility: null };
}

/** Differences between groups that both have audited figures; p from the interval's width, adjusted with all others of the report. */
function compareAudited(analysis: Analysis, groups: readonly ShownGroup[]): void {
  const find = (column: string, value: string) =>
    groups.find((g) => g.column === column && g.value === value);
  for (const comparison of analysis.comparisons) {
    const [a, b] = [comparison.a, comparison.b].map((value) =>
      find(comparison.column, value)
        ?.frames.find((f) => f.id === comparison.frame)
        ?.shares.find((s) => s.kind === "audited"),
    );
    if (!a || !b) continue;
    const { value, low, high } = shareDifference(a, b);
    const ratio = finiteRatio(shareRatio(a, b));
    Object.assign(comparison, {
      kind: "audited",
      difference: value,
      low,
      high,
      ratio,
      p: pOf({ value, low, high }),
    });
  }
  for (const pair of analysis.pairs) {
    const [a, b] = [pair.a, pair.b].map((value) => find(pair.column, value)?.risk);
    if (!pair.risk || a?.kind !== "audited" || b?.kind !== "audited") continue;
    const { value, low, high } = shareDifference(
      { value: a.index, low: a.low, high: a.high },
      { value: b.index, low: b.low, high: b.high },
    );
    Object.assign(pair.risk, { difference: value, low, high, p: pOf({ value, low, high }) });
  }
  adjust(analysis);
}
