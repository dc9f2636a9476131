import type { Comparison, GroupPair, Incongruence } from "../analysis.js";
import { kindNote } from "../kind-note.js";
import { grid } from "./chart/grid.js";
import { figure } from "./chart/svg.js";
import { html, type Markup } from "./markup.js";
import type { Section } from "./section.js";
import type { Sheet } from "./sheet.js";
import { fold, folded, table } from "./table.js";

/** Adjusted p below which a difference is stated. */
const STATED = 0.05;
/** Differences that are listed in the open, the largest first. */
const LISTED = 8;

/** How far apart the groups are, and in what. */
export function groups(sheet: Sheet): Section | null {
  const { incongruence, pairs } = sheet.analysis;
  if (pairs.length === 0 && incongruence.length === 0) return null;
  const matrices = incongruence.map((column) => matrix(sheet, column));
  return {
    name: "groups",
    body: [
      html`<div class="pair">${matrices}</div>`,
      differences(sheet),
      alike(sheet),
      whole(sheet),
      aim(sheet),
    ],
  };
}

/** The key numbers stand over the columns, where there is no room for names. */
function matrix(sheet: Sheet, { kind, column, values, distances, association }: Incongruence): Markup {
  const { h, m, number } = sheet;
  const names = values.map((v, i) => `${i + 1}\u00a0${sheet.name(v)}`);
  const pairs = values.flatMap((a, i) =>
    values
      .slice(i + 1)
      .map((b, j) => h.rowText(m.pair(sheet.name(a), sheet.name(b)), m.decimal(distances[i][i + 1 + j], 2))),
  );
  const title = `${h.matrixTitle(column)}${kindNote(kind, sheet.analysis, m)}`;
  const rows = names.map((label, i) => ({
    label,
    cells: distances[i].map((d, j) => ({ value: i === j ? 0 : d, text: i === j ? "" : m.decimal(d, 2) })),
  }));
  const note = `${h.matrixNote}${association ? ` ${h.association(m.decimal(association.corrected, 2), sheet.p(association.adjusted))}` : ""}`;
  const figures = folded(sheet, {
    caption: title,
    head: [m.group, ...values.map((v) => sheet.name(v))],
    rows: values.map((v, i) => [
      sheet.name(v),
      ...distances[i].map((d, j) => (i === j ? "–" : number(d, m.decimal(d, 2)))),
    ]),
  });
  return figure(
    title,
    grid(
      sheet,
      { title, desc: h.matrixDesc(pairs.join("; ")) },
      { columns: names.map((_, i) => String(i + 1)), rows, top: 1 },
    ),
    note,
    figures,
  );
}

function differences(sheet: Sheet): Markup {
  const { h, m, number, hundred, percent } = sheet;
  const { comparisons } = sheet.analysis;
  const sure = comparisons
    .filter((c) => c.adjusted < STATED)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  if (sure.length === 0) return html`<p>${m.noDifference}</p>`;
  const tipping = sure.some((c) => c.tippingPoint);
  const signed = (share: number) => hundred(share).replace("-", "−");
  const row = (c: Comparison) => [
    html`<small>${c.column}</small> ${m.pair(sheet.name(c.a), sheet.name(c.b))}${kindNote(c.kind, sheet.analysis, m)}`,
    c.label,
    number(c.difference, signed(c.difference)),
    html`${number(c.low, signed(c.low))} … ${number(c.high, signed(c.high))}`,
    sheet.p(c.adjusted),
    ...(tipping
      ? [c.tippingPoint ? number(c.tippingPoint.missed, percent(c.tippingPoint.missed)) : "–"]
      : []),
  ];
  const head = [
    m.group,
    m.frame,
    `${m.difference} (${h.points})`,
    m.interval,
    "p",
    ...(tipping ? [h.tippingPoint] : []),
  ];
  const list = (of: Comparison[], caption: string) => table({ caption, head, rows: of.map(row), text: [1] });
  return html`<p class="lead">${h.differencesLead}</p>${list(sure.slice(0, LISTED), h.differencesTable)}${sure.length > LISTED ? fold(h.moreDifferences(sure.length - LISTED), list(sure.slice(LISTED), h.moreDifferences(sure.length - LISTED))) : ""}${tipping ? html`<p class="note">${h.tippingNote}</p>` : ""}`;
}

/** How far everybody and each group is from what the organisation intends. */
function aim(sheet: Sheet): Markup | string {
  const { m, number, data, overall, shown } = sheet;
  if (!overall.intended) return "";
  const rows = [overall, ...shown].flatMap(({ column, value, intended }) =>
    intended
      ? [
          [
            column === null ? m.everybody : html`<small>${column}</small> ${sheet.name(value)}`,
            data(intended.share),
            number(intended.distance, m.decimal(intended.distance, 2)),
          ],
        ]
      : [],
  );
  const figures = table({
    caption: m.intendedTitle,
    head: [m.group, m.intendedShare, m.intendedDistance],
    rows,
  });
  return fold(m.intendedTitle, html`${figures}<p class="note">${m.intendedNote}</p>`);
}

function alike(sheet: Sheet): Markup | string {
  const same = sheet.analysis.pairs.filter((p) => !p.distinguishable);
  const names = same.map((p) => sheet.m.pair(sheet.name(p.a), sheet.name(p.b)));
  return same.length === 0 ? "" : html`<p>${sheet.m.alike}${names.join(", ")}.</p>`;
}

function whole(sheet: Sheet): Markup {
  const { h, m, number } = sheet;
  const round = (x: number) => sheet.whole(x).replace("-", "−");
  const row = (p: GroupPair) => [
    html`<small>${p.column}</small> ${m.pair(sheet.name(p.a), sheet.name(p.b))}${kindNote(p.kind, sheet.analysis, m)}`,
    number(p.distance, m.decimal(p.distance, 2)),
    number(p.chance, m.decimal(p.chance, 2)),
    sheet.p(p.adjusted),
    p.risk
      ? html`${number(p.risk.difference, round(p.risk.difference))} <small>(${number(p.risk.low, round(p.risk.low))} … ${number(p.risk.high, round(p.risk.high))})</small>`
      : "–",
    p.risk ? sheet.p(p.risk.adjusted) : "–",
  ];
  return fold(
    h.pairsTable,
    table({
      caption: h.pairsTable,
      head: [m.group, h.unequalSize, h.chance, "p", `${m.risk}: ${m.difference}`, "p"],
      rows: sheet.analysis.pairs.map(row),
    }),
  );
}
