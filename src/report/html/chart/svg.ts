import { fit } from "../../text-layout.js";
import { html, type Markup, type Part } from "../markup.js";
import type { Sheet } from "../sheet.js";

/** What a chart shows, for who cannot see it; and its height in pixels. */
export interface About {
  title: string;
  desc: string;
  height: number;
  /** What letters and paints stand for, where the page says so beside the chart. */
  key?: readonly { fill: string; text: string }[];
  /** One of several that are looked at together. */
  small?: boolean;
}

/** A chart with its drawing, as it can stand without the page. */
export interface Chart extends About {
  body: Markup;
}

/**
 * A chart as wide as its place: across, everything is in per cent of it, so that letters keep their size on any screen; down, in pixels.
 */
export function svg(sheet: Sheet, about: About, body: Part): Markup {
  const { title, desc, height } = about;
  const id = sheet.id();
  sheet.charts.push({ ...about, body: html`${body}` });
  return html`<svg role="img" aria-labelledby="${id}-t ${id}-d" width="100%" height="${height}"><title id="${id}-t">${title}</title><desc id="${id}-d">${desc}</desc>${body}</svg>
`;
}

/** A chart with its heading, what to know of it, and its figures. */
export const figure = (title: string, chart: Part, note: Part, figures: Part, kind = ""): Markup =>
  html`<figure class="${kind}"><figcaption>${title}</figcaption>${chart}${note ? html`<p class="note">${note}</p>` : ""}${figures}</figure>
`;

/** Across, to a hundredth of a per cent. */
export const at = (percent: number): string => `${Math.round(percent * 100) / 100}%`;

/** An interval: a line with a foot at each end. */
export const whisker = (low: number, high: number, y: number): Markup =>
  html`<g class="whisker"><line x1="${at(low)}" x2="${at(high)}" y1="${y}" y2="${y}"/><line x1="${at(low)}" x2="${at(low)}" y1="${y - 4}" y2="${y + 4}"/><line x1="${at(high)}" x2="${at(high)}" y1="${y - 4}" y2="${y + 4}"/></g>`;

/** Breaks a label at spaces into lines of about `width` letters; a longer word is cut. */
export function lines(text: string, width: number): string[] {
  const found: string[] = [];
  for (const word of text.split(" ").map((w) => fit(w, width + 4))) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}
