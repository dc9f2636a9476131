import { readFileSync } from "node:fs";
import { UserError } from "../errors.js";
import type { Note } from "./notes.js";
import type { RunOptions } from "./options.js";

/** What a run with quotes needs: how many are drawn, with which seed, and which names are taken out. */
export interface Quoting {
  quotes?: { limit: number; seed: number };
  names: string[];
}

/**
 * Says plainly what quoting can do to people.
 * @throws UserError for a file of names that cannot be read
 */
export function quoting(
  { quotes, redactNames, seed }: Pick<RunOptions, "quotes" | "redactNames" | "seed">,
  note: Note,
): Quoting {
  if (quotes === 0) return { names: [] };
  const names = redactNames === null ? [] : namesIn(redactNames);
  const list = redactNames === null ? null : { count: names.length, file: redactNames };
  note((m) => m.notes.quotes(quotes, list));
  return { quotes: { limit: quotes, seed }, names };
}

function namesIn(file: string): string[] {
  try {
    return readFileSync(file, "utf8")
      .replace(/^\ufeff/, "")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "");
  } catch (error) {
    throw new UserError((m) => m.notes.noNames((error as Error).message), { file });
  }
}
