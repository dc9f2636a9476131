import { UserError } from "../errors.js";

/** Whether a value is shown as text or made visible first: control characters of a file name or a cell never reach the terminal. */
export const visible = (text: string): string =>
  text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/**
 * Prints an error to stderr: a user's mistake as message, place and hint; anything else as an internal error.
 * @param how json: one line of JSON, for pipelines; verbose: with a stack trace
 */
export function reportError(error: unknown, how: { json: boolean; verbose: boolean }): void {
  const e = error as Error;
  const known = error instanceof UserError ? error : systemError(e);
  if (how.json) {
    const { file, line, column, hint } = known ?? {};
    process.stderr.write(
      `${JSON.stringify({ error: known?.message ?? `internal error: ${e.message}`, file, line, column, hint })}\n`,
    );
    return;
  }
  if (known) {
    const place = [known.file, known.line, known.column].filter((part) => part !== undefined).join(":");
    process.stderr.write(visible(`frame-analyze: ${place ? `${place}: ` : ""}${known.message}\n`));
    if (known.hint) process.stderr.write(visible(`  hint: ${known.hint}\n`));
  } else
    process.stderr.write(
      visible(
        `frame-analyze: internal error: ${e?.message ?? String(error)}\n  This is a fault of the program; --verbose shows where.\n`,
      ),
    );
  if (how.verbose && e?.stack) process.stderr.write(`${e.stack}\n`);
}

/** What the operating system refused, in words. */
function systemError(error: NodeJS.ErrnoException): UserError | null {
  const file = error?.path;
  switch (error?.code) {
    case "ENOENT":
      return new UserError("no such file", { file });
    case "EACCES":
      return new UserError("permission denied", { file, hint: "check who may read or write it" });
    case "EPERM":
    case "EBUSY":
      return new UserError("the file is in use or protected", {
        file,
        hint: "close it in the other program (Excel holds files open) and run again",
      });
    case "EISDIR":
      return new UserError("this is a folder, not a file", { file, hint: "name the files in it" });
    case "ENOSPC":
      return new UserError("the disk is full; nothing was overwritten", { file });
    case "EFBIG":
      return new UserError("the file would become larger than is allowed; nothing was overwritten", { file });
    case "ENOTDIR":
      return new UserError("no such file: a part of its path is no folder", { file });
    case "ENAMETOOLONG":
      return new UserError("the name is too long", { file });
    case "EEXIST":
      return new UserError("it is being written already", { file, hint: "name each output once" });
    case "EROFS":
      return new UserError("the file system is read-only", { file });
    case "EMFILE":
      return new UserError("too many open files", { file });
    default:
      return null;
  }
}
