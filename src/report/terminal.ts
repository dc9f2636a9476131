import { Chalk, type ChalkInstance } from "chalk";
import Table from "cli-table3";
import type { Language } from "../codebook/language.js";
import type { Analysis, CategoryShares, ScaleSummary, ShownGroup } from "./analysis.js";
import { type Messages, messages } from "./messages/index.js";
import { bar, columns, fit, ruler, visibleText, wrap } from "./text-layout.js";
import { groupName } from "./group-name.js";

export interface TerminalOptions {
  locale: Language;
  /** Columns; the report is laid out for at least 80. */
  width: number;
  /** chalk's colour level: 0 none, 1 16 colours, 2 256, 3 true colour. */
  color: 0 | 1 | 2 | 3;
  minGroup: number;
}

/** Every role has a sign as well as a colour. */
const SIGNS: Record<string, string> = { intended: "✓", competing: "✗", barrier: "!", unclear: "?", neutral: "·", none: "–" };
/** Rows of a table that one screen holds. */
const MOST_GROUPS = 6;

/** The first screen: verdict, who, why, what to do, how sure. */
export function* terminal(analysis: Analysis, options: TerminalOptions): Iterable<string> {
  const m = messages(options.locale);
  const ink = new Chalk({ level: options.color });
  const width = Math.max(60, Math.min(options.width, 100));
  const out: string[] = [];
  const line = (text = "") => out.push(`${text.trimEnd()}\n`);

  const { overall } = analysis;
  header(analysis, m, ink, width, line);
  if (overall.suppressed) return;
  if (overall.n < 2) {
    line(m.tooFew);
    yield out.join("");
    return;
  }
  if (overall.risk) verdict(overall, m, ink, line, width);
  else line(m.noRisk);
  const shown = analysis.groups.filter((g): g is ShownGroup => !g.suppressed);
  if (analysis.groups.length > 0) who(analysis, m, ink, width, options, line);
  how(analysis, compared(shown), m, ink, width, line);
  scales(compared(shown).length > 0 ? compared(shown) : [overall], m, ink, width, line);
  words(overall, m, ink, width, line);
  advice(overall, m, ink, width, line);
  sure(analysis, m, ink, width, line);
  yield out.join("");
}

type Line = (text?: string) => void;

function header(analysis: Analysis, m: Messages, ink: ChalkInstance, width: number, line: Line): void {
  const { input, overall, counts, codebook } = analysis;
  const files = input.files.map(visibleText).join(", ");
  const n = overall.suppressed ? 0 : overall.n;
  line(columns(ink.bold(codebook.name), fit(`${files}, ${m.respondents(n)}`, Math.max(20, width - codebook.name.length - 2)), width));
  const question = input.questions.map((q) => (q.label === q.name && !q.name.includes(" ") ? visibleText(q.name) : `"${visibleText(q.label)}"`)).join(" ");
  const tally = m.counts(counts);
  line(columns(fit(question, Math.max(16, width - tally.length - 2)), ink.dim(tally), width));
  line();
}

function verdict(overall: ShownGroup, m: Messages, ink: ChalkInstance, line: Line, width: number): void {
  const risk = overall.risk as NonNullable<ShownGroup["risk"]>;
  const bands = risk.bands.map((b) => m.bands[b]);
  const said = risk.band === null ? m.cannotTell(bands) : bands[0];
  const color = risk.band === "high" ? ink.red : risk.band === "low" ? ink.green : ink.yellow;
  line(
    columns(
      `${ink.bold(m.riskTitle)}   ${ink.bold(Math.round(risk.index))}  (${Math.round(risk.low)}-${Math.round(risk.high)})   ${color(said)}`,
      risk.provisional ? ink.dim(m.provisional) : "",
      width,
    ),
  );
  line(`0 ${ruler(risk.index, risk.low, risk.high, width - 7)} 100`);
  line();
}

function who(analysis: Analysis, m: Messages, ink: ChalkInstance, width: number, options: TerminalOptions, line: Line): void {
  const table = new Table({
    head: [ink.bold(m.who), m.n, m.risk, m.raises],
    colAligns: ["left", "right", "left", "left"],
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
    chars: NO_BORDER,
    colWidths: [26, 6, 14, Math.max(20, width - 46)],
  });
  const known = analysis.groups.filter((g): g is ShownGroup => !g.suppressed);
  const ranked = [...known].sort((a, b) => (b.risk?.index ?? 0) - (a.risk?.index ?? 0));
  const rows = new Set(known.length <= MOST_GROUPS ? known : ranked.slice(0, MOST_GROUPS));
  let column = "";
  const severalColumns = new Set(analysis.groups.map((g) => g.column)).size > 1;
  for (const group of analysis.groups) {
    if (severalColumns && group.column !== column && (group.suppressed || rows.has(group))) {
      column = group.column as string;
      table.push([ink.dim(fit(visibleText(column), 24)), "", "", ""]);
    }
    const name = fit(`${severalColumns ? "  " : ""}${visibleText(groupName(group.value as string, m))}`, 24);
    if (group.suppressed) {
      table.push([name, "", { content: ink.dim(m.hidden(options.minGroup)), colSpan: 2 }]);
      continue;
    }
    if (!rows.has(group)) continue;
    const risk = group.risk;
    const drivers = (risk?.drivers ?? []).filter((d) => d.points >= 1).slice(0, 2);
    table.push([
      name,
      String(group.n),
      risk ? `${Math.round(risk.index)} (${Math.round(risk.low)}-${Math.round(risk.high)})` : "",
      fit(drivers.map((d) => `${d.label.toLowerCase()} +${Math.round(d.points)}`).join(", "), Math.max(18, width - 46)),
    ]);
  }
  for (const row of table.toString().split("\n")) line(row);
  if (known.length > rows.size) line(ink.dim(m.moreGroups(known.length - rows.size)));
  const sure = analysis.comparisons.filter((c) => c.low > 0 || c.high < 0).sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0];
  if (sure) {
    const points = (x: number) => String(Math.round(x * 100));
    const [least, most] = [sure.low, sure.high].map(Math.abs).sort((a, b) => a - b);
    for (const text of wrap(
      m.differs(
        visibleText(groupName(sure.a, m)),
        visibleText(groupName(sure.b, m)),
        sure.label.toLowerCase(),
        points(Math.abs(sure.difference)),
        points(least),
        points(most),
      ),
      width,
    )) line(text);
  } else if (analysis.comparisons.length > 0) line(m.noDifference);
  line();
}

/** At most two groups stand side by side: those of the first column when it has two, else everybody. */
function compared(shown: ShownGroup[]): ShownGroup[] {
  const first = shown[0]?.column;
  const groups = shown.filter((g) => g.column === first && !(g.value as string).startsWith("("));
  return groups.length === 2 ? groups : [];
}

function how(analysis: Analysis, groups: ShownGroup[], m: Messages, ink: ChalkInstance, width: number, line: Line): void {
  const shown = groups.length > 0 ? groups : [analysis.overall as ShownGroup];
  const label = 37;
  const cell = Math.floor((width - label) / shown.length);
  line(ink.bold(m.how).padEnd(label + (ink.bold(m.how).length - m.how.length)) + shown.map((g) => fit(g.value === null ? m.everybody : visibleText(groupName(g.value, m)), cell - 2).padEnd(cell)).join(""));
  const margins: number[] = [];
  shown[0].frames.forEach((frame, f) => {
    const sign = SIGNS[frame.role] ?? "·";
    const paint = painter(frame.role, ink);
    const cells = shown.map((group) => {
      const share = group.frames[f].shares[0];
      if (!share) return "".padEnd(cell);
      margins.push((share.high - share.low) / 2);
      const length = cell - 8;
      const drawn = bar(share.value, length);
      return `${paint(drawn)}${" ".repeat(length - drawn.length)} ${m.percent(share.value).padStart(5)}  `;
    });
    line(`${paint(sign)} ${fit(frame.label.toLowerCase(), label - 4).padEnd(label - 2)}${cells.join("")}`);
  });
  const roles = [...new Set(shown[0].frames.map((f) => f.role))].map((role) => `${SIGNS[role] ?? "·"} ${m.roles[role] ?? role}`).join("  ");
  if (margins.length > 0) {
    const points = (x: number) => m.percent(x);
    line(columns(ink.dim(roles), ink.dim(m.sharesAsCoded(points(Math.min(...margins)), points(Math.max(...margins)))), width));
  }
  stances(shown, m, ink, label, cell, line);
  line();
}

/** For, against and mixed, in per cent. */
function stances(shown: ShownGroup[], m: Messages, ink: ChalkInstance, label: number, cell: number, line: Line): void {
  if (shown[0].stances.length === 0) return;
  const share = (list: CategoryShares[], role: string) => Math.round((list.find((s) => s.role === role)?.shares[0]?.value ?? 0) * 100);
  const text = (list: CategoryShares[]) => ["for", "against", "mixed"].map((role) => String(share(list, role)).padStart(2)).join(" / ");
  line(`  ${ink.dim(m.stanceTitle.padEnd(label - 2))}${shown.map((g) => `${text(g.stances)} %`.padEnd(cell)).join("")}`);
}

function painter(role: string, ink: ChalkInstance): (text: string) => string {
  if (role === "intended") return ink.green;
  if (role === "competing") return ink.red;
  if (role === "barrier") return ink.yellow;
  if (role === "unclear") return ink.magenta;
  return ink.dim;
}

/** What people intended beforehand and what they did afterwards. */
function scales(groups: ShownGroup[], m: Messages, ink: ChalkInstance, width: number, line: Line): void {
  if (!groups.some((g) => g.intention || g.use)) return;
  const one = (scale: ScaleSummary | null, label: string) => (scale ? `${label} ${m.percent(scale.yes.value)}` : "");
  const label = 37;
  const cell = Math.floor((width - label) / groups.length);
  line(
    `${ink.bold(m.scales)}${" ".repeat(label - m.scales.length)}${groups
      .map((g) => fit([one(g.intention, m.intended), one(g.use, m.used)].filter(Boolean).join(" → "), cell - 1).padEnd(cell))
      .join("")}`,
  );
  line();
}

function words(overall: ShownGroup, m: Messages, ink: ChalkInstance, width: number, line: Line): void {
  const told = overall.words.filter((w) => w.words.length > 0 && overall.frames.find((f) => f.id === w.frame)?.role !== "none");
  if (told.length === 0) return;
  line(ink.bold(m.words));
  for (const { frame, words: list } of told) {
    const label = overall.frames.find((f) => f.id === frame)?.label.toLowerCase() ?? frame;
    line(`  ${fit(label, 33).padEnd(35)}${fit(list.map(visibleText).join(", "), width - 37)}`);
  }
  line();
}

function advice(overall: ShownGroup, m: Messages, ink: ChalkInstance, width: number, line: Line): void {
  if (!overall.risk) return;
  line(ink.bold(m.todo));
  if (overall.advice.length === 0) line(overall.risk.band === null ? m.noAdviceBands : m.noAdvice);
  overall.advice.forEach((a, i) => {
    wrap(a.text, width - 3).forEach((text, j) => line(`${j === 0 ? `${i + 1}. ` : "   "}${text}`));
  });
  line();
}

function sure(analysis: Analysis, m: Messages, ink: ChalkInstance, width: number, line: Line): void {
  const label = `${m.howSure}   `;
  const expected = analysis.model.method === "lexicon" || analysis.expectedAccuracy === null ? null : Math.round(analysis.expectedAccuracy * 100);
  const text = [m.sure(m.method[analysis.model.method] ?? analysis.model.method, expected), ...(analysis.codebook.id === "internal-social-media" ? [m.hypothesis] : [])].join(" ");
  wrap(text, width - label.length).forEach((t, i) => line(`${i === 0 ? ink.bold(label) : " ".repeat(label.length)}${t}`));
  for (const gate of analysis.gates) line(`${gate.expression}: ${m.gate[gate.outcome]} (${gate.reason})`);
}

const NO_BORDER = {
  top: "", "top-mid": "", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "",
  left: "", "left-mid": "", mid: "", "mid-mid": "", right: "", "right-mid": "", middle: "",
};
