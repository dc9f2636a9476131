import { Cutter, type Layout, type Slab } from "./cutter.js";
import type { Delimiter } from "./plan.js";
import { type RawRecord, readRecords } from "./records.js";

export type { Slab } from "./cutter.js";

/** Bytes a record may have. */
export const RECORD_LIMIT = 1024 * 1024;

/** Where a file's data begin: 1-based line, and number of the first record. */
export interface Origin {
  line: number;
  record: number;
}

export interface SlabOptions {
  /** Bytes after which a slab ends with the next record. */
  size?: number;
  /** For a part of a larger file: where in that file its first record stands; slabs are numbered accordingly. */
  origin?: Origin | null;
  /** Bytes a record may have. */
  recordLimit?: number;
}

/**
 * Cuts UTF-8 bytes into slabs, without header records. A record over the limit (mostly a quote that is never closed)
 * costs its first line: that line is a slab by itself, and reading goes on at the next one. Memory stays within
 * the limit plus a slab and a chunk. The cuts depend on the bytes only, not on how the chunks come.
 */
export async function* slabs(
  chunks: AsyncIterable<Uint8Array>,
  plan: Layout,
  { size = 2 * 1024 * 1024, recordLimit = RECORD_LIMIT, origin = null }: SlabOptions = {},
): AsyncGenerator<Slab> {
  const cutter = new Cutter(plan, size, recordLimit);
  if (origin === null) {
    for await (const chunk of chunks) yield* cutter.add(chunk);
    yield* cutter.end(true);
    return;
  }
  // The header above the data is not that of the larger file, so lines are counted from the first slab.
  let ahead: number | null = null;
  for await (const slab of slabs(chunks, plan, { size, recordLimit })) {
    ahead ??= origin.line - slab.line;
    yield { ...slab, line: slab.line + ahead, record: slab.record + origin.record - 1 };
  }
}

/**
 * The whole records in the first bytes of a file, cut and read as `slabs` and `respondents` will do it later, header
 * records included.
 */
export function recordsOfHead(
  head: Buffer,
  layout: Omit<Layout, "headerRecords">,
  complete: boolean,
): RawRecord[] {
  const cutter = new Cutter({ ...layout, headerRecords: 0 }, head.length + 1, RECORD_LIMIT);
  const cuts = [...cutter.add(head), ...cutter.end(complete)];
  return cuts.flatMap((slab) =>
    [...readSlab(slab, layout.delimiter)].map((record) => ({ ...record, line: slab.line + record.line - 1 })),
  );
}

/** The records of a CSV slab; the line that makes an unreadable slab is one record. */
export function readSlab(slab: Slab, delimiter: Delimiter): Iterable<RawRecord> {
  const bytes = Buffer.from(slab.bytes.buffer, slab.bytes.byteOffset, slab.bytes.byteLength);
  if (slab.unreadable === null) return readRecords(bytes, delimiter);
  return [{ line: 1, cells: null, problem: slab.unreadable, start: 0, end: bytes.length }];
}
