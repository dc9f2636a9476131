/** A mistake of the user's, in words the user can act on. Printed without a stack trace; exit code 2. */
export class UserError extends Error {
  override name = "UserError";
  readonly file?: string;
  /** 1-based line of the file. */
  readonly line?: number;
  /** 1-based column of the line, or a column's name. */
  readonly column?: number | string;
  /** What to do about it. */
  readonly hint?: string;

  constructor(
    message: string,
    where: { file?: string; line?: number; column?: number | string; hint?: string; cause?: unknown } = {},
  ) {
    super(message, where.cause === undefined ? undefined : { cause: where.cause });
    this.file = where.file;
    this.line = where.line;
    this.column = where.column;
    this.hint = where.hint;
  }
}
