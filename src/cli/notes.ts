import type { Messages } from "../messages/index.js";
import { visible, wrap } from "../report/text-layout.js";
import { clearProgress } from "./progress.js";
import { said } from "./speaking.js";

/** What is to be said, a string a line. */
export type Words = (m: Messages) => string | readonly string[];
/** Says something on stderr beside the result. */
export type Note = (words: Words) => void;

/** Columns that a note takes of a terminal at most. */
const WIDEST = 80;

/** Says something on stderr, in the language that is spoken at the moment. */
export const tell: Note = (words) => {
  for (const line of [words(said())].flat()) writeLine(line);
};

/** Notes of a command: none where --quiet is given. */
export const notes = (quiet: boolean): Note => (quiet ? () => {} : tell);

/** A line on stderr, control characters made visible. On a terminal it is broken, with what follows indented. */
export function writeLine(line: string): void {
  clearProgress();
  const shown = visible(line);
  const indent = /^ */.exec(shown)?.[0] ?? "";
  const width = Math.min(process.stderr.columns ?? WIDEST, WIDEST) - indent.length;
  const [first, ...rest] = wrap(shown.slice(indent.length), process.stderr.isTTY ? width - 2 : Infinity);
  for (const part of [indent + (first ?? ""), ...rest.map((part) => `${indent}  ${part}`)])
    process.stderr.write(`${part}\n`);
}
