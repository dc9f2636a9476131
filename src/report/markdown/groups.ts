import type { Messages } from "../../messages/index.js";
import type { Analysis, GroupPair, ShownGroup } from "../analysis.js";
import { groupName } from "../group-name.js";
import { kindNote } from "../kind-note.js";
import { head, interval, plain, row, sentence } from "./table.js";

/** Adjusted p below which a difference is stated. */
const STATED = 0.05;

const name = (value: string, m: Messages["report"]): string => plain(groupName(value, m));
const pairName = ({ a, b }: { a: string; b: string }, m: Messages["report"]): string =>
  m.pair(name(a, m), name(b, m));

/** The differences that hold after adjusting for the number of tests, and the groups that nothing tells apart. */
export function* differences(analysis: Analysis, m: Messages["report"]): Iterable<string> {
  const { comparisons, pairs } = analysis;
  if (pairs.length === 0) return;
  yield `## ${sentence(m.differences)}\n\n`;
  const sure = comparisons
    .filter((c) => c.adjusted < STATED)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  if (sure.length === 0) yield `${m.noDifference}\n\n`;
  else {
    yield head([m.group, m.frame, m.difference, m.interval, "p"]);
    for (const c of sure) {
      const points = (x: number) => String(Math.round(x * 100));
      yield row([
        `${pairName(c, m)}${kindNote(c.kind, analysis, m)}`,
        plain(c.label),
        points(c.difference),
        `${points(c.low)} … ${points(c.high)}`,
        c.adjusted < 0.001 ? `< ${m.decimal(0.001, 3)}` : m.decimal(c.adjusted, 3),
      ]);
    }
    yield "\n";
  }
  const alike = pairs.filter((p) => !p.distinguishable);
  if (alike.length > 0) yield `${m.alike}${alike.map((p: GroupPair) => pairName(p, m)).join(", ")}.\n\n`;
}

/** Distances between the groups of each column, and of each, and of everybody, from what the organisation intends. */
export function* incongruence(analysis: Analysis, m: Messages["report"]): Iterable<string> {
  const { incongruence: columns, overall, groups } = analysis;
  if (columns.length === 0 || overall.suppressed) return;
  const aims = overall.intended !== null;
  yield `## ${sentence(m.incongruence)}\n\n${m.incongruenceNote}${aims ? ` ${m.intendedNote}` : ""}\n\n`;
  const reach = (group: ShownGroup | undefined) =>
    !aims
      ? []
      : group?.intended
        ? [interval(group.intended.share, m), m.decimal(group.intended.distance, 2)]
        : ["", ""];
  for (const { kind, column, values, distances } of columns) {
    yield head([
      `${plain(column)}${kindNote(kind, analysis, m)}`,
      ...values.map((v) => name(v, m)),
      ...(aims ? [m.intendedShare, m.intendedDistance] : []),
    ]);
    for (const [i, value] of values.entries()) {
      const cells = distances[i].map((d, j) => (i === j ? "" : m.decimal(d, 2)));
      const group = groups.find(
        (g): g is ShownGroup => !g.suppressed && g.column === column && g.value === value,
      );
      yield row([name(value, m), ...cells, ...reach(group)]);
    }
    if (aims) yield row([m.everybody, ...values.map(() => ""), ...reach(overall)]);
    yield "\n";
  }
}

export function* distinctive({ groups }: Analysis, m: Messages["report"]): Iterable<string> {
  const told = groups.filter((g): g is ShownGroup => !g.suppressed && g.distinctiveWords.length > 0);
  if (told.length === 0) return;
  yield `## ${sentence(m.distinctive)}\n\n`;
  for (const g of told)
    yield `- ${plain(g.column as string)}: ${name(g.value as string, m)}: ${g.distinctiveWords.map(plain).join(", ")}\n`;
  yield "\n";
}

/** Intention, use and experience by frame. */
export function* use(
  analysis: Analysis,
  { useByFrame, auc }: ShownGroup,
  m: Messages["report"],
): Iterable<string> {
  if (useByFrame.length === 0) return;
  yield `## ${sentence(m.useTitle)}\n\n`;
  yield head([m.frame, m.saidYes, m.active, m.gap, m.timesNotActive]);
  for (const { label, intention, use: active, gap, notActive } of useByFrame) {
    const ratio =
      notActive?.value == null
        ? ""
        : `${m.decimal(notActive.value, 1)} (${m.decimal(notActive.low, 1)}-${notActive.high === null ? "∞" : m.decimal(notActive.high, 1)})`;
    yield row([
      `${plain(label)}${kindNote((active ?? intention ?? gap)?.share.kind ?? "coded", analysis, m)}`,
      interval(intention?.share, m),
      interval(active?.share, m),
      interval(gap?.share, m),
      ratio,
    ]);
  }
  yield "\n";
  if (!auc) return;
  const [value, low, high] = [auc.value, auc.low, auc.high].map((x) => String(Math.round(x * 100)));
  yield `${m.rankedPairs(value, low, high)}\n\n`;
}
