import type { Messages } from "../../messages/index.js";
import type { Analysis, ShownGroup } from "../analysis.js";
import { groupName } from "../group-name.js";
import { round4 } from "../json.js";
import type { Sheet, SheetCell } from "./spreadsheet.js";

/** Every difference between two groups that was tested, certain or not. */
export function comparisonsSheet({ comparisons }: Analysis, { sheets: s, report }: Messages): Sheet {
  return {
    name: s.names.comparisons,
    columns: [
      { title: s.column, kind: "text", width: 16 },
      { title: s.group, kind: "text", width: 22 },
      { title: s.other, kind: "text", width: 22 },
      { title: report.frame, kind: "text", width: 30 },
      { title: report.difference, kind: "share", width: 11 },
      { title: s.low, kind: "share", width: 10 },
      { title: s.high, kind: "share", width: 10 },
      { title: report.ratio, kind: "precise", width: 10 },
      { title: s.p, kind: "precise", width: 9 },
      { title: s.adjusted, kind: "precise", width: 11 },
      { title: s.missed, kind: "share", width: 14 },
      { title: s.kind, kind: "text", width: 19 },
    ],
    rows: comparisons.map((c): SheetCell[] => [
      c.column,
      groupName(c.a, report),
      groupName(c.b, report),
      c.label,
      round4(c.difference),
      round4(c.low),
      round4(c.high),
      c.ratio.value === null ? null : round4(c.ratio.value),
      round4(c.p),
      round4(c.adjusted),
      c.tippingPoint ? round4(c.tippingPoint.missed) : null,
      report.kinds[c.kind],
    ]),
  };
}

/** Each two groups as a whole: how far apart their views are, and their risk. */
export function pairsSheet({ pairs }: Analysis, { sheets: s, report }: Messages): Sheet {
  return {
    name: s.names.pairs,
    columns: [
      { title: s.column, kind: "text", width: 16 },
      { title: s.group, kind: "text", width: 22 },
      { title: s.other, kind: "text", width: 22 },
      { title: s.distance, kind: "precise", width: 11 },
      { title: s.chance, kind: "precise", width: 13 },
      { title: s.p, kind: "precise", width: 9 },
      { title: s.adjusted, kind: "precise", width: 11 },
      { title: s.riskDifference, kind: "decimal", width: 12 },
      { title: s.low, kind: "decimal", width: 9 },
      { title: s.high, kind: "decimal", width: 9 },
      { title: s.distinguishable, kind: "text", width: 17 },
    ],
    rows: pairs.map((pair): SheetCell[] => [
      pair.column,
      groupName(pair.a, report),
      groupName(pair.b, report),
      ...[pair.distance, pair.chance, pair.p, pair.adjusted].map(round4),
      ...(pair.risk ? [pair.risk.difference, pair.risk.low, pair.risk.high].map(round4) : [null, null, null]),
      pair.distinguishable ? s.yes : s.no,
    ]),
  };
}

/** Answers by frame and stance together. */
export function stancesSheet(
  { frameByStance }: Analysis,
  overall: ShownGroup,
  { sheets: s, report }: Messages,
): Sheet {
  const counts = new Map(frameByStance.map((c) => [`${c.frame} ${c.stance}`, c.count]));
  return {
    name: s.names.stances,
    columns: [
      { title: report.frame, kind: "text", width: 34 },
      ...overall.stances.map(({ label }) => ({ title: label, kind: "whole" as const, width: 16 })),
    ],
    rows: overall.frames.map((f): SheetCell[] => [
      f.label,
      ...overall.stances.map((t) => counts.get(`${f.id} ${t.id}`) ?? null),
    ]),
  };
}
