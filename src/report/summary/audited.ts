import type { Codebook } from "../../codebook/codebook.js";
import { intendedFrames } from "../../codebook/intended.js";
import { auditedFrames, auditedIndex, auditedStances, auditedUnion } from "../../estimates/audited.js";
import { auditedNotActive, auditedScale, auditedStanceIn } from "../../estimates/audited-use.js";
import type { Share as Estimate } from "../../estimates/difference.js";
import { messages } from "../../messages/index.js";
import { adviceOnShares } from "../../risk/advice.js";
import type { Risk } from "../../risk/assessment.js";
import { fragilityOf } from "../../risk/fragility.js";
import { bandsOf } from "../../risk/index-score.js";
import { indexWeights } from "../../risk/index-weights.js";
import { type AuditedCell, type AuditRecord, auditedCell } from "../../tally/audit-record.js";
import { shapeOf, type Tally } from "../../tally/tally.js";
import type { Analysis, CountedShare, FrameUse, Share, ShownGroup } from "../analysis.js";
import { adjust } from "./adjust.js";
import { errorsOf } from "./audit-errors.js";
import { compareAudited } from "./audited-comparisons.js";
import { intendedReach } from "./intended.js";
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
  options: Pick<SummaryOptions, "codebook" | "plan" | "locale" | "input">,
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
  compareAudited(analysis, cells, options);
  adjust(analysis);
  return { ...analysis, audit: { n: drawn, ...errorsOf(analysis, cells) } };
}

function auditGroup(
  group: ShownGroup,
  cell: AuditedCell,
  options: Pick<SummaryOptions, "codebook" | "locale">,
): void {
  const { codebook, locale } = options;
  const put = (categories: ShownGroup["frames"], found: Estimate[] | null) =>
    found?.forEach(({ value, low, high }, i) => {
      categories[i].shares.push({ kind: "audited", value, low, high });
    });
  const frames = auditedFrames(cell, group.frames.length);
  put(group.frames, frames);
  const intended = intendedFrames(codebook);
  const reached = group.intended && auditedUnion(cell, intended);
  if (frames && reached)
    group.intended = intendedReach(
      frames.map(({ value }) => value),
      intended,
      { kind: "audited", ...reached },
    );
  group.useByFrame = group.useByFrame.map((use) => auditUse(use, cell, codebook));
  put(group.stances, auditedStances(cell, group.stances.length));
  const risk = auditedRisk(cell, codebook, locale);
  if (!risk) return;
  const methods = group.risk?.methods;
  group.risk = methods ? { ...risk, methods } : risk;
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

/** The audited figures of a frame in place of the coded ones that may be shown; those with too few hand codes stay as coded. */
function auditUse(use: FrameUse, cell: AuditedCell, codebook: Codebook): FrameUse {
  const frame = codebook.dimensions[0].categories.findIndex(({ id }) => id === use.frame);
  const scale = (name: "intention" | "use" | "experience" | "gap"): CountedShare | null => {
    const found = use[name] && auditedScale(cell, frame, name);
    if (!found) return use[name];
    const { value, low, high, n } = found;
    return { n, share: { kind: "audited", value, low, high } };
  };
  const ratio = use.notActive && auditedNotActive(cell, frame);
  return {
    ...use,
    intention: scale("intention"),
    use: scale("use"),
    experience: scale("experience"),
    gap: scale("gap"),
    notActive: ratio ? { kind: "audited", ...finiteRatio(ratio) } : use.notActive,
  };
}

/** Of the answers in each frame, the part that is against; by the model's codes where a frame has too few by hand. */
function negativeParts(cell: AuditedCell, codebook: Codebook): number[] {
  const stance = codebook.dimensions.find((d) => d.id === "stance");
  const against = stance?.categories.findIndex((c) => c.role === "against") ?? -1;
  return codebook.dimensions[0].categories.map((_, f) => {
    const all = cell.model[f].reduce((a, b) => a + b, 0);
    if (against < 0) return 0;
    return auditedStanceIn(cell, f, against)?.value ?? (all === 0 ? 0 : cell.model[f][against] / all);
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
  // Each hand-coded answer stands for as many as its chance of being drawn says.
  const coded = cell.records.filter(({ human }) => human.frame >= 0);
  const answers = cell.model.flat().reduce((a, b) => a + b, 0);
  const scale = answers / coded.reduce((sum, { pi }) => sum + 1 / (pi as number), 0);
  const stoodFor = coded.map(({ human, pi }) => ({
    count: scale / (pi as number),
    weight: weights[human.frame].at(human.stance) as number,
  }));
  const fragility = fragilityOf(stoodFor, codebook.risk, index);
  const settled = { provisional: false, codesToSettle: null };
  return { kind: "audited", index, low, high, band, bands, ...settled, drivers, fragility };
}
