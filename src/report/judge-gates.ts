import { UserError } from "../errors.js";
import { decideGate, type GateExpression } from "../risk/gate.js";
import type { GateResult, Kind } from "../risk/assessment.js";
import type { Analysis, ShownGroup } from "./analysis.js";
import { groupName } from "./group-name.js";
import type { Messages } from "./messages/index.js";

interface Estimate {
  value: number;
  low: number;
  high: number;
}
/** The best kind of estimate there is decides. */
const BEST: Kind[] = ["audited", "corrected", "coded"];

/** Judges every gate on the figures that the report shows. @throws UserError for a category, column or value that there is not */
export function judgeGates(analysis: Analysis, gates: readonly GateExpression[], m: Messages): GateResult[] {
  return gates.map((gate) => {
    const estimate = estimateFor(analysis, gate);
    const outcome = decideGate(gate, estimate);
    const digits = gate.quantity === "risk" ? 0 : 2;
    const show = (x: number) => m.decimal(x, digits);
    const quantity = gate.category ? `${gate.quantity}(${gate.category})` : gate.quantity;
    const reason =
      estimate === null
        ? m.gateNotShown(gate.group ? gate.group.values.map((v) => groupName(v, m)).join(` ${m.and} `) : m.everybody)
        : m.gateReason(quantity, show(estimate.value), show(estimate.low), show(estimate.high));
    return { expression: gate.text, outcome, reason };
  });
}

function estimateFor(analysis: Analysis, gate: GateExpression): Estimate | null {
  const unknownCategory = gate.category !== null && !analysis.overall.suppressed && !analysis.overall.frames.some((f) => f.id === gate.category);
  if (unknownCategory && !analysis.overall.suppressed) {
    throw new UserError(`--fail-on: no category "${gate.category}"`, { hint: `known: ${analysis.overall.frames.map((f) => f.id).join(", ")}` });
  }
  if (gate.quantity === "difference") {
    const [a, b] = (gate.group as NonNullable<typeof gate.group>).values.map((v) => groupOf(analysis, (gate.group as { column: string }).column, v));
    if (!a || !b) return null;
    const found = analysis.comparisons.find((c) => c.frame === gate.category && c.column === a.column && ((c.a === a.value && c.b === b.value) || (c.a === b.value && c.b === a.value)));
    if (!found) return null;
    return found.a === a.value ? { value: found.difference, low: found.low, high: found.high } : { value: -found.difference, low: -found.high, high: -found.low };
  }
  const group = gate.group === null ? (analysis.overall.suppressed ? null : analysis.overall) : groupOf(analysis, gate.group.column, gate.group.values[0]);
  if (group === null) return null;
  if (gate.quantity === "risk") return group.risk && { value: group.risk.index, low: group.risk.low, high: group.risk.high };
  const shares = group.frames.find((f) => f.id === gate.category)?.shares ?? [];
  for (const kind of BEST) {
    const share = shares.find((s) => s.kind === kind);
    if (share) return share;
  }
  return null;
}

/** The shown group; null where it is hidden. @throws UserError where there is none */
function groupOf(analysis: Analysis, column: string, value: string): ShownGroup | null {
  const found = analysis.groups.find((g) => g.column === column && g.value === value);
  if (!found) {
    const columns = [...new Set(analysis.groups.map((g) => g.column))];
    const hint = columns.includes(column)
      ? `groups of ${column}: ${analysis.groups.filter((g) => g.column === column).map((g) => `"${g.value}"`).join(", ")}`
      : `columns: ${columns.map((c) => `"${c}"`).join(", ") || "none; choose one with --group"}`;
    throw new UserError(`--fail-on: no group ${column}="${value}"`, { hint });
  }
  return found.suppressed ? null : found;
}
