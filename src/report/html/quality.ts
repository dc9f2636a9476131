import { points } from "./chart/points.js";
import { figure } from "./chart/svg.js";
import { html, type Markup } from "./markup.js";
import type { Section } from "./section.js";
import type { Sheet } from "./sheet.js";
import { folded, table } from "./table.js";

/** What became of every answer, whether the model knows such answers, and what was noted on the way. */
export function quality(sheet: Sheet): Section {
  const { analysis, h, m, minGroup } = sheet;
  const hidden = analysis.groups.filter((g) => g.suppressed).length;
  const { gates, study, warnings } = analysis;
  return {
    name: "quality",
    body: [
      counts(sheet),
      signals(sheet),
      hidden > 0 && html`<p>${h.hiddenGroups(hidden, minGroup)}</p>`,
      study &&
        (study.differences.length === 0
          ? html`<p>${h.studyKept}</p>`
          : html`<p>${h.studyDiffers}</p><ul>${study.differences.map((d) => html`<li>${d}</li>`)}</ul>`),
      gates.length > 0 &&
        table({
          caption: h.gatesTitle,
          head: [h.expression, h.outcome, h.reason],
          rows: gates.map((g) => [html`<code>${g.expression}</code>`, m.gate[g.outcome], g.reason]),
          text: [1, 2],
        }),
      warnings.length > 0 && html`<h3>${h.warnings}</h3><ul>${warnings.map((w) => html`<li>${w}</li>`)}</ul>`,
    ],
  };
}

function counts({ analysis, h, count, number }: Sheet): Markup {
  const { counts: c, input } = analysis;
  const names = ["coded", "uncertain", "blank", "excluded", "rejected"] as const;
  const identity = h.countIdentity(count(c.rows), h.questionCount(input.questions.length), count(c.answers));
  return html`${table({ caption: h.countsTitle, head: [h.answers, ...names.map((n) => h.countNames[n])], rows: [[number(c.answers), ...names.map((n) => number(c[n]))]] })}<p class="note">${identity} = ${names.map((n) => `${count(c[n])} ${h.countNames[n]}`).join(" + ")}</p>`;
}

function signals(sheet: Sheet): Markup | string {
  const { h, m, overall, percent, hundred, number } = sheet;
  const { alarm } = sheet.analysis;
  if (alarm.signals.length === 0) return html`<p>${h.alarmUnjudged}</p>`;
  const rows = alarm.signals.map((s) => ({
    label: h.signals[s.signal],
    value: s.value,
    low: s.low,
    high: s.high,
    text: `${percent(s.value)} ${s.outside ? h.outside : h.within}`,
    color: s.outside ? "#9c3527" : "#1f3d5c",
  }));
  const desc = h.signalsDesc(
    rows.map((r) => `${h.rowText(r.label, r.text)}, ${h.usual(hundred(r.low), hundred(r.high))}`).join("; "),
  );
  const figures = folded(sheet, {
    caption: h.signalsTitle,
    head: [h.signal, h.value, h.usualRange, h.outcome],
    rows: alarm.signals.map((s) => [
      h.signals[s.signal],
      number(s.value, percent(s.value)),
      html`${number(s.low, hundred(s.low))}–${number(s.high, hundred(s.high))}`,
      s.outside ? h.outside : h.within,
    ]),
  });
  return figure(
    h.signalsTitle,
    points(sheet, { title: h.signalsTitle, desc }, rows, 1, [percent(0), percent(1)]),
    alarm.tripped ? m.foreign(overall.risk?.kind === "audited") : h.alarmClear,
    figures,
  );
}

/** How the figures came about, what they cannot tell, and what would make them again. */
export function method({ analysis, h, m }: Sheet): Section {
  const { codebook, model, tool, input } = analysis;
  const texts = [
    ...h.method,
    ...(codebook.id === "internal-social-media" ? [m.hypothesis] : []),
    ...h.limits,
  ];
  const facts: [string, string][] = [
    [h.codebook, `${codebook.name}, ${h.version(codebook.version)} (${codebook.hash})`],
    [h.model, `${m.method[model.method] ?? model.method}, ${model.id} (${model.hash})`],
    [h.program, `${tool.name} ${tool.version}`],
    [h.seed, String(input.seed)],
  ];
  return {
    name: "method",
    body: [
      texts.map((text) => html`<p>${text}</p>`),
      html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`,
      html`<p class="note screen">${h.footer}</p>`,
    ],
  };
}
