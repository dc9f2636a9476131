import { Recoverable } from "./linear-disclosure.js";
import { shownGroups } from "./suppression.js";

export interface ColumnSizes {
  values: readonly string[];
  /** Respondents per value. */
  sizes: readonly number[];
}

/** A set of respondents whose figures can be had from the report: a group that is shown, or all that a column hides together. */
interface Known {
  column: number;
  members: Set<string>;
  size: number;
  /** Position in its column; -1 for what is hidden. */
  group: number;
}

/**
 * Which groups of several columns may be shown. Each column by itself as `shownGroups`; and where groups of one column lie wholly inside a
 * group of another (teams inside a department), the group minus those inside it must be nobody or reach the minimum too. Nor may a group under
 * the minimum be had by adding and subtracting any groups that are shown.
 * @param profiles respondents by their values in all columns together; null where they are not known: then each column by itself
 * @returns per column, true per group that may be shown
 */
export function shownTables(
  columns: readonly ColumnSizes[],
  profiles: readonly { groups: readonly string[]; n: number }[] | null,
  minimum: number,
): boolean[][] {
  const forced = columns.map(() => new Set<number>());
  const shown = columns.map(({ sizes }, c) => shownGroups(sizes, minimum, forced[c]));
  if (profiles === null || columns.length < 2) return shown;
  const people = new Map(profiles.map(({ groups, n }) => [groups.join("\u0000"), { groups, n }]));
  for (;;) {
    const known = columns.flatMap((column, c) => knownSets(column, c, shown[c], people));
    const give =
      leak(known, columns.length, minimum) ?? workedOut(known, [...people.keys()], columns, people, minimum);
    if (give === null) return shown;
    forced[give.column].add(give.group);
    shown[give.column] = shownGroups(columns[give.column].sizes, minimum, forced[give.column]);
  }
}

function knownSets(
  { values }: ColumnSizes,
  column: number,
  shown: boolean[],
  people: Map<string, { groups: readonly string[]; n: number }>,
): Known[] {
  const at = new Map(values.map((value, i) => [value, i]));
  const sets = new Map<number, Known>();
  for (const [key, { groups, n }] of people) {
    const place = at.get(groups[column]) ?? -1;
    const group = place >= 0 && shown[place] ? place : -1;
    let set = sets.get(group);
    if (!set) sets.set(group, (set = { column, members: new Set(), size: 0, group }));
    set.members.add(key);
    set.size += n;
  }
  return [...sets.values()];
}

/** A group to hide because what can be worked out with it counts too few; null when nothing can. */
function leak(known: Known[], columns: number, minimum: number): Known | null {
  for (const whole of known) {
    for (let c = 0; c < columns; c++) {
      if (c === whole.column) continue;
      const inside = known.filter(
        (part) =>
          part.column === c &&
          part.size <= whole.size &&
          [...part.members].every((key) => whole.members.has(key)),
      );
      const rest = whole.size - inside.reduce((sum, { size }) => sum + size, 0);
      if (inside.length === 0 || rest === 0 || rest >= minimum) continue;
      const parts = inside.filter(({ group }) => group >= 0).sort((a, b) => a.size - b.size);
      const give = parts[0] ?? (whole.group >= 0 ? whole : null);
      if (give) return give;
    }
  }
  return null;
}

/** A group to hide because a group under the minimum is the sum and difference of those shown; null when none is. */
function workedOut(
  known: Known[],
  atoms: string[],
  columns: readonly ColumnSizes[],
  people: Map<string, { groups: readonly string[]; n: number }>,
  minimum: number,
): Known | null {
  if (columns.every(({ sizes }) => sizes.every((n) => n >= minimum))) return null;
  const indicator = (has: (key: string) => boolean) => Float64Array.from(atoms, (key) => (has(key) ? 1 : 0));
  const recoverable = new Recoverable(
    known.map(({ members }) => indicator((key) => members.has(key))),
    atoms.length,
  );
  for (const [c, { values, sizes }] of columns.entries()) {
    for (const [i, value] of values.entries()) {
      if (sizes[i] >= minimum) continue;
      const from = recoverable.from(indicator((key) => people.get(key)?.groups[c] === value));
      const parts = (from ?? []).map((k) => known[k]).filter(({ group }) => group >= 0);
      if (parts.length > 0) return parts.reduce((least, part) => (part.size < least.size ? part : least));
    }
  }
  return null;
}
