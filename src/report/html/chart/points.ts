import { fit } from "../../text-layout.js";
import { html, type Markup } from "../markup.js";
import type { Sheet } from "../sheet.js";
import { type About, at, svg, whisker } from "./svg.js";

export interface Point {
  label: string;
  value: number;
  low: number;
  high: number;
  /** As it is written. */
  text: string;
  /** Painted with it; the page's own ink if not given. */
  color?: string;
}

const ROW = 26;
/** Where the scale lies, in per cent of the width. */
const [FROM, TO] = [38, 78];

/** A point for each row with its interval on one scale. @param top end of the scale */
export function points(
  sheet: Sheet,
  about: Omit<About, "height">,
  rows: readonly Point[],
  top: number,
  ends: [string, string],
): Markup {
  const x = (value: number) => FROM + ((TO - FROM) * Math.min(top, Math.max(0, value))) / top;
  const bottom = rows.length * ROW;
  return svg(sheet, { ...about, height: bottom + 24 }, [
    [0, 0.25, 0.5, 0.75, 1].map(
      (part) =>
        html`<line class="grid" x1="${at(x(part * top))}" x2="${at(x(part * top))}" y1="2" y2="${bottom + 2}"/>`,
    ),
    html`<text class="axis" x="${at(FROM)}" y="${bottom + 18}" text-anchor="middle">${ends[0]}</text><text class="axis" x="${at(TO)}" y="${bottom + 18}" text-anchor="middle">${ends[1]}</text>`,
    rows.map((r, i) => {
      const y = i * ROW + ROW / 2 + 1;
      return html`<text class="small" x="0" y="${y + 4}">${fit(r.label, 19)}</text>${whisker(x(r.low), x(r.high), y)}<circle cx="${at(x(r.value))}" cy="${y}" r="5" fill="${r.color ?? "#1f3d5c"}"/><text class="small strong" x="100%" y="${y + 4}" text-anchor="end">${r.text}</text>`;
    }),
  ]);
}

/** The index on its scale from 0 to 100. */
export function scale(
  sheet: Sheet,
  about: Omit<About, "height">,
  { value, low, high }: { value: number; low: number; high: number },
): Markup {
  return svg(
    sheet,
    { ...about, height: 62 },
    html`<rect class="track" x="0" y="16" width="100%" height="12" rx="6"/>${[25, 50, 75].map(
      (tick) =>
        html`<line class="tick" x1="${tick}%" x2="${tick}%" y1="12" y2="32"/><text class="axis" x="${tick}%" y="48" text-anchor="middle">${tick}</text>`,
    )}<rect class="reach" x="${at(low)}" y="16" width="${at(high - low)}" height="12"/><text class="axis" x="0" y="48">0</text><text class="axis" x="100%" y="48" text-anchor="end">100</text><line class="needle" x1="${at(value)}" x2="${at(value)}" y1="8" y2="36"/><circle class="needle" cx="${at(value)}" cy="8" r="5"/>`,
  );
}
