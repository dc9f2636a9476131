import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
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
/** The flag that says that names are UTF-8. */
const UTF8_NAME = 0x0800;
/** 1 January 1980, the first day that an archive can name. */
const EARLIEST = 0x21;

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

/**
 * An archive with these files in their order (PKWARE APPNOTE.TXT, 4.3.7 and 4.3.12). It holds no clock time: the same files give the same
 * bytes.
 * @param pack deflated, or as they are
 * @throws RangeError for more than 65,535 files or 4 GB, which need another kind of archive
 */
export function zipOf(files: readonly { name: string; bytes: Uint8Array }[], pack: boolean): Buffer {
  const locals: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const named = Buffer.from(name);
    const packed = pack ? deflateRawSync(bytes) : bytes;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(LOCAL, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(UTF8_NAME, 6);
    local.writeUInt16LE(pack ? 8 : 0, 8);
    local.writeUInt16LE(EARLIEST, 12);
    local.writeUInt32LE(crc32(bytes), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(named.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(CENTRAL, 0);
    central.writeUInt16LE(20, 4);
    // From "version needed" to "length of the extra field" both are alike.
    local.copy(central, 6, 4, 30);
    central.writeUInt32LE(offset, 42);
    locals.push(local, named, packed);
    directory.push(central, named);
    offset += 30 + named.length + packed.length;
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
