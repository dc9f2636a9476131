import { isUtf8 } from "node:buffer";
import { UserError } from "../errors.js";
import type { Encoding } from "./plan.js";
import { fromWindows1252 } from "./windows-1252.js";

const NAMES: ReadonlyMap<string, Encoding> = new Map([
  ["utf8", "utf-8"],
  ["utf16", "utf-16le"],
  ["utf16le", "utf-16le"],
  ["utf16be", "utf-16be"],
  ["windows1252", "windows-1252"],
  ["cp1252", "windows-1252"],
  ["latin1", "windows-1252"],
  ["iso88591", "windows-1252"],
  ["ansi", "windows-1252"],
]);

const BOMS: Record<Encoding, number[]> = {
  "utf-8": [0xef, 0xbb, 0xbf],
  "utf-16le": [0xff, 0xfe],
  "utf-16be": [0xfe, 0xff],
  "windows-1252": [],
};

/** The encoding a user means by a name such as `utf8`, `latin1` or `UTF-16LE`. */
export function encodingNamed(name: string): Encoding {
  const encoding = NAMES.get(name.toLowerCase().replace(/[-_ ]/g, ""));
  if (encoding === undefined) {
    throw new UserError((m) => m.ingest.noEncoding(name));
  }
  return encoding;
}

/** How many bytes of byte-order mark `head` begins with under `encoding`; 0 for none. */
export function bomLength(head: Uint8Array, encoding: Encoding): number {
  const bom = BOMS[encoding];
  return bom.length > 0 && bom.every((byte, i) => head[i] === byte) ? bom.length : 0;
}

/**
 * The encoding of a file from its first bytes: a byte-order mark, else where the NULs are in the first kilobyte, else
 * strict UTF-8 (the head may end in mid-character), else Windows-1252, which any bytes are.
 */
export function detectEncoding(head: Uint8Array): Encoding {
  for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const) {
    if (bomLength(head, encoding) > 0) return encoding;
  }
  return nulParity(head) ?? (isUtf8(withoutCutTail(head)) ? "utf-8" : "windows-1252");
}

/** Latin text in UTF-16 has a NUL in (nearly) every pair of bytes, always on the same side. */
function nulParity(head: Uint8Array): Encoding | null {
  const length = Math.min(head.length, 1024) & ~1;
  const nuls = [0, 0];
  for (let i = 0; i < length; i++) if (head[i] === 0) nuls[i & 1]++;
  const pairs = length / 2;
  if (nuls[1] > 0.5 * pairs && nuls[0] < 0.05 * pairs) return "utf-16le";
  if (nuls[0] > 0.5 * pairs && nuls[1] < 0.05 * pairs) return "utf-16be";
  return null;
}

/**
 * Throws a UserError where bytes cannot be UTF-16 of the kind that somebody says: each line end of it holds a NUL, on its own side. All other
 * encodings that are wrong show by themselves.
 */
export function refuseOtherEncoding(head: Uint8Array, encoding: Encoding, file: string): void {
  if (encoding !== "utf-16le" && encoding !== "utf-16be") return;
  const found = detectEncoding(head);
  const other = found === "utf-16le" || found === "utf-16be" ? found !== encoding : !head.includes(0);
  if (other && head.length > 1) throw new UserError((m) => m.ingest.otherEncoding(encoding, found), { file });
}

/** `bytes` without a UTF-8 character that is cut off at the end. */
function withoutCutTail(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

/** The head of a file as UTF-8 without its byte-order mark; a character cut off at the end is left out. */
export function headToUtf8(head: Uint8Array, encoding: Encoding, complete: boolean): Buffer {
  const body = head.subarray(bomLength(head, encoding));
  if (encoding === "utf-8") {
    const whole = complete ? body : withoutCutTail(body);
    return isUtf8(whole)
      ? Buffer.from(whole)
      : Buffer.from(new TextDecoder("utf-8", { ignoreBOM: true }).decode(whole));
  }
  if (encoding === "windows-1252") return fromWindows1252(body);
  return Buffer.from(new TextDecoder(encoding, { ignoreBOM: true }).decode(body, { stream: !complete }));
}

/** What a transcoder had to mend: how many U+FFFD stand for bytes that are not UTF-8. */
export interface Mended {
  replaced: number;
}

/**
 * Any encoding to UTF-8, without the byte-order mark. UTF-8 passes through as it is; bytes in it that are not UTF-8
 * become U+FFFD and are counted in `mended`, so that the caller can report them.
 */
export async function* toUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  bom: boolean,
  mended: Mended = { replaced: 0 },
): AsyncGenerator<Uint8Array> {
  const body = bom ? withoutBom(chunks, encoding) : chunks;
  if (encoding === "utf-8") yield* checkedUtf8(body, mended);
  else if (encoding === "windows-1252") {
    for await (const chunk of body) yield fromWindows1252(chunk);
  } else {
    const decoder = new TextDecoder(encoding, { ignoreBOM: true });
    for await (const chunk of body) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    yield Buffer.from(decoder.decode());
  }
}

/** Leaves out the byte-order mark, if the bytes do begin with it: a plan may be used for another file. */
async function* withoutBom(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (head === null) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < 3) continue;
      yield head.subarray(bomLength(head, encoding));
      head = null;
    }
  }
  if (head !== null) yield head.subarray(bomLength(head, encoding));
}

async function* checkedUtf8(chunks: AsyncIterable<Uint8Array>, mended: Mended): AsyncGenerator<Uint8Array> {
  let tail: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    const whole = withoutCutTail(bytes);
    tail = new Uint8Array(bytes.subarray(whole.length));
    if (whole.length > 0) yield mend(whole, mended);
  }
  if (tail.length > 0) yield mend(tail, mended);
}

function mend(bytes: Uint8Array, mended: Mended): Uint8Array {
  if (isUtf8(bytes)) return bytes;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  mended.replaced += text.split("\uFFFD").length - 1 - countEncoded(bytes);
  return Buffer.from(text);
}

/** U+FFFD that were in the file already. */
function countEncoded(bytes: Uint8Array): number {
  return Buffer.from(bytes).toString("latin1").split("\u00EF\u00BF\u00BD").length - 1;
}
