import { inflateRawSync } from "node:zlib";
import { UserError } from "../errors.js";
import type { Messages } from "../messages/index.js";

/** What one file in a zip archive holds, and how. */
export interface ZipEntry {
  name: string;
  /** 0: as it is, 8: deflated. */
  method: number;
  encrypted: boolean;
  /** Bytes in the archive and unpacked, as the archive says. */
  packed: number;
  unpacked: number;
  /** Where its local header begins. */
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The directory at the end of a zip archive (PKWARE APPNOTE.TXT, 4.3.12 and 4.3.16). Nothing is unpacked.
 * @throws UserError for an archive that is cut off, or of more than 4 GB
 */
export function zipEntries(bytes: Buffer, file: string): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw broken(file, (m) => m.end);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw broken(file, (m) => m.directory);
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Unpacks one file; never more of it than the directory says. @throws UserError where it is damaged or larger */
export function unzip(bytes: Buffer, entry: ZipEntry, file: string): Buffer {
  const { name, offset, packed, unpacked, method } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL)
    throw broken(file, (m) => m.missing(name));
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (method === 0 && data.length === unpacked) return data;
  try {
    // zlib wants room for one byte at least.
    const whole = method === 8 ? inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) }) : null;
    if (whole?.length === unpacked) return whole;
  } catch {
    // Told below, in the user's words.
  }
  throw broken(file, (m) => m.packed(name));
}

/** An archive of the same shape in which nothing is packed. */
export function storedZip(files: readonly { name: string; bytes: Buffer }[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const named = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(LOCAL, 0);
    local.writeUInt32LE(bytes.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(named.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(CENTRAL, 0);
    central.writeUInt32LE(bytes.length, 20);
    central.writeUInt32LE(bytes.length, 24);
    central.writeUInt16LE(named.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, named, bytes);
    directory.push(central, named);
    offset += 30 + named.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** @param fault what is wrong with the workbook */
export const broken = (file: string, fault: (m: Messages["workbook"]["faults"]) => string): UserError =>
  new UserError((m) => m.workbook.broken(fault(m.workbook.faults)), { file });
