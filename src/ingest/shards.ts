import { NEVER_CLOSED, type Slab } from "./cutter.js";
import type { Plan } from "./plan.js";
import { recordsOf } from "./records.js";
import { type Origin, RECORD_LIMIT } from "./slabs.js";

/** A stretch of whole records for one shard; `origin` where it begins that shard, null where it goes on with it. */
export interface ShardPiece {
  origin: Origin | null;
  /** How many. */
  records: number;
  bytes: Uint8Array;
}

type Form = Pick<Plan, "format" | "delimiter">;

/**
 * Deals the records of a file out to shards, in order; each shard reads by itself as its part of the whole does.
 * @param records how many the shard with this number (from 0) is to have when so many have been dealt out; it gets more, and at least one,
 *   where a line near its end cannot be read for its length
 */
export async function* cutShards(
  slabs: AsyncIterable<Slab>,
  form: Form,
  records: (shard: number, dealt: number) => number,
): AsyncGenerator<ShardPiece> {
  let shard = -1;
  let dealt = 0;
  /** Records dealt out when the shard is full. */
  let full = 0;
  /** Bytes that must go into this shard yet. */
  let held = 0;
  for await (const slab of slabs) {
    let piece: ShardPiece = { origin: null, records: 0, bytes: slab.bytes };
    let from = 0;
    const cutAt = (to: number): ShardPiece => {
      const bytes = slab.bytes.subarray(from, to);
      held -= bytes.length;
      from = to;
      return { ...piece, bytes };
    };
    for (const [i, { start, line }] of recordsIn(slab, form).entries()) {
      if (dealt >= full && held <= start - from) {
        const first = shard < 0;
        // Blank lines above the first record of all belong to it.
        if (start > from && !first) yield cutAt(start);
        full = dealt + Math.max(1, records(++shard, dealt));
        const origin = { line: first ? slab.line : slab.line + line - 1, record: slab.record + i };
        piece = { origin, records: 0, bytes: slab.bytes };
      }
      dealt++;
      piece.records++;
    }
    if (shard < 0) continue;
    yield cutAt(slab.bytes.length);
    if (slab.unreadable === null) continue;
    // A long line is cut off without its end.
    if (!/[\r\n]$/.test(String.fromCharCode(slab.bytes[slab.bytes.length - 1])))
      yield { origin: null, records: 0, bytes: Buffer.from("\n") };
    // The line is unreadable because of what follows it, so that has to follow it here too.
    if (slab.unreadable !== NEVER_CLOSED) held = RECORD_LIMIT;
  }
}

export async function countRecords(slabs: AsyncIterable<Slab>, form: Form): Promise<number> {
  let count = 0;
  for await (const slab of slabs) count += recordsIn(slab, form).length;
  return count;
}

/** Where the records of a slab begin, in bytes and in lines of it. */
const recordsIn = (slab: Slab, { format, delimiter }: Form) =>
  slab.unreadable === null
    ? [
        ...recordsOf(
          Buffer.from(slab.bytes.buffer, slab.bytes.byteOffset, slab.bytes.byteLength),
          format === "ndjson" ? null : delimiter,
        ),
      ]
    : [{ start: 0, line: 1 }];
