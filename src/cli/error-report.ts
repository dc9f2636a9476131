import { UserError } from "../errors.js";
import { writeLine } from "./notes.js";
import { said, spoken } from "./speaking.js";

/**
 * Prints an error to stderr: a user's mistake as message, place and hint; anything else as an internal error.
 * @param how json: one line of JSON, for pipelines; verbose: with a stack trace
 */
export function reportError(error: unknown, how: { json: boolean; verbose: boolean }): void {
  const e = error as Error;
  const known = error instanceof UserError ? error : systemError(e);
  const { message, hint } = known?.said[spoken()] ?? {
    message: said().cli.internal(e?.message ?? String(error)),
  };
  const hints = hint === undefined ? [] : [hint].flat();
  if (how.json) {
    const { file, line, column } = known ?? {};
    const shown = hints.length > 0 ? hints.join("\n") : undefined;
    process.stderr.write(`${JSON.stringify({ error: message, file, line, column, hint: shown })}\n`);
    return;
  }
  const place = [known?.file, known?.line, known?.column].filter((part) => part !== undefined).join(":");
  writeLine(`frame-analyze: ${place ? `${place}: ` : ""}${message}`);
  for (const [i, line] of hints.entries()) writeLine(i === 0 ? `  ${said().cli.hint}: ${line}` : line);
  if (known === null) writeLine(`  ${said().cli.fault}`);
  if (how.verbose && e?.stack) process.stderr.write(`${e.stack}\n`);
}

/** What the operating system refused, in words. */
function systemError(error: NodeJS.ErrnoException): UserError | null {
  const file = error?.path;
  switch (error?.code) {
    case "ENOENT":
      return new UserError((m) => m.cli.noFile, { file });
    case "EACCES":
      return new UserError((m) => m.cli.denied, { file });
    case "EPERM":
    case "EBUSY":
      return new UserError((m) => m.cli.inUse, { file });
    case "EISDIR":
      return new UserError((m) => m.cli.folder(null), { file });
    case "ENOSPC":
      return new UserError((m) => m.cli.full, { file });
    case "EFBIG":
      return new UserError((m) => m.cli.tooLarge, { file });
    case "ENOTDIR":
      return new UserError((m) => m.cli.noFolderInPath, { file });
    case "ENAMETOOLONG":
      return new UserError((m) => m.cli.longName, { file });
    case "EEXIST":
      return new UserError((m) => m.cli.written, { file });
    case "EROFS":
      return new UserError((m) => m.cli.readOnly, { file });
    case "EMFILE":
      return new UserError((m) => m.cli.tooManyOpen, { file });
    default:
      return null;
  }
}
