import { html, type Markup } from "../markup.js";
import type { Sheet } from "../sheet.js";
import { type About, at, lines, svg } from "./svg.js";

export interface Grid {
  columns: string[];
  rows: { label: string; cells: { value: number; text: string }[] }[];
  /** The darkest value. */
  top: number;
}

/** Five steps from light to dark, each with the ink that reads on it. */
const STEPS = ["#eff3f7", "#d3dde8", "#a9bdd2", "#7f9bb8", "#1f3d5c"];
const FROM = 34;
const [HEAD, ROW] = [52, 38];

/** A grid whose cells are the darker the more there is, with the figure in each where there is room. */
export function grid(sheet: Sheet, about: Omit<About, "height">, { columns, rows, top }: Grid): Markup {
  const width = (100 - FROM) / Math.max(1, columns.length);
  const roomy = columns.length <= 10;
  return svg(sheet, { ...about, height: HEAD + rows.length * ROW + 2 }, [
    columns.map((name, j) =>
      label(name, FROM + (j + 0.5) * width, HEAD - 10, Math.max(3, Math.floor(36 / columns.length)), true),
    ),
    rows.map((row, i) => {
      const y = HEAD + i * ROW;
      return [
        label(row.label, 0, y + ROW / 2 + 4, 18, false),
        row.cells.map(({ value, text }, j) => {
          const step = top > 0 && value > 0 ? Math.min(4, 1 + Math.floor((4 * value) / top)) : 0;
          const ink = step === 4 ? "#ffffff" : "#16202b";
          return html`<rect class="cell" x="${at(FROM + j * width)}" y="${y}" width="${at(width)}" height="${ROW}" fill="${text === "" ? "#ffffff" : STEPS[step]}"/>${roomy && text !== "" ? html`<text class="small" x="${at(FROM + (j + 0.5) * width)}" y="${y + ROW / 2 + 4}" text-anchor="middle" fill="${ink}">${text}</text>` : ""}`;
        }),
      ];
    }),
  ]);
}

/** A label that ends at `y`, of three lines at most, or is centred there, of two. */
function label(text: string, x: number, y: number, width: number, head: boolean): Markup {
  const broken = lines(text, width).slice(0, head ? 3 : 2);
  const start = head ? y - (broken.length - 1) * 14 : y - (broken.length - 1) * 7;
  return html`<text class="${head ? "over" : "small"}" x="${at(x)}" y="${start}" text-anchor="${head ? "middle" : "start"}">${broken.map((line, i) => html`<tspan x="${at(x)}" dy="${i === 0 ? 0 : 14}">${line}</tspan>`)}</text>`;
}
