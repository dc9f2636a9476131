import { errorDifference } from "../../estimates/audit/equal-errors.js";
import { auditedErrors } from "../../estimates/audited.js";
import type { Share as Estimate } from "../../estimates/difference.js";
import { benjaminiHochberg } from "../../estimates/multiple-testing.js";
import type { AuditedCell } from "../../tally/audit-record.js";
import type { Analysis, ShownGroup } from "../analysis.js";
import type { AuditSummary } from "../audit-summary.js";

/** How often the model errs, in all and per group, and whether it errs equally often in each two groups of a column. */
export function errorsOf(
  analysis: Analysis,
  cells: ReadonlyMap<ShownGroup, AuditedCell>,
): Omit<AuditSummary, "n"> {
  const coded = (e: Estimate) => ({ kind: "audited" as const, value: e.value, low: e.low, high: e.high });
  const overall = analysis.overall.suppressed ? null : auditedErrors(cells.get(analysis.overall)!);
  const known = [...cells].flatMap(([group, cell]) => {
    const found = group.column === null ? null : auditedErrors(cell);
    return found ? [{ column: group.column as string, value: group.value as string, found }] : [];
  });
  const equalErrors = known.flatMap((a, i) =>
    known
      .slice(i + 1)
      .filter((b) => b.column === a.column)
      .map((b) => {
        const { value, low, high, p } = errorDifference(a.found, b.found);
        return { column: a.column, a: a.value, b: b.value, difference: value, low, high, p, adjusted: p };
      }),
  );
  const adjusted = benjaminiHochberg(equalErrors.map(({ p }) => p));
  equalErrors.forEach((test, i) => {
    test.adjusted = adjusted[i];
  });
  return {
    error: overall && coded(overall),
    groups: known.map(({ column, value, found }) => ({ column, value, n: found.n, error: coded(found) })),
    equalErrors,
  };
}
