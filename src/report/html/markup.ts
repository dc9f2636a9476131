import { visibleText } from "../text-layout.js";

/** Text that is HTML already. Everything else that goes into a page is data, and is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Part = Markup | string | number | null | undefined | false | readonly Part[];

/** HTML with data in it; strings are escaped, in text and in quoted attributes alike. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(pieces.map((piece, i) => (i === 0 ? "" : textOf(parts[i - 1])) + piece).join(""));
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that means only itself; control and direction characters are made visible. */
export const escaped = (text: string): string => visibleText(text).replace(/[&<>"']/g, (c) => ENTITIES[c]);

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return part.map(textOf).join("");
}
