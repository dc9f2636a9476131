import { type Bilingual, bilingual } from "../messages/index.js";
import type { Delimiter, Plan } from "./plan.js";
import { RecordScanner } from "./scanner.js";

/** A piece of the file: whole records, the unit of work. Its bytes are its own, so it can be handed to a thread. */
export interface Slab {
  /** 0, 1, 2, …: output is put back in this order. */
  seq: number;
  /** 1-based physical line of the file at which it begins. */
  line: number;
  /** 1-based number of its first data record. */
  record: number;
  /** UTF-8. */
  bytes: Uint8Array;
  /** Why this slab, one line by itself, cannot be read; null for all others. */
  unreadable: Bilingual | null;
}

/** Why a line is unreadable whose quote is not closed in all that follows. */
export const NEVER_CLOSED: Bilingual = bilingual((m) => m.ingest.unclosedQuote);

/** What of a plan tells where records end. */
export type Layout = Pick<Plan, "format" | "delimiter" | "sepLine" | "headerRecords">;

/** Cuts bytes that come piece by piece into slabs; `slabs` says by what rule. */
export class Cutter {
  private store = Buffer.allocUnsafe(64 * 1024);
  private filled = 0;
  /** Where the slab in the making begins, and how far records have been found. */
  private slabStart = 0;
  private found = 0;
  /** Scan again when this much is there: a long record is not scanned anew for each chunk. */
  private wanted: number;
  /** In the rest of a line that is too long: bytes are dropped up to its end. */
  private dropping = false;
  private seq = 0;
  private line = 1;
  private record = 1;
  private nextLine = 1;
  private nextRecord = 1;
  private headerLeft: number;
  private sepLeft: boolean;
  private readonly delimiter: Delimiter | null;

  constructor(
    plan: Layout,
    private readonly size: number,
    private readonly recordLimit: number,
  ) {
    this.delimiter = plan.format === "ndjson" ? null : plan.delimiter;
    this.headerLeft = plan.headerRecords;
    this.sepLeft = plan.sepLine;
    this.wanted = size;
  }

  *add(chunk: Uint8Array): Generator<Slab> {
    if (this.filled + chunk.length > this.store.length) {
      const larger = Buffer.allocUnsafe(2 * (this.filled + chunk.length));
      this.store.copy(larger, 0, 0, this.filled);
      this.store = larger;
    }
    this.store.set(chunk, this.filled);
    this.filled += chunk.length;
    if (this.filled >= this.wanted) yield* this.cut(false);
  }

  /** @param complete whether the file ends here; if not, a record that has no end yet is left out */
  *end(complete: boolean): Generator<Slab> {
    yield* this.cut(complete);
    yield* this.flush();
  }

  private *cut(last: boolean): Generator<Slab> {
    const scanner = new RecordScanner(this.store.subarray(0, this.filled), last, this.delimiter);
    while (this.found < this.filled) {
      if (this.dropping || this.sepLeft) {
        if (!this.skipLine(scanner)) break;
        continue;
      }
      const start = this.found;
      const end = scanner.recordEnd(start);
      const tooLong = (end < 0 ? this.filled : end) - start > this.recordLimit;
      if (tooLong || (end < 0 && last)) {
        yield* this.unreadable(scanner, tooLong);
        continue;
      }
      if (end < 0) break;
      this.take(end, scanner.lines, scanner.isBlank(start));
      if (this.found - this.slabStart >= this.size) yield* this.flush();
    }
    this.store.copyWithin(0, this.slabStart, this.filled);
    this.filled -= this.slabStart;
    this.found -= this.slabStart;
    this.slabStart = 0;
    this.wanted = this.found + Math.max(this.size, 2 * (this.filled - this.found));
  }

  /** A record found: a header record is left out, any other goes into the slab. */
  private take(end: number, lines: number, blank: boolean): void {
    this.found = end;
    this.nextLine += lines;
    if (this.headerLeft > 0) {
      if (!blank) this.headerLeft--;
      this.begin();
    } else if (!blank) this.nextRecord++;
  }

  private *unreadable(scanner: RecordScanner, tooLong: boolean): Generator<Slab> {
    yield* this.flush();
    const start = this.found;
    const lineEnd = scanner.physicalLineEnd(start);
    this.dropping = lineEnd < 0;
    this.found = lineEnd < 0 ? this.beforeLastCr() : lineEnd;
    this.nextLine++;
    if (this.headerLeft > 0) this.headerLeft--;
    else {
      this.nextRecord++;
      const end = Math.min(this.found, start + this.recordLimit);
      yield this.slab(end, tooLong ? tooLongReason(this.recordLimit) : NEVER_CLOSED);
    }
    this.begin();
  }

  /** Leaves out one line, or what is left of one. Returns whether its end was seen. */
  private skipLine(scanner: RecordScanner): boolean {
    const end = scanner.physicalLineEnd(this.found);
    if (end < 0) {
      if (this.dropping) this.found = this.beforeLastCr();
      this.begin();
      return false;
    }
    if (!this.dropping) this.nextLine++;
    this.dropping = this.sepLeft = false;
    this.found = end;
    this.begin();
    return true;
  }

  /** All that is there, but for a CR at the very end: whether it ends the line is told by what follows. */
  private beforeLastCr(): number {
    return this.store[this.filled - 1] === 13 ? this.filled - 1 : this.filled;
  }

  private *flush(): Generator<Slab> {
    if (this.found > this.slabStart) yield this.slab(this.found, null);
    this.begin();
  }

  private slab(end: number, unreadable: Bilingual | null): Slab {
    const bytes = new Uint8Array(this.store.subarray(this.slabStart, end));
    return { seq: this.seq++, line: this.line, record: this.record, bytes, unreadable };
  }

  /** What comes next begins a new slab. */
  private begin(): void {
    this.slabStart = this.found;
    this.line = this.nextLine;
    this.record = this.nextRecord;
  }
}

function tooLongReason(limit: number): Bilingual {
  const size = limit >= 1024 * 1024 ? `${limit / 1024 / 1024} MB` : `${limit} bytes`;
  return bilingual((m) => m.ingest.longerThan(size));
}
