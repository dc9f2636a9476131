import type { Ratio } from "../analysis.js";
import { kindNote } from "../kind-note.js";
import { slope } from "./chart/slope.js";
import { figure } from "./chart/svg.js";
import { html, type Markup } from "./markup.js";
import type { Section } from "./section.js";
import type { Sheet } from "./sheet.js";
import { table } from "./table.js";

/** What people intended and what they do, by view and by group. */
export function use(sheet: Sheet): Section | null {
  const { h, m, overall, data, percent, hundred, shown } = sheet;
  const scales = [overall.intention, overall.use, overall.experience].flatMap((s) =>
    s ? [m.scaleLine(s.column, s.mapping)] : [],
  );
  if (scales.length === 0) return null;
  const both = overall.useByFrame.flatMap((f) =>
    f.intention && f.use ? [{ ...f, from: f.intention.share.value, to: f.use.share.value }] : [],
  );
  const role = (frame: string) => overall.frames.find((f) => f.id === frame)?.role ?? "neutral";
  const body: Markup[] = [];
  if (both.length > 0) {
    const desc = h.slopeDesc(
      both.map((f) => h.slopeRow(f.label.toLowerCase(), percent(f.from), percent(f.to))).join("; "),
    );
    body.push(
      figure(
        h.slopeTitle,
        slope(
          sheet,
          { title: h.slopeTitle, desc },
          both.map((f) => ({ label: f.label, role: role(f.frame), from: f.from, to: f.to })),
          [m.saidYes, m.active],
        ),
        null,
        "",
        "narrow",
      ),
    );
  }
  if (overall.useByFrame.length > 0) {
    body.push(
      table({
        caption: h.useTable,
        head: [m.frame, m.saidYes, m.active, m.gap, m.timesNotActive],
        rows: overall.useByFrame.map((f) => [
          `${f.label}${kindNote((f.use ?? f.intention ?? f.gap)?.share.kind ?? "coded", sheet.analysis, m)}`,
          data(f.intention?.share),
          data(f.use?.share),
          data(f.gap?.share),
          ratio(f.notActive, sheet),
        ]),
      }),
    );
  }
  if (overall.auc)
    body.push(
      html`<p class="note">${m.rankedPairs(hundred(overall.auc.value), hundred(overall.auc.low), hundred(overall.auc.high))}</p>`,
    );
  const groups = [overall, ...shown].filter((g) => g.intention || g.use);
  if (groups.length > 0) {
    body.push(
      table({
        caption: h.groupUse,
        head: [m.group, m.saidYes, m.active, m.gap],
        rows: groups.map((g) => [
          g.column === null ? m.everybody : html`<small>${g.column}</small> ${sheet.name(g.value)}`,
          data(g.intention?.yes),
          data(g.use?.yes),
          data(g.gap?.share),
        ]),
      }),
    );
  }
  body.push(html`<p class="note">${scales.map((line) => `${line}. `).join("")}</p>`);
  return { name: "use", body };
}

export function ratio(r: Ratio | null, { m, number }: Sheet): Markup | string {
  if (!r || r.value === null) return "–";
  return html`${number(r.value, m.decimal(r.value, 1))} <small>(${number(r.low, m.decimal(r.low, 1))}–${r.high === null ? "∞" : number(r.high, m.decimal(r.high, 1))})</small>`;
}
