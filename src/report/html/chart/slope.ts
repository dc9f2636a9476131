import { html, type Markup } from "../markup.js";
import { colorOf, signOf } from "../roles.js";
import type { Sheet } from "../sheet.js";
import { type About, at, lines, svg } from "./svg.js";

export interface Slope {
  label: string;
  role: string;
  /** Shares, 0 to 1. */
  from: number;
  to: number;
}

/** Where the two ends lie, and where the words begin, in per cent of the width. */
const [LEFT, RIGHT, WORDS] = [15, 48, 53];
const [HEAD, SCALE] = [34, 300];
/** Pixels between two labels. */
const [APART, APART_LEFT] = [38, 16];
const DASHES: Record<string, string> = {
  competing: "7 4",
  against: "7 4",
  barrier: "2 3",
  unclear: "9 3 2 3",
  none: "1 4",
};

/** A line for each view, from what people intended to what they do. Labels make room for one another. */
export function slope(
  sheet: Sheet,
  about: Omit<About, "height">,
  rows: readonly Slope[],
  ends: [string, string],
): Markup {
  const y = (share: number) => HEAD + SCALE * (1 - share);
  const right = spread(
    rows.map((r) => y(r.to)),
    APART,
  );
  const left = spread(
    rows.map((r) => y(r.from)),
    APART_LEFT,
  );
  const height = Math.max(HEAD + SCALE, ...right, ...left) + 26;
  return svg(sheet, { ...about, height }, [
    html`<text class="axis" x="${LEFT}%" y="14" text-anchor="middle">${ends[0]}</text><text class="axis" x="${RIGHT}%" y="14" text-anchor="middle">${ends[1]}</text><line class="post" x1="${LEFT}%" x2="${LEFT}%" y1="${HEAD - 8}" y2="${HEAD + SCALE + 8}"/><line class="post" x1="${RIGHT}%" x2="${RIGHT}%" y1="${HEAD - 8}" y2="${HEAD + SCALE + 8}"/>`,
    rows.map((r, i) => {
      const color = r.role === "none" ? "#5b6673" : colorOf(r.role);
      const words = lines(r.label, 19).slice(0, 2);
      return html`<line class="slope" x1="${LEFT}%" x2="${RIGHT}%" y1="${y(r.from)}" y2="${y(r.to)}" stroke="${color}" stroke-dasharray="${DASHES[r.role] ?? "none"}"/><circle cx="${LEFT}%" cy="${y(r.from)}" r="5" fill="${color}"/><circle cx="${RIGHT}%" cy="${y(r.to)}" r="5" fill="${color}"/><line class="leader" x1="${at(RIGHT + 1.6)}" x2="${at(WORDS - 0.8)}" y1="${y(r.to)}" y2="${right[i]}"/><line class="leader" x1="${at(LEFT - 1.6)}" x2="${at(LEFT - 4)}" y1="${y(r.from)}" y2="${left[i]}"/><text class="small" x="${at(LEFT - 4.5)}" y="${left[i] + 4}" text-anchor="end">${sheet.percent(r.from)}</text><text class="small" x="${WORDS}%" y="${right[i] + 4}"><tspan class="strong">${sheet.percent(r.to)}</tspan><tspan dx="6" fill="${color}">${signOf(r.role)}</tspan>${words.map((word, j) => (j === 0 ? html`<tspan dx="5">${word}</tspan>` : html`<tspan x="${WORDS}%" dy="14">${word}</tspan>`))}</text>`;
    }),
  ]);
}

/** Moves places apart until each two lie `apart` pixels from each other, in their order; the highest stays where it is. */
function spread(places: readonly number[], apart: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a] - places[b] || a - b);
  const moved = [...places];
  for (const [k, i] of order.entries()) if (k > 0) moved[i] = Math.max(moved[i], moved[order[k - 1]] + apart);
  // What was pushed beyond the scale comes back as far as the others leave room.
  const floor = Math.max(HEAD + SCALE, HEAD + (places.length - 1) * apart);
  for (let k = order.length - 1, limit = floor; k >= 0; k--, limit -= apart)
    moved[order[k]] = Math.min(moved[order[k]], limit);
  return moved.map((place) => Math.round(place * 10) / 10);
}
