import { UserError } from "../errors.js";
import type { Encoding } from "./plan.js";

const SIGNATURES = [
  ["zip", [0x50, 0x4b, 3, 4]],
  ["xls", [0xd0, 0xcf, 0x11, 0xe0]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["gzip", [0x1f, 0x8b]],
] as const;

/** Office keeps a file with a password in a stream of this name, in the container of the old .xls. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** Throws a UserError for a page of a website, such as the one that asks to log in, saved under the name of an export. @param text UTF-8 */
export function refusePage(text: Buffer, file: string): void {
  if (/^\s*<(!doctype html|html|head|\?xml)\b/i.test(text.toString("utf8", 0, 1024)))
    throw new UserError((m) => m.ingest.notCsv("page"), { file });
}

/** Throws a UserError where the bytes are no text at all: images, archives, NULs, control characters. */
export function refuseBinary(head: Uint8Array, encoding: Encoding, file: string): void {
  if (head[0] === 0xd0 && head[1] === 0xcf && Buffer.from(head).includes(ENCRYPTED))
    throw new UserError((m) => m.ingest.protected, { file });
  for (const [what, signature] of SIGNATURES) {
    if (signature.every((byte, i) => head[i] === byte))
      throw new UserError((m) => m.ingest.notCsv(what), { file });
  }
  if (encoding === "utf-16le" || encoding === "utf-16be") return;
  const nul = head.indexOf(0);
  if (nul >= 0) throw new UserError((m) => m.ingest.noText(nul + 1), { file });
  let controls = 0;
  const sample = head.subarray(0, 64 * 1024);
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++;
  if (controls > 8 && controls > sample.length / 50) {
    throw new UserError((m) => m.ingest.noText(null), { file });
  }
}
