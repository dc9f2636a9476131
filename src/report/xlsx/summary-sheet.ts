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
  const said = (what: string, text: string): SheetCell[] => [what, null, null, null, text];
  const counted = (what: string, n: number): SheetCell[] => [what, typed(n, "whole")];
  const rows: SheetCell[][] = [
    said(html.codebook, `${codebook.name}, ${html.version(codebook.version)} (${codebook.hash})`),
    said(html.model, `${report.method[model.method] ?? model.method} (${model.hash})`),
    said(html.program, `${tool.name} ${tool.version}`),
    ...input.files.map((file) => said(s.files, file)),
    ...input.questions.map(({ label }) => said(s.question, label)),
    ...(overall.suppressed ? [] : [counted(s.respondents, overall.n)]),
    counted(s.answers, counts.answers),
    ...(["coded", "uncertain", "blank", "excluded", "rejected"] as const).map((name) =>
      counted(html.countNames[name], counts[name]),
    ),
  ];
  if (overall.suppressed) rows.push(said(s.note, report.tooFew(minGroup)));
  else if (overall.risk) {
    const { risk } = overall;
    const bands = risk.bands.map((b) => report.bands[b]);
    rows.push(
      [
        s.index,
        ...[risk.index, risk.low, risk.high].map((x) => typed(x, "decimal")),
        report.kinds[risk.kind],
      ],
      said(s.verdict, risk.band ? report.bands[risk.band] : report.cannotTell(bands)),
      said(s.standing, risk.provisional ? report.provisional : s.firm),
      ...overall.advice.map((a): SheetCell[] => [
        s.advice,
        ...[a.share, a.low, a.high].map((x) => typed(x, "share")),
        a.text,
      ]),
    );
  } else rows.push(said(s.note, report.noRisk));
  for (const text of footing(analysis, language)) rows.push(said(s.note, text));
  for (const gate of analysis.gates)
    rows.push(said(s.gate, `${gate.expression}: ${report.gate[gate.outcome]} (${gate.reason})`));
  for (const warning of analysis.warnings) rows.push(said(s.warning, warning));
  for (const text of [...html.method, ...html.limits]) rows.push(said(s.note, text));
  return {
    name: s.names.summary,
    columns: [
      { title: s.what, kind: "text", width: 32 },
      { title: s.value, kind: "decimal", width: 11 },
      { title: s.low, kind: "decimal", width: 9 },
      { title: s.high, kind: "decimal", width: 9 },
      { title: s.remark, kind: "text", width: 100 },
    ],
    rows,
  };
}
