import { html, type Markup } from "../markup.js";
import { colorOf, fillOf, signOf } from "../roles.js";
import type { Sheet } from "../sheet.js";
import { at, svg, whisker } from "./svg.js";

export interface Bar {
  label: string;
  role: string;
  nth: number;
  value: number;
  low: number;
  high: number;
}

const ROW = 54;

/** A bar for each category with its interval, the label and the figure above it. @param rows shares, 0 to 1 */
export function bars(
  sheet: Sheet,
  title: string,
  desc: (rows: string) => string,
  rows: readonly Bar[],
): Markup {
  const top = Math.min(1, Math.ceil(Math.max(0.1, ...rows.map((r) => r.high)) * 10) / 10);
  const x = (share: number) => (100 * share) / top;
  const said = rows.map((r) => sheet.h.rowText(r.label, sheet.figure(r))).join("; ");
  const grid = Array.from({ length: Math.round(top * 10) + 1 }, (_, i) => i / 10).filter(
    (tick) => top <= 0.5 || Math.round(tick * 10) % 2 === 0,
  );
  const height = rows.length * ROW + 26;
  return svg(sheet, { title, desc: desc(said), height }, [
    grid.map((tick) => {
      const anchor = tick === 0 ? "start" : x(tick) > 99 ? "end" : "middle";
      return html`<line class="grid" x1="${at(x(tick))}" x2="${at(x(tick))}" y1="4" y2="${height - 22}"/><text class="axis" x="${at(x(tick))}" y="${height - 6}" text-anchor="${anchor}">${sheet.percent(tick)}</text>`;
    }),
    rows.map((r, i) => {
      const y = i * ROW;
      return html`<text class="label halo" x="0" y="${y + 18}"><tspan class="sign" fill="${colorOf(r.role)}">${signOf(r.role)}</tspan><tspan dx="6">${r.label}</tspan></text><text class="value halo" x="100%" y="${y + 18}" text-anchor="end">${sheet.percent(r.value)} <tspan class="range">${sheet.hundred(r.low)}–${sheet.hundred(r.high)}</tspan></text><rect x="0" y="${y + 25}" width="${at(x(r.value))}" height="12" fill="${fillOf(r.role, r.nth)}"/>${whisker(x(r.low), x(r.high), y + 43)}`;
    }),
  ]);
}
