import { parse } from "csv-parse/sync";
import { type Bilingual, bilingual } from "../messages/index.js";
import type { Delimiter } from "./plan.js";
import { RecordScanner } from "./scanner.js";

/** One record of either format, before a plan gives its cells a meaning: its cells, or why they cannot be read. */
export interface RawRecord {
  /** 1-based line within the bytes given. */
  line: number;
  cells: string[] | null;
  /** Why the cells could not be read; null where they could. */
  problem: Bilingual | null;
  start: number;
  end: number;
}

/**
 * Reads whole records. A quote inside a cell that is not quoted is a character like any other (`5" pipe`); a quoted cell
 * that goes on after its closing quote makes its record unreadable. csv-parse reads all at once; should it stop, each
 * record is read by itself, so that a bad record costs no other.
 */
export function readRecords(bytes: Buffer, delimiter: Delimiter): RawRecord[] {
  const records = recordsOf(bytes, delimiter);
  const rows = rowsOf(bytes, delimiter);
  // A different number of rows would mean that the two disagree on where records end: trust neither as a whole.
  const whole = rows?.length === records.length;
  for (let i = 0; i < records.length; i++) {
    const record = records[i];
    if (record.problem !== null) continue;
    const own = whole ? rows[i] : rowsOf(bytes.subarray(record.start, record.end), delimiter)?.[0];
    if (own === undefined) record.problem = bilingual((m) => m.ingest.oddQuotes);
    else record.cells = own;
  }
  return records;
}

/** Where the records of `bytes` lie, blank lines left out; cells not read yet. */
export function recordsOf(bytes: Buffer, delimiter: Delimiter | null): RawRecord[] {
  const scanner = new RecordScanner(bytes, true, delimiter);
  const records: RawRecord[] = [];
  let line = 1;
  for (let start = 0; start < bytes.length; ) {
    const found = scanner.recordEnd(start);
    const end = found < 0 ? bytes.length : found;
    if (!scanner.isBlank(start)) records.push({ line, cells: null, problem: problemOf(scanner), start, end });
    line += scanner.lines;
    start = end;
  }
  return records;
}

/** csv-parse with its cheapest settings: no info, no casting, no callback. null where it stops at a mistake. */
function rowsOf(bytes: Buffer, delimiter: Delimiter): string[][] | null {
  try {
    return parse(bytes, {
      delimiter,
      // Each byte is held against every one of them.
      record_delimiter: bytes.includes("\r") ? ["\r\n", "\n", "\r"] : "\n",
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as string[][];
  } catch {
    return null;
  }
}

function problemOf({ unclosed, malformed }: RecordScanner): Bilingual | null {
  if (unclosed) return bilingual((m) => m.ingest.unclosedQuote);
  return malformed ? bilingual((m) => m.ingest.quoteInCell) : null;
}
