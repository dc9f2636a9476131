import { type ColumnSizes, shownTables } from "../../estimates/nested-groups.js";
import { profileList } from "../../tally/profiles.js";
import { type Cell, cellKey, type Tally } from "../../tally/tally.js";
import { alphabetical } from "./alphabet.js";
import type { SummaryOptions } from "./options.js";

/** The groups of one column, in the order of the report. */
export interface GroupedColumn {
  name: string;
  /** Position among the plan's group columns. */
  column: number;
  groups: { value: string; cell: Cell; shown: boolean }[];
}

/** Every group column with its groups, and which of them may be shown. */
export function groupedColumns(tally: Tally, { plan, locale, minGroup }: SummaryOptions): GroupedColumn[] {
  const compare = alphabetical(locale);
  const columns = plan.groups.map(({ name, bins }, column) => {
    const prefix = cellKey(0, column, "");
    const groups = [...tally.cells]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, cell]) => ({ value: key.slice(prefix.length), cell, shown: true }));
    groups.sort(
      (a, b) =>
        order(a.value, bins) - order(b.value, bins) ||
        compare(a.value, b.value) ||
        // "1" and "01" sort alike, and which of them came first is chance.
        (a.value < b.value ? -1 : 1),
    );
    return { name, column, groups };
  });
  const sizes = columns.map(
    ({ groups }): ColumnSizes => ({
      values: groups.map((g) => g.value),
      sizes: groups.map((g) => g.cell.respondents),
    }),
  );
  const shown = shownTables(sizes, profileList(tally.profiles), minGroup);
  for (const { column, groups } of columns)
    groups.forEach((group, i) => {
      group.shown = shown[column][i];
    });
  return columns;
}

/** A value that says that there is none. */
export const isMissing = (value: string): boolean => value.startsWith("(");

/** Bins in their own order; named values after the alphabet; what is missing last. */
function order(value: string, bins: number[] | null): number {
  if (isMissing(value)) return Number.MAX_SAFE_INTEGER;
  if (bins === null) return 0;
  if (value.startsWith("<")) return Number.MIN_SAFE_INTEGER;
  return Number(/\d+(\.\d+)?/.exec(value)?.[0] ?? 0);
}
