import type { Language } from "../codebook/language.js";
import type { Analysis } from "./analysis.js";
import type { Chart } from "./html/chart/svg.js";
import { html, type Markup } from "./html/markup.js";
import { paints } from "./html/roles.js";
import { drawing } from "./html/style/charts.js";
import { chartsOf } from "./html.js";

/** A chart as a file of its own. */
export interface ChartFile {
  name: string;
  title: string;
  /** One of several that are looked at together. */
  small: boolean;
  svg: string;
}

/** In pixels: of the drawing, around it, of the title's line, of a line of the key. */
const [WIDTH, MARGIN, TITLE, KEY] = [672, 24, 44, 22];

/**
 * Every chart of the page as an SVG file, for Markdown and slides: with its title and key, in pixels, on white.
 * @param prefix begins every name, where several analyses go to one folder
 */
export function chartFiles(
  analysis: Analysis,
  how: { locale: Language; minGroup: number },
  prefix = "",
): ChartFile[] {
  return chartsOf(analysis, how).map((chart, i) => ({
    name: `${prefix}${String(i + 1).padStart(2, "0")}-${slug(chart.title)}.svg`,
    title: chart.title,
    small: chart.small === true,
    svg: fileOf(chart),
  }));
}

function fileOf({ title, desc, height, body, key = [] }: Chart): string {
  const [width, below] = [WIDTH + 2 * MARGIN, TITLE + height + MARGIN];
  const whole = below + Math.ceil(key.length / 2) * KEY + (key.length > 0 ? MARGIN / 2 : 0);
  const pixels = body.text.replace(
    /\b(x|x1|x2|cx|width)="(-?[\d.]+)%"/g,
    (_, name: string, percent: string) => `${name}="${Math.round((Number(percent) * WIDTH) / 10) / 10}"`,
  );
  return `${
    html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"><title id="title">${title}</title><desc id="desc">${desc}</desc>`
      .text
  }<style>${drawing.replace(/\n\s*/g, "\n")}</style>${paints().text.trim()}<rect width="${width}" height="${whole}" fill="#ffffff"/>${
    html`<text x="${MARGIN}" y="28" font-weight="650" font-size="17">${title}</text><g transform="translate(${MARGIN} ${TITLE})">`
      .text
  }${pixels}</g>${html`${key.map((entry, i) => keyLine(entry, i, below))}`.text}</svg>\n`;
}

const keyLine = ({ fill, text }: { fill: string; text: string }, i: number, top: number): Markup =>
  html`<rect x="${MARGIN + (i % 2) * (WIDTH / 2)}" y="${top + Math.floor(i / 2) * KEY}" width="18" height="12" fill="${fill}"/><text class="small" x="${MARGIN + 28 + (i % 2) * (WIDTH / 2)}" y="${top + 11 + Math.floor(i / 2) * KEY}">${text}</text>`;

const slug = (title: string): string =>
  title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "") || "chart";
