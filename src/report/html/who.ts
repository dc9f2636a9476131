import { points } from "./chart/points.js";
import { figure } from "./chart/svg.js";
import { html } from "./markup.js";
import type { Section } from "./section.js";
import type { Sheet } from "./sheet.js";
import { folded } from "./table.js";

/** The groups by their risk, and what raises it. */
export function who(sheet: Sheet): Section | null {
  const { h, m, whole, number } = sheet;
  const charts = sheet.columns().flatMap(({ column, groups }) => {
    const risks = groups.flatMap((g) =>
      g.risk ? [{ group: g, risk: g.risk, label: sheet.name(g.value) }] : [],
    );
    if (risks.length === 0) return [];
    const rows = risks.map(({ risk, label }) => ({
      label,
      value: risk.index,
      low: risk.low,
      high: risk.high,
      text: `${whole(risk.index)} (${whole(risk.low)}–${whole(risk.high)})`,
    }));
    const desc = h.whoDesc(rows.map((r) => h.rowText(r.label, r.text)).join("; "));
    const raised = risks.map(({ risk, label }) => {
      const [most] = risk.drivers.filter((d) => d.points >= 1);
      return most
        ? html`<li><span>${label}</span> ${most.label.toLowerCase()} +${whole(most.points)}</li>`
        : "";
    });
    const table = folded(sheet, {
      caption: h.whoTitle(column),
      head: [m.group, m.n, m.risk, m.interval, m.raises],
      rows: risks.map(({ group, risk, label }) => [
        label,
        number(group.n),
        number(risk.index, whole(risk.index)),
        html`${number(risk.low, whole(risk.low))}–${number(risk.high, whole(risk.high))}`,
        risk.drivers
          .filter((d) => d.points >= 1)
          .slice(0, 2)
          .map((d) => `${d.label.toLowerCase()} +${whole(d.points)}`)
          .join(", "),
      ]),
      text: [4],
    });
    const title = h.whoTitle(column);
    return [
      figure(
        title,
        points(sheet, { title, desc }, rows, 100, ["0", "100"]),
        null,
        html`<p class="raised-title">${m.raises}</p><ul class="raised">${raised}</ul>${table}`,
        "half",
      ),
    ];
  });
  return charts.length === 0 ? null : { name: "who", body: [html`<div class="pair">${charts}</div>`] };
}
