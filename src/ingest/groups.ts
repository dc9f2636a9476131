import { UserError } from "../errors.js";
import { type Bilingual, bilingual } from "../messages/index.js";
import { defaultEdges, mangledBands, numberIn, parseBins } from "./bins.js";
import { columnNamed, shorten } from "./column-named.js";
import { type Because, give } from "./columns.js";
import { groupNameRank, isAgeName, isCodeName } from "./names.js";
import type { Column, GroupColumn } from "./plan.js";
import type { Profile } from "./profile.js";

/** Groups chosen when nobody asks for any. */
const MOST_GROUPS = 4;
/** Values a column may have to be a group as it is. */
const MOST_VALUES = 12;

export interface GroupOptions {
  group?: string[];
  /** What the user calls --group, for messages. */
  groupFlag?: "--group" | "--by";
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
  const { groupFlag = "--group" } = options;
  const asked = (options.group ?? []).map((name) => columnNamed(name, columns, groupFlag, file));
  const chosen = [...new Set([...asked, ...[...edges.keys()].map((index) => columns[index])])];
  for (const column of chosen) {
    // Asked for goes before what its name says, such as that it identifies people.
    if (column.role === "identifying" || column.role === "metadata") column.role = "other";
    const flag = asked.includes(column) ? groupFlag : "--bins";
    give(column, "group", (m) => m.asked(flag));
  }
  if (asked.length === 0) {
    for (const column of recognised(columns, profiles).slice(0, MOST_GROUPS - chosen.length)) {
      if (!chosen.includes(column)) chosen.push(column);
      give(column, "group", becauseOf(column, profiles[column.index]));
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
  const [name, short] = [shorten(column.name, 60), shorten(column.name, 30)];
  throw new UserError((m) => m.columns.noGroups(name, profile.distinct.length, short), { file });
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
        const example = values.length > 0 ? shorten(values[0], 40) : null;
        throw new UserError((m) => m.columns.binsWantNumbers(column.name, example), {
          file,
          column: column.name,
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

function becauseOf({ name, label }: Column, { distinct, kind }: Profile): Because {
  const numbers = kind === "number" && distinct.length > MOST_VALUES;
  const named = groupNameRank(name, label) < 2;
  return (m) => m.group(named, numbers ? null : distinct.length);
}

/**
 * Warnings of bands that a spreadsheet turned into dates: in groups, and in columns that are named as one and hold nothing but a few dates, and
 * so are none.
 */
export function mangledWarnings(columns: Column[], groups: GroupColumn[], profiles: Profile[]): Bilingual[] {
  return columns.flatMap(({ index, name, label }) => {
    const { kind, distinct } = profiles[index];
    const isGroup = groups.some(({ column }) => column === index);
    const allDates = kind === "date" && distinct.length <= MOST_VALUES && groupNameRank(name, label) === 0;
    if (!isGroup && !allDates) return [];
    const mangled = mangledBands(distinct);
    if (mangled.length === 0) return [];
    const shown = mangled
      .slice(0, 3)
      .map((value) => `"${value}"`)
      .join(", ");
    return [bilingual((m) => m.columns.mangled(name, shown))];
  });
}
