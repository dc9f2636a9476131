import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import { UserError } from "../errors.js";

/** The survey looks at the first megabyte. */
const HEAD = 1 << 20;

/** An opened input: its head for the survey, and all of its bytes from the start. */
export interface OpenInput {
  /** As people know it: the file's name, or "standard input". */
  name: string;
  path: string | null;
  head: Uint8Array;
  /** Whether the head is all there is. */
  complete: boolean;
  bytes: AsyncIterable<Uint8Array>;
}

/** Opens a file, or standard input for "-". Reads only the head. @throws UserError, or the system's error for an unreadable file */
export async function openInput(path: string): Promise<OpenInput> {
  const stdin = path === "-";
  if (!stdin && statSync(path).isDirectory()) throw new UserError("this is a folder, not a file", { file: path, hint: `name the files in it, e.g. ${path.replace(/[\\/]$/, "")}/*.csv` });
  if (stdin && process.stdin.isTTY) throw new UserError("standard input is the keyboard", { hint: "pipe a file into it: cat responses.csv | frame-analyze -" });
  const stream: AsyncIterable<Uint8Array> = stdin ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  const rest = stream[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  let complete = false;
  while (size < HEAD) {
    const next = await rest.next();
    if (next.done) {
      complete = true;
      break;
    }
    taken.push(next.value);
    size += next.value.length;
  }
  const head = Buffer.concat(taken);
  async function* bytes(): AsyncIterable<Uint8Array> {
    yield head;
    if (complete) return;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
  return { name: stdin ? "standard input" : basename(path), path: stdin ? null : path, head: head.subarray(0, HEAD), complete: complete && size <= HEAD, bytes: bytes() };
}
