import { UserError } from "../errors.js";
import type { Encoding } from "./plan.js";

const SIGNATURES: [bytes: number[], what: string, hint: string][] = [
  [
    [0x50, 0x4b, 3, 4],
    "a zip file or an Excel workbook",
    "save the sheet as CSV (UTF-8), or give the file its extension .xlsx",
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Excel workbook (.xls)", "open it and save it as CSV (UTF-8) or .xlsx"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG image", "give the survey's CSV export"],
  [[0xff, 0xd8, 0xff], "a JPEG image", "give the survey's CSV export"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF document", "give the survey's CSV export"],
  [[0x1f, 0x8b], "a gzip file", "unpack it first, for instance with gunzip"],
];

/** Office keeps a file with a password in a stream of this name, in the container of the old .xls. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** Throws a UserError where the bytes are no text at all: images, archives, NULs, control characters. */
export function refuseBinary(head: Uint8Array, encoding: Encoding, file: string): void {
  if (head[0] === 0xd0 && head[1] === 0xcf && Buffer.from(head).includes(ENCRYPTED))
    throw new UserError("this Excel file is protected with a password", {
      file,
      hint: "save it without one",
    });
  for (const [signature, what, hint] of SIGNATURES) {
    if (signature.every((byte, i) => head[i] === byte))
      throw new UserError(`this is ${what}, not a CSV file`, { file, hint });
  }
  if (encoding === "utf-16le" || encoding === "utf-16be") return;
  const hint = "give the survey's CSV export; for UTF-16 without a byte-order mark say --encoding utf-16le";
  const nul = head.indexOf(0);
  if (nul >= 0) throw new UserError(`this is no text file: byte ${nul + 1} is a NUL`, { file, hint });
  let controls = 0;
  const sample = head.subarray(0, 64 * 1024);
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++;
  if (controls > 8 && controls > sample.length / 50) {
    throw new UserError("this is no text file: it is full of control characters", { file, hint });
  }
}
