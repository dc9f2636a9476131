import { readFileSync } from "node:fs";
import { UserError } from "../errors.js";
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
  note: (text: string) => void,
): Quoting {
  if (quotes === 0) return { names: [] };
  const names = redactNames === null ? [] : namesIn(redactNames);
  const taken = redactNames === null ? "" : ` and the ${names.length} names of ${redactNames}`;
  note(
    `quotes: up to ${quotes} a frame; e-mail addresses, links, IBANs, BSNs, phone numbers and @handles${taken} are taken out. ` +
      `Other names, and what a story gives away, are NOT reliably caught: read every quote before anybody else does${redactNames === null ? " (--redact-names FILE takes out names)" : ""}.`,
  );
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
    throw new UserError(`cannot be read: ${(error as Error).message}`, {
      file,
      hint: "--redact-names wants a text file with one name a line",
    });
  }
}
