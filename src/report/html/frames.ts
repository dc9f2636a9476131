import type { ShownGroup } from "../analysis.js";
import { bars } from "./chart/bars.js";
import { points } from "./chart/points.js";
import { stacked } from "./chart/stacked.js";
import { figure } from "./chart/svg.js";
import { html, type Markup } from "./markup.js";
import { colorOf, fillOf, type Painted, painted, signOf } from "./roles.js";
import type { Section } from "./section.js";
import { corrected, rested, type Sheet } from "./sheet.js";
import { fold, folded } from "./table.js";

/** The views of everybody, and of each group: divided bars, then each view with its intervals. */
export function frames(sheet: Sheet): Section {
  return {
    name: "frames",
    body: [
      html`<p class="lead">${sheet.h.framesLead}</p>`,
      everybody(sheet),
      sheet.columns().map((c, i) => column(sheet, c.column, c.groups, i === 0)),
    ],
  };
}

function everybody(sheet: Sheet): Markup {
  const { h, m, overall, data, number } = sheet;
  const all = painted(overall.frames);
  const rows = [...all]
    .sort((a, b) => a.at - b.at)
    .map(({ category, nth }) => ({ label: category.label, role: category.role, nth, ...rested(category) }));
  const isCorrected = overall.frames.some((f) => corrected(f));
  const kind = overall.frames[0] ? rested(overall.frames[0]).kind : "coded";
  const table = folded(sheet, {
    caption: h.framesTitle,
    head: [m.frame, m.answers, m.kinds[kind], ...(isCorrected ? [h.corrected] : [])],
    rows: overall.frames.map((f) => [
      f.label,
      number(f.count),
      data(rested(f)),
      ...(isCorrected ? [data(corrected(f))] : []),
    ]),
  });
  return figure(h.framesTitle, bars(sheet, h.framesTitle, h.framesDesc, rows), null, [
    roles(sheet, all),
    table,
  ]);
}

/** Which sign and colour stand for what. */
function roles({ m }: Sheet, all: Painted[]): Markup {
  const kept = [...new Set(all.map((p) => p.category.role))].filter((role) => m.roles[role] !== undefined);
  return html`<ul class="legend">${kept.map((role) => html`<li><svg aria-hidden="true" width="18" height="12"><rect width="18" height="12" fill="${fillOf(role)}"/></svg> ${signOf(role)} ${m.roles[role]}</li>`)}</ul>`;
}

/** @param open the intervals of the first column are shown, those of the others folded away */
function column(sheet: Sheet, name: string, groups: ShownGroup[], open: boolean): Markup {
  const { h, m, overall, data, percent, count } = sheet;
  const all = painted(overall.frames);
  const stacks = groups.map((g) => ({
    label: sheet.name(g.value),
    note: m.respondents(g.n),
    segments: all.map(({ category, at, letter, nth }) => ({
      letter,
      role: category.role,
      nth,
      share: g.frames[at] ? rested(g.frames[at]).value : 0,
    })),
    reach: g.intended?.share,
  }));
  const desc = h.stackDesc(
    groups
      .map(
        (g) =>
          `${sheet.name(g.value)}: ${all.map((p) => h.rowText(p.category.label.toLowerCase(), percent(rested(g.frames[p.at]).value))).join(", ")}`,
      )
      .join("; "),
  );
  const key = html`<ul class="legend key">${all.map(({ category, letter, nth }) => html`<li><svg aria-hidden="true" width="18" height="12"><rect width="18" height="12" fill="${fillOf(category.role, nth)}"/></svg> <b>${letter}</b> ${category.label}</li>`)}</ul>`;
  const title = h.stackTitle(name);
  const table = folded(sheet, {
    caption: title,
    head: [m.frame, ...groups.map((g) => html`${sheet.name(g.value)} <small>n ${count(g.n)}</small>`)],
    rows: overall.frames.map((f, at) => [f.label, ...groups.map((g) => data(rested(g.frames[at])))]),
  });
  return html`${figure(title, [key, stacked(sheet, { title, desc, key: all.map(({ category, letter, nth }) => ({ fill: fillOf(category.role, nth), text: `${letter}  ${category.label}` })) }, stacks)], overall.intended ? h.stackNote : null, open ? "" : [fold(h.viewByView(name), multiples(sheet, name, groups)), table])}${open ? figure(h.multiplesTitle(name), multiples(sheet, name, groups), null, table) : ""}`;
}

/** One small chart for each view, all on one scale. */
function multiples(sheet: Sheet, name: string, groups: ShownGroup[]): Markup {
  const { h, overall, percent, figure: written } = sheet;
  const highs = groups.flatMap((g) => g.frames.map((f) => rested(f).high));
  const top = Math.min(1, Math.ceil(Math.max(0.1, ...highs) * 5) / 5);
  const charts = painted(overall.frames).map(({ category, at, letter }) => {
    const color = category.role === "none" ? "#5b6673" : colorOf(category.role);
    const rows = groups.map((g) => {
      const share = rested(g.frames[at]);
      return { ...share, label: sheet.name(g.value), text: written(share), color };
    });
    const title = h.multipleTitle(category.label, name);
    const desc = h.framesDesc(rows.map((r) => h.rowText(r.label, r.text)).join("; "));
    return html`<div><h3><b>${letter}</b> ${category.label} <span class="sign" aria-hidden="true">${signOf(category.role)}</span></h3>${points(sheet, { title, desc, small: true }, rows, top, [percent(0), percent(top)])}</div>`;
  });
  return html`<div class="multiples">${charts}</div>`;
}
