import { UserError } from "../errors.js";
import type { Delimiter } from "./plan.js";
import { type RawRecord, readRecords, recordsOf } from "./records.js";
import { RecordScanner } from "./scanner.js";

const CANDIDATES: readonly Delimiter[] = [",", ";", "\t", "|"];
const NAMES: ReadonlyMap<string, Delimiter> = new Map([
  ["comma", ","],
  ["semicolon", ";"],
  ["tab", "\t"],
  ["\\t", "\t"],
  ["pipe", "|"],
  ["bar", "|"],
]);
/** Bytes and records of the sample that each candidate is tried on. */
const SAMPLE_BYTES = 64 * 1024;
const SAMPLE_RECORDS = 100;

/** The delimiter a user means by `;`, `tab`, `\t`, `comma`, … */
export function delimiterNamed(name: string): Delimiter {
  const delimiter = NAMES.get(name.toLowerCase()) ?? CANDIDATES.find((candidate) => candidate === name);
  if (delimiter === undefined) {
    throw new UserError((m) => m.ingest.noDelimiter(name));
  }
  return delimiter;
}

/** The delimiter that a first line such as `sep=;` states, and where the next line begins; null without such a line. */
export function sepLine(bytes: Buffer): { delimiter: Delimiter; end: number } | null {
  const match = /^"?sep=(.)"?[^\S\r\n]*(\r\n|\n|\r|$)/i.exec(bytes.toString("latin1", 0, 64));
  const delimiter = match && CANDIDATES.find((candidate) => candidate === match[1]);
  return match && delimiter ? { delimiter, end: match[0].length } : null;
}

interface Table {
  delimiter: Delimiter;
  /** Cells of the first record; 0 where it cannot be read. */
  width: number;
  /** Whether its delimiter stands in the first record as in a sentence. */
  prose: boolean;
  /** Share of the records that have just as many. */
  uniform: number;
  /** Share of the records that have fewer. */
  short: number;
}

/**
 * The delimiter under which the sample makes the most uniform table, each candidate tried by reading the sample with
 * it. A toss-up is a UserError. A file of one column has none to find, and gets one that does not split it.
 */
export function detectDelimiter(bytes: Buffer, file: string): Delimiter {
  // One that does not stand in the first record makes no table; where one alone does, as in no sentence, there is nothing to weigh.
  const likely = CANDIDATES.filter((delimiter) => firstRecords(bytes, delimiter).includes(delimiter));
  if (likely.length === 1 && dividesPlainly(firstRecords(bytes, likely[0]), likely[0])) return likely[0];
  const [best, second] = likely
    .map((delimiter) => table(bytes, delimiter))
    .filter((candidate) => candidate.width > 1 && isTable(candidate))
    .sort((a, b) => b.uniform - a.uniform || b.width - a.width);
  if (best === undefined) return oneColumn(CANDIDATES.map((delimiter) => table(bytes, delimiter)));
  if (second === undefined || second.uniform < best.uniform - 0.1) return best.delimiter;
  // Both make a table: a stray mark in every row makes two columns, a real delimiter many.
  if (best.width >= 2 * second.width) return best.delimiter;
  if (second.width >= 2 * best.width) return second.delimiter;
  throw new UserError((m) => m.ingest.twoDelimiters(said(best), said(second)), { file });
}

/** Throws a UserError where the delimiter that somebody asks for makes one column of what clearly is a table by another. */
export function refuseOtherDelimiter(bytes: Buffer, asked: Delimiter, file: string): void {
  if (table(bytes, asked).width !== 1) return;
  const other = CANDIDATES.map((delimiter) => table(bytes, delimiter)).find(
    ({ width, prose, uniform }) => width > 1 && !prose && uniform >= 0.9,
  );
  if (!other) return;
  const one = { sign: asked, word: WORDS[asked] };
  throw new UserError((m) => m.ingest.otherDelimiter(one, said(other)), { file });
}

/** Commas in the question of a one-column file make no table: the rows have any number of them, often fewer. */
function isTable({ uniform, short, prose }: Table): boolean {
  return !prose || uniform >= 0.6 || (uniform > 0 && short < 0.2);
}

/** Quotes are read in a file of one column too, so it needs a delimiter: the rarest that does not split it. */
function oneColumn(tables: Table[]): Delimiter {
  const broken = tables.find(({ width }) => width === 0);
  const whole = [...tables].reverse().find(({ width, uniform }) => width === 1 && uniform === 1);
  return (broken ?? whole)?.delimiter ?? "|";
}

/** The first record that says something, with those before it. */
function firstRecords(bytes: Buffer, delimiter: Delimiter): Buffer {
  const scanner = new RecordScanner(bytes, true, delimiter);
  for (let start = 0; start < bytes.length; ) {
    const end = scanner.recordEnd(start);
    if (end < 0) break;
    if (/[^\s",;|]/.test(bytes.toString("utf8", start, end))) return bytes.subarray(0, end);
    start = end;
  }
  return bytes;
}

function dividesPlainly(first: Buffer, delimiter: Delimiter): boolean {
  const records = [...readRecords(first, delimiter)];
  const cells = records.find(saysSomething)?.cells ?? [];
  return cells.length > 1 && !isProse(cells);
}

const saysSomething = ({ cells }: RawRecord): boolean => cells?.some((cell) => cell !== "") ?? true;

/** Whether the delimiter of a first record stands as it does in a sentence: with a space after it. */
const isProse = (cells: readonly string[]): boolean => cells.slice(1).every((cell) => /^\s/.test(cell));

function table(bytes: Buffer, delimiter: Delimiter): Table {
  const sample = wholeRecords(bytes.subarray(0, SAMPLE_BYTES), delimiter);
  // Most candidates do not occur at all: no need to read.
  if (!sample.includes(delimiter)) return { delimiter, width: 1, prose: true, uniform: 1, short: 0 };
  const records = [...readRecords(sample, delimiter)].filter(saysSomething);
  const first = records[0]?.cells ?? [];
  const width = first.length;
  const share = (test: (cells: number) => boolean) =>
    records.filter(({ cells }) => cells !== null && test(cells.length)).length / records.length;
  return {
    delimiter,
    width,
    prose: isProse(first),
    uniform: share((cells) => cells === width),
    short: share((cells) => cells < width),
  };
}

/** At most SAMPLE_RECORDS records; the last one, which may be cut off, is left out unless it is all there is. */
function wholeRecords(bytes: Buffer, delimiter: Delimiter): Buffer {
  const records = [...recordsOf(bytes, delimiter)];
  const last = records.length < 3 ? records.length : Math.min(SAMPLE_RECORDS, records.length - 1);
  return bytes.subarray(0, records[last - 1]?.end ?? 0);
}

const WORDS = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" };

const said = ({ delimiter, width }: Table) => ({ sign: delimiter, word: WORDS[delimiter], width });
