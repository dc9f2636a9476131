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

/** Bytes given to csv-parse at a time: what a call costs is little beside them, and their cells are soon garbage. */
const STRETCH = 64 * 1024;

/**
 * Reads whole records. A quote inside a cell that is not quoted is a character like any other (`5" pipe`); a quoted cell
 * that goes on after its closing quote makes its record unreadable. csv-parse reads many at once; should it stop, each
 * of them is read by itself, so that a bad record costs no other.
 */
export function* readRecords(bytes: Buffer, delimiter: Delimiter): Generator<RawRecord> {
  const scanner = new RecordScanner(bytes, true, delimiter);
  let records: RawRecord[] = [];
  for (const record of scanned(bytes, scanner)) {
    records.push(record);
    if (record.end - records[0].start < STRETCH) continue;
    for (const read of cellsRead(records, bytes, delimiter, scanner)) yield read;
    records = [];
  }
  if (records.length > 0) yield* cellsRead(records, bytes, delimiter, scanner);
}

/** Reads the cells of records that follow one another. */
function cellsRead(
  records: RawRecord[],
  bytes: Buffer,
  delimiter: Delimiter,
  { recordDelimiters }: RecordScanner,
): RawRecord[] {
  const read = (start: number, end: number) =>
    rowsOf(bytes.subarray(start, end), delimiter, recordDelimiters);
  const rows = read(records[0].start, records[records.length - 1].end);
  // A different number of rows would mean that the two disagree on where records end: trust neither as a whole.
  const whole = rows?.length === records.length;
  for (let i = 0; i < records.length; i++) {
    const record = records[i];
    if (record.problem !== null) continue;
    const own = whole ? rows[i] : read(record.start, record.end)?.[0];
    if (own === undefined) record.problem = bilingual((m) => m.ingest.oddQuotes);
    else record.cells = own;
  }
  return records;
}

/** Where the records of `bytes` lie, blank lines left out; cells not read yet. */
export const recordsOf = (bytes: Buffer, delimiter: Delimiter | null): Generator<RawRecord> =>
  scanned(bytes, new RecordScanner(bytes, true, delimiter));

function* scanned(bytes: Buffer, scanner: RecordScanner): Generator<RawRecord> {
  let line = 1;
  for (let start = 0; start < bytes.length; ) {
    const found = scanner.recordEnd(start);
    const end = found < 0 ? bytes.length : found;
    const { lines } = scanner;
    if (!scanner.isBlank(start)) yield { line, cells: null, problem: problemOf(scanner), start, end };
    line += lines;
    start = end;
  }
}

/**
 * csv-parse with its cheapest settings: no info, no casting, no callback. null where it stops at a mistake.
 * @param ends what ends records here; each is looked for at every character
 */
function rowsOf(bytes: Buffer, delimiter: Delimiter, ends: ReadonlySet<string>): string[][] | null {
  try {
    return parse(bytes, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"].filter((end) => ends.has(end)),
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
