import type { Messages } from "../../messages/index.js";
import type { Analysis } from "../analysis.js";
import { round4 } from "../json.js";
import { footing } from "../summary/footing.js";
import type { Kind, Sheet, SheetCell } from "./spreadsheet.js";

/** What was read, the verdict, the advice and what the figures rest on: a line each. */
export function summarySheet(
  analysis: Analysis,
  { language, sheets: s, report, html }: Messages,
  minGroup: number,
): Sheet {
  const { overall, input, counts, codebook, model, tool } = analysis;
  const typed = (value: number, kind: Kind): SheetCell => ({ value: round4(value), kind });
  const rows: SheetCell[][] = [
    [html.codebook, `${codebook.name}, ${html.version(codebook.version)}`, null, null, codebook.hash],
    [html.model, report.method[model.method] ?? model.method, null, null, model.hash],
    [html.program, `${tool.name} ${tool.version}`],
    ...input.files.map((file): SheetCell[] => [s.files, file]),
    ...input.questions.map(({ label }): SheetCell[] => [s.question, label]),
    ...(overall.suppressed ? [] : [[s.respondents, typed(overall.n, "whole")]]),
    [s.answers, typed(counts.answers, "whole")],
    ...(["coded", "uncertain", "blank", "excluded", "rejected"] as const).map((name): SheetCell[] => [
      html.countNames[name],
      typed(counts[name], "whole"),
    ]),
  ];
  if (overall.suppressed) rows.push([s.note, report.tooFew(minGroup)]);
  else if (overall.risk) {
    const { risk } = overall;
    const said = risk.band
      ? report.bands[risk.band]
      : report.cannotTell(risk.bands.map((b) => report.bands[b]));
    rows.push(
      [s.verdict, said],
      [s.standing, risk.provisional ? report.provisional : s.firm],
      [
        s.index,
        typed(risk.index, "decimal"),
        typed(risk.low, "decimal"),
        typed(risk.high, "decimal"),
        html.kinds[risk.kind],
      ],
      ...overall.advice.map((a): SheetCell[] => [
        s.advice,
        a.text,
        null,
        null,
        html.adviceShare(report.percent(a.share), report.percent(a.low), report.percent(a.high), false),
      ]),
    );
  } else rows.push([s.note, report.noRisk]);
  if (analysis.alarm.tripped) rows.push([s.note, html.alarmTripped]);
  for (const text of footing(analysis, language)) rows.push([s.note, text]);
  for (const gate of analysis.gates)
    rows.push([s.gate, gate.expression, null, null, `${report.gate[gate.outcome]}: ${gate.reason}`]);
  for (const warning of analysis.warnings) rows.push([s.warning, warning]);
  for (const text of [...html.method, ...html.limits]) rows.push([s.note, text]);
  return {
    name: s.names.summary,
    columns: [
      { title: s.what, kind: "text", width: 26 },
      { title: s.value, kind: "text", width: 60 },
      { title: s.low, kind: "decimal", width: 9 },
      { title: s.high, kind: "decimal", width: 9 },
      { title: s.remark, kind: "text", width: 60 },
    ],
    rows,
  };
}
