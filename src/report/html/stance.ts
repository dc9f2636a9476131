import { bars } from "./chart/bars.js";
import { grid } from "./chart/grid.js";
import { figure } from "./chart/svg.js";
import { html } from "./markup.js";
import { painted } from "./roles.js";
import type { Section } from "./section.js";
import { corrected, rested, type Sheet } from "./sheet.js";
import { folded } from "./table.js";

/** Who is for and against, and in which view. */
export function stance(sheet: Sheet): Section | null {
  const { h, m, overall, analysis, data, number, count } = sheet;
  if (overall.stances.length === 0) return null;
  const all = painted(overall.stances);
  const rows = [...all]
    .sort((a, b) => a.at - b.at)
    .map(({ category, nth }) => ({ label: category.label, role: category.role, nth, ...rested(category) }));
  const isCorrected = overall.stances.some((s) => corrected(s));
  const positions = figure(
    h.stanceTitle,
    bars(sheet, h.stanceTitle, h.stanceDesc, rows),
    null,
    folded(sheet, {
      caption: h.stanceTitle,
      head: [
        m.stance,
        m.answers,
        m.kinds[rested(overall.stances[0]).kind],
        ...(isCorrected ? [h.corrected] : []),
      ],
      rows: overall.stances.map((s) => [
        s.label,
        number(s.count),
        data(rested(s)),
        ...(isCorrected ? [data(corrected(s))] : []),
      ]),
    }),
  );
  const cells = new Map(analysis.frameByStance.map((c) => [`${c.frame} ${c.stance}`, c.count]));
  if (cells.size === 0) return { name: "stance", body: [positions] };
  const counts = overall.frames.map((f) => overall.stances.map((s) => cells.get(`${f.id} ${s.id}`) ?? 0));
  const columns = overall.stances.map((s) => s.label);
  const desc = h.heatDesc(
    overall.frames
      .map(
        (f, i) =>
          `${f.label}: ${counts[i].map((n, j) => h.rowText(columns[j].toLowerCase(), count(n))).join(", ")}`,
      )
      .join("; "),
  );
  const heat = figure(
    h.heatTitle,
    grid(
      sheet,
      { title: h.heatTitle, desc },
      {
        columns,
        rows: overall.frames.map((f, i) => ({
          label: f.label,
          cells: counts[i].map((n) => ({ value: n, text: count(n) })),
        })),
        top: Math.max(...counts.flat()),
      },
    ),
    h.heatNote,
    folded(sheet, {
      caption: h.heatTitle,
      head: [m.frame, ...columns],
      rows: overall.frames.map((f, i) => [f.label, ...counts[i].map((n) => number(n))]),
    }),
  );
  return { name: "stance", body: [html`<div class="pair">${positions}${heat}</div>`] };
}
