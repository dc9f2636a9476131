import { html, type Markup, type Part } from "./markup.js";
import type { Sheet } from "./sheet.js";

export interface Table {
  caption: string;
  head: Part[];
  /** The first cell of a row is its heading. */
  rows: Part[][];
  /** Columns that hold text and stand to the left, beside the first. */
  text?: number[];
}

/** A table that scrolls by itself where the page is narrow. */
export function table({ caption, head, rows, text = [] }: Table): Markup {
  const kind = (i: number) => (i === 0 || text.includes(i) ? "text" : "figure");
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${head.map((cell, i) => html`<th scope="col" class="${kind(i)}">${cell}</th>`)}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row" class="text">${cell}</th>` : html`<td class="${kind(i)}">${cell}</td>`))}</tr>`,
  )}</tbody></table></div>
`;
}

/** Something for who wants to know more. */
export const fold = (
  title: string,
  content: Part,
): Markup => html`<details><summary>${title}</summary>${content}</details>
`;

/** The figures of a chart, folded away beside it. */
export const folded = (sheet: Sheet, content: Table): Markup =>
  html`<details><summary>${sheet.h.dataTable}<span class="unseen">: ${content.caption}</span></summary>${table(content)}</details>
`;
