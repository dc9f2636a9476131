import { html, type Markup, type Part } from "./markup.js";
import type { Sheet } from "./sheet.js";

export type SectionName = keyof Sheet["h"]["sections"];

export interface Section {
  name: SectionName;
  body: Part[];
}

const idOf = (sheet: Sheet, name: SectionName): string => `${sheet.prefix}-${name}`;

/** Sections with their headings beside them, and the list of them before. */
export function sections(sheet: Sheet, all: (Section | null)[]): Markup {
  const { h } = sheet;
  const kept = all.filter((s): s is Section => s !== null);
  return html`<nav aria-label="${h.contents}"><ol>${kept.map(({ name }) => html`<li><a href="#${idOf(sheet, name)}">${h.sections[name]}</a></li>`)}</ol></nav>
${kept.map(
  ({
    name,
    body,
  }) => html`<section class="part" aria-labelledby="${idOf(sheet, name)}"><h2 id="${idOf(sheet, name)}">${h.sections[name]}</h2><div class="body">${body}</div></section>
`,
)}`;
}
