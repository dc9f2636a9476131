import type { Messages } from "../../messages/index.js";

/** A share with its interval, in per cent. */
export const interval = (
  share: { value: number; low: number; high: number } | undefined,
  m: Messages["report"],
): string =>
  share ? `${m.percent(share.value)} (${Math.round(share.low * 100)}-${Math.round(share.high * 100)})` : "";
export const row = (cells: string[]): string => `| ${cells.join(" | ")} |\n`;
/** The head of a table: its first column to the left, the others to the right. */
export const head = (cells: string[]): string =>
  row(cells) + row(cells.map((_, i) => (i === 0 ? "---" : "---:")));
export const sentence = (title: string): string => title.charAt(0) + title.slice(1).toLowerCase();

/** Text that means only itself in Markdown, and in the HTML that comes of it. */
export const plain = (text: string): string =>
  text
    .replace(/[\r\n\t]+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/[\\`*_{}[\]()#+!|~]/g, "\\$&");
