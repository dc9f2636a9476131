import { type Bilingual, bilingual, type Messages } from "./messages/index.js";

/** What is wrong, and what to do about it. */
export interface Complaint {
  message: string;
  /** One line, or several. */
  hint?: string | readonly string[];
}

/** Where it went wrong. */
export interface Place {
  file?: string;
  /** 1-based line of the file. */
  line?: number;
  /** 1-based column of the line, or a column's name. */
  column?: number | string;
}

/** A mistake of the user's, in words the user can act on. Printed without a stack trace; exit code 2. */
export class UserError extends Error implements Place {
  override name = "UserError";
  readonly file?: string;
  readonly line?: number;
  readonly column?: number | string;
  /** What to do about it, in English; `message` is too. */
  readonly hint?: string;
  /** The same in every language. */
  readonly said: Bilingual<Complaint>;

  /** @param words found among the sentences of a language: a message, or a message with a hint */
  constructor(words: (m: Messages) => string | Complaint, where: Place & { cause?: unknown } = {}) {
    const said = bilingual((m): Complaint => {
      const found = words(m);
      return typeof found === "string" ? { message: found } : found;
    });
    super(said.en.message, where.cause === undefined ? undefined : { cause: where.cause });
    this.said = said;
    this.hint = said.en.hint === undefined ? undefined : [said.en.hint].flat().join("\n");
    this.file = where.file;
    this.line = where.line;
    this.column = where.column;
  }
}
