import { UserError } from "../errors.js";
import type { Messages } from "../messages/index.js";
import type { GateResult } from "./assessment.js";

/** A condition on the assessment, such as `risk[age="<25"]>=60`. */
export interface GateExpression {
  text: string;
  quantity: "risk" | "share" | "difference";
  /** Category of a share or difference. */
  category: string | null;
  /** Group column and value(s); null for everybody. A difference has two values. */
  group: { column: string; values: string[] } | null;
  operator: ">=" | ">" | "<=" | "<";
  limit: number;
}

const VALUE = '"([^"]*)"';
const GRAMMAR = new RegExp(
  `^\\s*(risk|share|difference)\\s*(?:\\(\\s*([a-z0-9-]+)\\s*\\))?\\s*(?:\\[\\s*([^=\\]]+?)\\s*=\\s*${VALUE}\\s*(?:vs\\s+(?:([^=\\]"]+?)\\s*=\\s*)?${VALUE}\\s*)?\\])?\\s*(>=|<=|>|<)\\s*(-?\\d+(?:[.,]\\d+)?)\\s*(%?)\\s*$`,
);

/** @throws UserError with examples for an expression that is none */
export function parseGate(text: string): GateExpression {
  const found = GRAMMAR.exec(text);
  const fail = (fault: (m: Messages["gates"]["faults"]) => string): never => {
    throw new UserError(({ gates }) => gates.unreadable(fault(gates.faults), text));
  };
  if (!found) return fail((m) => m.grammar);
  const [, quantity, category, column, first, secondColumn, second, operator, number, percent] = found;
  if (quantity !== "risk" && category === undefined) fail((m) => m.noCategory(quantity));
  if (quantity === "risk" && category !== undefined) fail((m) => m.riskCategory);
  if ((quantity === "difference") !== (second !== undefined)) fail((m) => m.twoGroups);
  if (secondColumn !== undefined && secondColumn.trim() !== column) fail((m) => m.oneColumn);
  return {
    text,
    quantity: quantity as GateExpression["quantity"],
    category: category ?? null,
    group: column === undefined ? null : { column, values: second === undefined ? [first] : [first, second] },
    operator: operator as GateExpression["operator"],
    limit: Number(number.replace(",", ".")) / (percent && quantity !== "risk" ? 100 : 1),
  };
}

/**
 * Decides a condition on an interval: it holds for the whole interval, for none of it, or that cannot be told.
 * @param estimate null where the group is not shown or has no figures
 */
export function decideGate(
  gate: GateExpression,
  estimate: { value: number; low: number; high: number } | null,
): GateResult["outcome"] {
  if (estimate === null) return "cannot-tell";
  const holds = (value: number): boolean => {
    switch (gate.operator) {
      case ">=":
        return value >= gate.limit;
      case ">":
        return value > gate.limit;
      case "<=":
        return value <= gate.limit;
      default:
        return value < gate.limit;
    }
  };
  const low = holds(estimate.low);
  const high = holds(estimate.high);
  if (low !== high) return "cannot-tell";
  return low ? "fail" : "pass";
}
