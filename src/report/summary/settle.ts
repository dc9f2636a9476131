import { indexWeights } from "../../risk/index-weights.js";
import { isProvisional } from "../../risk/verdict-status.js";
import { cellKey, shapeOf, type Tally } from "../../tally/tally.js";
import type { Analysis, ShownGroup } from "../analysis.js";
import { withAudit } from "./audited.js";
import { codesToSettle } from "./codes-to-settle.js";
import type { SummaryOptions } from "./options.js";
import { addTippingPoints } from "./tipping.js";

/** The last step of a summary: audited figures in place of coded ones where there are codes by hand, how firm each verdict is, and what would settle it. */
export function settle(coded: Analysis, tally: Tally, options: SummaryOptions): Analysis {
  const analysis = withAudit(coded, tally, options.human ?? [], options);
  for (const group of [analysis.overall, ...analysis.groups])
    if (!group.suppressed && group.risk) {
      group.risk.provisional = isProvisional(group.risk.kind, analysis.alarm);
      group.risk.codesToSettle = toSettle(group, tally, options);
    }
  addTippingPoints(analysis);
  return analysis;
}

function toSettle({ column, value, risk }: ShownGroup, tally: Tally, options: SummaryOptions): number | null {
  const { codebook, plan, human } = options;
  const at = column === null ? -1 : plan.groups.findIndex(({ name }) => name === column);
  const cell = tally.cells.get(cellKey(0, at, value ?? ""));
  const weights = indexWeights(codebook);
  // The forecast counts answers, not weights.
  if (!risk || !cell || weights === null || codebook.risk === null || plan.weight !== null) return null;
  const drawn = (human ?? []).filter(
    (record) => record.pi !== null && record.human.frame >= 0 && (at < 0 || record.groups[at] === value),
  );
  const codes = risk.kind === "audited" ? drawn.length : null;
  return codesToSettle(risk, cell, shapeOf(codebook), weights, codebook.risk, codes);
}
