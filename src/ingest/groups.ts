import { UserError } from "../errors.js";
import { defaultEdges, mangledBands, numberIn, parseBins } from "./bins.js";
import { columnNamed, shorten } from "./column-named.js";
import { groupNameRank, isAgeName, isCodeName } from "./names.js";
import type { Column, GroupColumn } from "./plan.js";
import type { Profile } from "./profile.js";

/** Groups chosen when nobody asks for any. */
const MOST_GROUPS = 4;
/** Values a column may have to be a group as it is. */
const MOST_VALUES = 12;

export interface GroupOptions {
  group?: string[];
  bins?: string[];
}

/**
 * The columns by which respondents are compared: those asked for, else up to four with few values, those first that
 * are named for what divides people (age, role, department). Numbers are binned; the edges are fixed here. Sets the
 * role of those that have none yet.
 */
export function groupColumns(
  columns: Column[],
  profiles: Profile[],
  options: GroupOptions,
  file: string,
): GroupColumn[] {
  const edges = askedEdges(columns, profiles, options.bins ?? [], file);
  const asked = (options.group ?? []).map((name) => columnNamed(name, columns, "--group", file));
  const chosen = [...new Set([...asked, ...[...edges.keys()].map((index) => columns[index])])];
  for (const column of chosen) {
    // Asked for goes before what its name says, such as that it identifies people.
    if (column.role === "identifying" || column.role === "metadata") column.role = "other";
    give(column, asked.includes(column) ? "asked for with --group" : "asked for with --bins");
  }
  if (asked.length === 0) {
    for (const column of recognised(columns, profiles).slice(0, MOST_GROUPS - chosen.length)) {
      if (!chosen.includes(column)) chosen.push(column);
      give(column, reasonOf(column, profiles[column.index]));
    }
    chosen.sort((a, b) => a.index - b.index);
  }
  for (const column of chosen) refuseFreeText(column, profiles[column.index], edges.has(column.index), file);
  return chosen.map(({ index, name, label }) => ({
    column: index,
    name,
    bins: edges.get(index) ?? binsFor(profiles[index], isAgeName(name) || isAgeName(label)),
  }));
}

/** More values than this make no groups, and listing them would list what single people wrote. */
const MOST_ASKED = 100;

function refuseFreeText(column: Column, profile: Profile, binned: boolean, file: string): void {
  const words =
    column.role === "text" ||
    (!binned && profile.distinct.length > MOST_ASKED && binsFor(profile, false) === null);
  if (!words) return;
  throw new UserError(
    `"${shorten(column.name, 60)}" makes no groups: it has ${profile.distinct.length} different values`,
    {
      file,
      hint: `group by a column with few values; numbers can be cut: --bins "${shorten(column.name, 30)}=25,45"`,
    },
  );
}

function give(column: Column, reason: string): void {
  if (column.role !== "other") return;
  column.role = "group";
  column.reason = reason;
}

function askedEdges(
  columns: Column[],
  profiles: Profile[],
  bins: string[],
  file: string,
): Map<number, number[]> {
  return new Map(
    bins.map((text) => {
      const { column: name, edges } = parseBins(text);
      const column = columnNamed(name, columns, "--bins", file);
      const { kind, values } = profiles[column.index];
      if (kind !== "number") {
        const found = values.length > 0 ? `such as "${shorten(values[0], 40)}"` : "but is empty";
        throw new UserError(`--bins needs numbers, and "${column.name}" has values ${found}`, {
          file,
          column: column.name,
          hint: `leave out --bins: --group "${column.name}" takes values as they are`,
        });
      }
      return [column.index, edges];
    }),
  );
}

/** Columns fit to be groups, the best named first. */
function recognised(columns: Column[], profiles: Profile[]): Column[] {
  return columns
    .filter(({ role, name }) => (role === "other" || role === "experience") && !isCodeName(name))
    .filter((column) => isGroup(column, profiles[column.index]))
    .sort((a, b) => groupNameRank(a.name, a.label) - groupNameRank(b.name, b.label) || a.index - b.index);
}

function isGroup({ name, label }: Column, profile: Profile): boolean {
  const { kind, distinct, values, filled } = profile;
  if (filled < 0.5 || kind === "date" || kind === "link" || kind === "email") return false;
  const named = groupNameRank(name, label) < 2;
  if (kind === "number" && named && binsFor(profile, isAgeName(name)) !== null) return true;
  if (distinct.length < 2 || distinct.length > MOST_VALUES) return false;
  // In a short file every column has few values: only those that come back divide people.
  return named || distinct.length <= values.length / 4;
}

function binsFor({ kind, distinct, values }: Profile, isAge: boolean): number[] | null {
  if (kind !== "number" || !(isAge || distinct.length > MOST_VALUES)) return null;
  const edges = defaultEdges(
    values.map(numberIn).filter((value) => value !== null),
    isAge,
  );
  return edges.length > 0 ? edges : null;
}

function reasonOf({ name, label }: Column, { distinct, kind }: Profile): string {
  const what = kind === "number" && distinct.length > MOST_VALUES ? "numbers" : `${distinct.length} values`;
  return groupNameRank(name, label) < 2 ? `named as a group, ${what}` : `${what} in the first rows`;
}

/** Warnings of bands that a spreadsheet turned into dates. */
export function mangledWarnings(groups: GroupColumn[], profiles: Profile[]): string[] {
  return groups.flatMap(({ column, name }) => {
    const mangled = mangledBands(profiles[column].distinct);
    if (mangled.length === 0) return [];
    const shown = mangled
      .slice(0, 3)
      .map((value) => `"${value}"`)
      .join(", ");
    return [
      `column "${name}" holds ${shown}: a spreadsheet seems to have made dates of bands such as 6-25 or 1-5`,
    ];
  });
}
