import { fit } from "../../text-layout.js";
import { html, type Markup } from "../markup.js";
import { colorOf, fillOf, inkOn } from "../roles.js";
import type { Sheet } from "../sheet.js";
import { type About, at, svg, whisker } from "./svg.js";

export interface Segment {
  letter: string;
  role: string;
  nth: number;
  /** 0 to 1. */
  share: number;
}

export interface Stack {
  label: string;
  note: string;
  segments: Segment[];
  /** Interval of the first segments together. */
  reach?: { low: number; high: number } | null;
}

const ROW = 66;
/** Letters of a name that a phone has room for. */
const LABEL = 28;
/** Shares that a letter, and a letter with its figure, have room in on a phone. */
const [LETTER, FIGURE] = [0.045, 0.115];

/** Divided bars, one for each group. */
export function stacked(sheet: Sheet, about: Omit<About, "height">, rows: readonly Stack[]): Markup {
  return svg(
    sheet,
    { ...about, height: rows.length * ROW },
    rows.map((row, i) => {
      const y = i * ROW;
      let from = 0;
      const total = row.segments.reduce((sum, s) => sum + s.share, 0) || 1;
      return html`<text class="label" x="0" y="${y + 16}">${fit(row.label, LABEL)}</text><text class="axis" x="100%" y="${y + 16}" text-anchor="end">${row.note}</text>${row.segments.map(
        (s) => {
          const [x, width] = [(100 * from) / total, (100 * s.share) / total];
          from += s.share;
          if (width === 0) return "";
          return html`<rect class="segment" x="${at(x)}" y="${y + 23}" width="${at(width)}" height="26" fill="${fillOf(s.role, s.nth)}"/>${
            s.share >= LETTER
              ? html`<text class="inside" x="${at(x + width / 2)}" y="${y + 40}" text-anchor="middle" fill="${inkOn(s.role, s.nth)}" stroke="${colorOf(s.role, s.nth)}">${s.letter}${s.share >= FIGURE ? `\u00a0${sheet.hundred(s.share)}` : ""}</text>`
              : ""
          }`;
        },
      )}${row.reach ? whisker(100 * row.reach.low, 100 * row.reach.high, y + 56) : ""}`;
    }),
  );
}
