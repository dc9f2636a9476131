import type { Messages } from "../../messages/index.js";
import type { Analysis, CategoryShares, Group, ShownGroup } from "../analysis.js";
import { best } from "../best-kind.js";
import { groupName } from "../group-name.js";
import { round4 } from "../json.js";
import type { Sheet, SheetCell } from "./spreadsheet.js";

const share = (of: { value: number } | null | undefined): SheetCell => (of ? round4(of.value) : null);

/** A row a group, everybody first: size, risk, the best share of each frame and stance, intention and use. */
export function groupsSheet(analysis: Analysis, overall: ShownGroup, m: Messages, minGroup: number): Sheet {
  const { sheets: s, report } = m;
  const categories = [...overall.frames, ...overall.stances];
  const row = (group: Group): SheetCell[] => {
    const head = [group.column, group.value === null ? report.everybody : groupName(group.value, report)];
    if (group.suppressed) return [...head, null, null, null, null, null, s.notShown(minGroup)];
    const { risk, frames, stances, intention, use, gap } = group;
    return [
      ...head,
      group.n,
      group.coded,
      ...(risk ? [risk.index, risk.low, risk.high].map(round4) : [null, null, null]),
      risk
        ? risk.band
          ? report.bands[risk.band]
          : report.cannotTell(risk.bands.map((b) => report.bands[b]))
        : null,
      risk ? (risk.provisional ? s.yes : s.no) : null,
      ...[...frames, ...stances].map((c) => share(best(c.shares))),
      share(intention?.yes),
      share(use?.yes),
      share(gap?.share),
    ];
  };
  return {
    name: s.names.groups,
    columns: [
      { title: s.column, kind: "text", width: 16 },
      { title: s.group, kind: "text", width: 24 },
      { title: s.respondents, kind: "whole", width: 13 },
      { title: s.coded, kind: "whole", width: 13 },
      { title: s.index, kind: "decimal", width: 16 },
      { title: s.low, kind: "decimal", width: 8 },
      { title: s.high, kind: "decimal", width: 8 },
      { title: s.band, kind: "text", width: 32 },
      { title: s.provisional, kind: "text", width: 12 },
      ...categories.map((c) => ({ title: c.label, kind: "share" as const, width: 15 })),
      { title: report.saidYes, kind: "share", width: 10 },
      { title: report.active, kind: "share", width: 10 },
      { title: report.gap, kind: "share", width: 12 },
    ],
    rows: [overall, ...analysis.groups].map(row),
  };
}

/** A row for each share of each group, with its interval: what a pivot table or a chart is made of. */
export function sharesSheet(overall: ShownGroup, shown: readonly ShownGroup[], m: Messages): Sheet {
  const { sheets: s, report } = m;
  const rows = [overall, ...shown].flatMap((group) => {
    const name = group.value === null ? report.everybody : groupName(group.value, report);
    const of = (dimension: string, categories: readonly CategoryShares[]) =>
      categories.flatMap((c) =>
        c.shares.map((x): SheetCell[] => [
          group.column,
          name,
          dimension,
          c.label,
          c.id,
          report.roles[c.role] ?? s.stanceRoles[c.role] ?? c.role,
          c.count,
          report.kinds[x.kind],
          round4(x.value),
          round4(x.low),
          round4(x.high),
        ]),
      );
    return [...of(report.frame, group.frames), ...of(report.stance, group.stances)];
  });
  return {
    name: s.names.shares,
    columns: [
      { title: s.column, kind: "text", width: 16 },
      { title: s.group, kind: "text", width: 24 },
      { title: s.dimension, kind: "text", width: 12 },
      { title: s.category, kind: "text", width: 30 },
      { title: s.id, kind: "text", width: 28 },
      { title: s.role, kind: "text", width: 14 },
      { title: s.answers, kind: "whole", width: 12 },
      { title: s.kind, kind: "text", width: 19 },
      { title: report.share, kind: "share", width: 10 },
      { title: s.low, kind: "share", width: 10 },
      { title: s.high, kind: "share", width: 10 },
    ],
    rows,
  };
}
