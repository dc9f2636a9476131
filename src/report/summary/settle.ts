import { isProvisional } from "../../risk/verdict-status.js";
import type { Tally } from "../../tally/tally.js";
import type { Analysis } from "../analysis.js";
import { withAudit } from "./audited.js";
import type { SummaryOptions } from "./options.js";
import { addTippingPoints } from "./tipping.js";

/** The last step of a summary: audited figures in place of coded ones where there are codes by hand, and how firm each verdict is. */
export function settle(coded: Analysis, tally: Tally, options: SummaryOptions): Analysis {
  const analysis = withAudit(coded, tally, options.human ?? [], options);
  for (const group of [analysis.overall, ...analysis.groups])
    if (!group.suppressed && group.risk)
      group.risk.provisional = isProvisional(group.risk.kind, analysis.alarm);
  addTippingPoints(analysis);
  return analysis;
}
