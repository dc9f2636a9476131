import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import { UserError } from "../errors.js";
import { type Opened, withHead } from "../ingest/head.js";
import { said } from "./speaking.js";

/** An opened file, or standard input. */
export interface OpenInput extends Opened {
  /** null for standard input. */
  path: string | null;
  /** What is known of the form of the bytes, because this program made them of an Excel file. */
  form?: { encoding: "utf-8"; delimiter: "," };
}

/** An input as people know it: the file's name, or that it is standard input. */
export const nameOf = ({ path }: Pick<OpenInput, "path">): string =>
  path === null ? said().cli.standardInput : basename(path);

/** An input for the place of an error: its path, or that it is standard input. */
export const placeOf = ({ path }: Pick<OpenInput, "path">): string => path ?? said().cli.standardInput;

/**
 * Opens a file, or standard input for "-". Reads only the head, but an Excel file whole: it is told by its first bytes and comes as CSV.
 * @param sheet name or number of the sheet that is wanted
 * @throws UserError, or the system's error for an unreadable file
 */
export async function openInput(path: string, sheet?: string): Promise<OpenInput> {
  const stdin = path === "-";
  if (!stdin && statSync(path).isDirectory())
    throw new UserError((m) => m.cli.folder(`${path.replace(/[\\/]$/, "")}/*.csv`), { file: path });
  if (stdin && process.stdin.isTTY) throw new UserError((m) => m.cli.keyboard);
  const stream: AsyncIterable<Uint8Array> = stdin
    ? process.stdin
    : createReadStream(path, { highWaterMark: 1 << 18 });
  const where = { path: stdin ? null : path };
  const plain = await withHead(stream);
  if (isZip(plain.head)) {
    const { workbookToCsv } = await import("../ingest/workbook.js");
    return {
      ...where,
      ...(await withHead(workbookToCsv(plain.bytes, path, sheet))),
      form: { encoding: "utf-8", delimiter: "," },
    };
  }
  if (sheet !== undefined) throw new UserError((m) => m.workbook.noWorkbook(sheet), { file: path });
  return { ...where, ...plain };
}

/** Excel files are zip archives. */
const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
