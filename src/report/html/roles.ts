import type { CategoryShares } from "../analysis.js";
import { html, type Markup } from "./markup.js";

/** How a role is painted: two shades with the ink that reads on them, a wash behind words, and the texture that tells it without colour. */
interface Paint {
  shades: [string, string];
  wash: string;
  texture: string;
  sign: string;
}

const PAINTS: Record<string, Paint> = {
  intended: { shades: ["#1d6b58", "#8fc7b7"], wash: "#d5ebe4", texture: "", sign: "✓" },
  competing: {
    shades: ["#9c3527", "#e3a79b"],
    wash: "#f6ddd8",
    texture: "M0 8L8 0M-2 2L2 -2M6 10L10 6",
    sign: "✗",
  },
  barrier: { shades: ["#875600", "#e2b866"], wash: "#f7e6c4", texture: "M0 4H8", sign: "!" },
  unclear: {
    shades: ["#5f4691", "#b9a6dc"],
    wash: "#e5dcf5",
    texture: "M2 2h2v2h-2zM6 6h2v2h-2z",
    sign: "?",
  },
  neutral: { shades: ["#33557d", "#a3bcd8"], wash: "#dbe6f2", texture: "M4 0V8", sign: "·" },
  none: { shades: ["#c6ccd3", "#e0e4e8"], wash: "#e6eaee", texture: "", sign: "–" },
};
/** Stances are painted like the views they go with. */
const LIKE: Record<string, string> = { for: "intended", against: "competing", mixed: "unclear" };
/** From left to right in a divided bar. */
const ORDER = ["intended", "for", "neutral", "mixed", "none", "unclear", "barrier", "against", "competing"];

const paintOf = (role: string): [string, Paint] => {
  const name = LIKE[role] ?? role;
  return PAINTS[name] ? [name, PAINTS[name]] : ["neutral", PAINTS.neutral];
};

export const signOf = (role: string): string => paintOf(role)[1].sign;
/** Paint of the `nth` category of a role. */
export const fillOf = (role: string, nth = 0): string => `url(#paint-${paintOf(role)[0]}-${nth % 2})`;
export const colorOf = (role: string, nth = 0): string => paintOf(role)[1].shades[nth % 2];
export const washOf = (role: string): string => paintOf(role)[1].wash;
/** Ink that reads on the paint. */
export const inkOn = (role: string, nth = 0): string =>
  nth % 2 === 1 || paintOf(role)[0] === "none" ? "#16202b" : "#ffffff";

export interface Painted {
  category: CategoryShares;
  /** Place in the codebook. */
  at: number;
  letter: string;
  nth: number;
}

/** The categories in the order of a divided bar, each with its letter and its shade. */
export function painted(categories: readonly CategoryShares[]): Painted[] {
  const seen = new Map<string, number>();
  const place = (role: string) => (ORDER.indexOf(role) < 0 ? 2 : ORDER.indexOf(role));
  return categories
    .map((category, at) => ({ category, at }))
    .sort((a, b) => place(a.category.role) - place(b.category.role) || a.at - b.at)
    .map(({ category, at }, i) => {
      const [name] = paintOf(category.role);
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      return { category, at, letter: String.fromCharCode(65 + (i % 26)), nth };
    });
}

/** The textures, once a page; charts refer to them. */
export const paints = (): Markup =>
  html`<svg class="paints" aria-hidden="true" width="0" height="0"><defs>${Object.entries(PAINTS).map(
    ([name, { shades, texture }]) =>
      shades.map(
        (shade, i) =>
          html`<pattern id="paint-${name}-${i}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${shade}"/><path d="${texture}" fill="none" stroke="#ffffff" stroke-opacity="0.45" stroke-width="1.5"/></pattern>`,
      ),
  )}</defs></svg>
`;
