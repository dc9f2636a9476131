import Table from "cli-table3";
import type { Analysis, Group, ShownGroup } from "../analysis.js";
import { groupName } from "../group-name.js";
import { kindNote } from "../kind-note.js";
import { fit, visibleText } from "../text-layout.js";
import type { Page } from "./page.js";

/** Rows of a table that one screen holds. */
const MOST_GROUPS = 6;
const WORST = 5;
/** Columns of a group's name; fewer letters of its column's name than LEAST_OF_COLUMN say nothing. */
const NAME = 24;
const LEAST_OF_COLUMN = 4;
/** Adjusted p below which a difference is stated. */
const STATED = 0.05;

/** The groups with their risk and what raises it, and the largest difference that is sure. */
export function who(analysis: Analysis, minGroup: number, page: Page): void {
  if (analysis.groups.length === 0) return;
  const { m, ink, width } = page;
  const rest = Math.max(20, width - 46);
  const table = new Table({
    head: [ink.bold(m.who), m.n, m.risk, m.raises],
    colAligns: ["left", "right", "left", "left"],
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
    chars: NO_BORDER,
    colWidths: [NAME + 2, 6, 14, rest],
  });
  const rows = chosen(analysis.groups);
  const several = new Set(analysis.groups.map((g) => g.column)).size > 1;
  for (const group of rows) {
    const name = nameIn(
      NAME,
      visibleText(groupName(group.value as string, m)),
      several ? visibleText(group.column as string) : null,
    );
    if (group.suppressed) {
      table.push([name, "", { content: ink.dim(m.hidden(minGroup)), colSpan: 2 }]);
      continue;
    }
    const { risk } = group;
    const drivers = (risk?.drivers ?? []).filter((d) => d.points >= 1).slice(0, 2);
    table.push([
      name,
      String(group.n),
      risk ? `${Math.round(risk.index)} (${Math.round(risk.low)}-${Math.round(risk.high)})` : "",
      fitting(
        drivers.map((d) => `${visibleText(d.label.toLowerCase())} +${Math.round(d.points)}`),
        rest - 2,
      ),
    ]);
  }
  for (const row of table.toString().split("\n")) page.line(row);
  if (analysis.groups.length > rows.length)
    page.line(ink.dim(m.moreGroups(analysis.groups.length - rows.length)));
  difference(analysis, page);
  page.line();
}

/** A group's value, whole where it can be, after as much of its column's name as there is room for. */
function nameIn(room: number, value: string, column: string | null): string {
  const left = room - value.length - 2;
  return column === null || left < LEAST_OF_COLUMN ? fit(value, room) : `${fit(column, left)}: ${value}`;
}

/** As many of the drivers as there is room for. */
function fitting(drivers: string[], room: number): string {
  const all = drivers.join(", ");
  return all.length <= room ? all : fit(drivers[0], room);
}

/** All groups where a screen holds them; else those of a first column of two, and the worst others. */
function chosen(groups: Group[]): Group[] {
  if (groups.length <= MOST_GROUPS) return groups;
  const first = groups.filter((g) => g.column === groups[0].column);
  const kept = new Set<Group>(first.length <= 3 ? first : []);
  const ranked = groups
    .filter((g): g is ShownGroup => !g.suppressed)
    .sort((a, b) => (b.risk?.index ?? 0) - (a.risk?.index ?? 0));
  for (const group of ranked) if (kept.size < WORST) kept.add(group);
  return groups.filter((g) => kept.has(g));
}

function difference(analysis: Analysis, page: Page): void {
  const { m } = page;
  const { comparisons } = analysis;
  const sure = comparisons
    .filter((c) => c.adjusted < STATED && (c.low > 0 || c.high < 0))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0];
  if (!sure) {
    if (comparisons.length > 0) page.text(m.noDifference);
    return;
  }
  const [least, most] = [sure.low, sure.high].map(Math.abs).sort((a, b) => a - b);
  const name = (value: string) => visibleText(groupName(value, m));
  const points = (x: number) => String(Math.round(x * 100));
  const said = m.differs(
    name(sure.a),
    name(sure.b),
    `${visibleText(sure.label.toLowerCase())}${kindNote(sure.kind, analysis, m)}`,
    points(Math.abs(sure.difference)),
    points(least),
    points(most),
  );
  page.text(said);
}

const NO_BORDER = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};
