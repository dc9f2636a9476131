import type { Language } from "../codebook/language.js";
import { UserError } from "../errors.js";
import { scoreDifference } from "../estimates/score-interval.js";
import { messages } from "../messages/index.js";
import type { GateResult, Kind } from "../risk/assessment.js";
import { decideGate, type GateExpression } from "../risk/gate.js";
import { isProvisional } from "../risk/verdict-status.js";
import type { Analysis, ShownGroup } from "./analysis.js";
import { best } from "./best-kind.js";
import { groupName } from "./group-name.js";

interface Estimate {
  kind: Kind;
  value: number;
  low: number;
  high: number;
}

export interface GateRules {
  locale: Language;
  /** Respondents below which nothing is decided; null for no such limit. */
  minResponses: number | null;
  /** Decide provisional figures as well. */
  lenient: boolean;
}

/**
 * Judges every gate on the figures that the report shows, the best kind of estimate first. What is only provisional decides nothing unless
 * `lenient`; too few respondents decide nothing at all.
 * @throws UserError for a category, column or value that there is not
 */
export function judgeGates(
  analysis: Analysis,
  gates: readonly GateExpression[],
  { locale, minResponses, lenient }: GateRules,
): GateResult[] {
  const m = messages(locale).report;
  const g = messages(locale).gates;
  const n = analysis.overall.suppressed ? 0 : analysis.overall.n;
  const tooFew = minResponses !== null && n < minResponses;
  const judged = gates.map((gate): GateResult => {
    const estimate = estimateFor(analysis, gate);
    const outcome = decideGate(gate, estimate);
    const digits = gate.quantity === "risk" ? 0 : 2;
    const show = (x: number) => m.decimal(x, digits);
    const quantity = gate.category ? `${gate.quantity}(${gate.category})` : gate.quantity;
    if (estimate === null) {
      const groups = gate.group
        ? gate.group.values.map((v) => groupName(v, m)).join(` ${m.and} `)
        : m.everybody;
      return { expression: gate.text, outcome, reason: m.gateNotShown(groups) };
    }
    const reason = m.gateReason(quantity, show(estimate.value), show(estimate.low), show(estimate.high));
    if (tooFew)
      return { expression: gate.text, outcome: "cannot-tell", reason: g.responses(n, minResponses) };
    if (outcome !== "cannot-tell" && !lenient && isProvisional(estimate.kind, analysis.alarm))
      return { expression: gate.text, outcome: "cannot-tell", reason: g.provisional(reason) };
    return { expression: gate.text, outcome, reason };
  });
  if (minResponses === null) return judged;
  const enough: GateResult = {
    expression: `responses>=${minResponses}`,
    outcome: tooFew ? "cannot-tell" : "pass",
    reason: g.responses(n, minResponses),
  };
  return [enough, ...judged];
}

function estimateFor(analysis: Analysis, gate: GateExpression): Estimate | null {
  const { overall } = analysis;
  if (gate.category !== null && !overall.suppressed && !overall.frames.some((f) => f.id === gate.category)) {
    const [category, known] = [gate.category, overall.frames.map((f) => f.id)];
    throw new UserError((m) => m.gates.noCategory(category, known));
  }
  if (gate.quantity === "difference") {
    const { column, values } = gate.group as NonNullable<typeof gate.group>;
    const [a, b] = values.map((value) => groupOf(analysis, column, value));
    if (!a || !b) return null;
    const between = (x: ShownGroup, y: ShownGroup) =>
      best(
        analysis.comparisons.filter(
          (c) => c.frame === gate.category && c.column === a.column && c.a === x.value && c.b === y.value,
        ),
      );
    const found = between(a, b);
    if (found) return { kind: found.kind, value: found.difference, low: found.low, high: found.high };
    const other = between(b, a);
    if (other) return { kind: other.kind, value: -other.difference, low: -other.high, high: -other.low };
    // Groups that the report does not compare with each other, because there are many, can still be asked for.
    return codedDifference(a, b, gate.category);
  }
  const group =
    gate.group === null
      ? overall.suppressed
        ? null
        : overall
      : groupOf(analysis, gate.group.column, gate.group.values[0]);
  if (group === null) return null;
  if (gate.quantity === "risk")
    return (
      group.risk && {
        kind: group.risk.kind,
        value: group.risk.index,
        low: group.risk.low,
        high: group.risk.high,
      }
    );
  return best(group.frames.find((f) => f.id === gate.category)?.shares ?? []) ?? null;
}

function codedDifference(a: ShownGroup, b: ShownGroup, frame: string | null): Estimate | null {
  const [x, y] = [a, b].map((g) => ({ count: g.frames.find((f) => f.id === frame)?.count ?? 0, n: g.coded }));
  return x.n === 0 || y.n === 0 ? null : { kind: "coded", ...scoreDifference(x, y) };
}

/** The shown group; null where it is hidden. @throws UserError where there is none */
function groupOf(analysis: Analysis, column: string, value: string): ShownGroup | null {
  const found = analysis.groups.find((g) => g.column === column && g.value === value);
  if (!found) {
    const columns = [...new Set(analysis.groups.map((g) => `"${g.column}"`))];
    const values = analysis.groups.filter((g) => g.column === column).map((g) => `"${g.value}"`);
    throw new UserError((m) =>
      values.length > 0 ? m.gates.noValue(column, value, values) : m.gates.noColumn(column, value, columns),
    );
  }
  return found.suppressed ? null : found;
}
