import type { Delimiter } from "./plan.js";

const LF = 10;
const CR = 13;
const QUOTE = 34;

/**
 * Finds where records end, by the rule of csv-parse: a quote opens only at the start of a field, `""` stays inside, and
 * CR, LF and CRLF end a record. It jumps from quote to quote and from line end to line end, so it costs a small
 * part of what reading the cells costs.
 */
export class RecordScanner {
  /** Physical lines of the last record found. */
  lines = 0;
  /** Whether a quoted cell of the last record goes on after its closing quote. */
  malformed = false;
  /** Whether the last search failed inside a quoted cell. */
  unclosed = false;
  /** The line ends that ended records so far. */
  readonly recordDelimiters = new Set<string>();
  private readonly end: number;
  private readonly delimiterByte: number;
  private quoteAt = -1;
  private lfAt = -1;
  private crAt = -1;

  /**
   * @param bytes UTF-8
   * @param last  whether nothing follows: the last record then needs no line end
   * @param delimiter null: lines are records whatever they hold (ndjson)
   */
  constructor(
    private readonly bytes: Buffer,
    private readonly last: boolean,
    delimiter: Delimiter | null,
  ) {
    this.end = bytes.length;
    this.delimiterByte = delimiter === null ? -1 : delimiter.charCodeAt(0);
  }

  /** Where the record that begins at `start` ends, its line end included; -1 where that is not to be seen. */
  recordEnd(start: number): number {
    const { bytes, end } = this;
    this.lines = 0;
    this.unclosed = this.malformed = false;
    let from = start;
    for (;;) {
      const quote = this.quote(from);
      const lineEnd = this.lineEnd(from);
      if (quote >= lineEnd) {
        if (lineEnd === end) return this.last && start < end ? this.ended(end) : -1;
        const next = this.afterLineEnd(lineEnd);
        if (next < 0) return -1;
        this.recordDelimiters.add(bytes[lineEnd] === LF ? "\n" : next > lineEnd + 1 ? "\r\n" : "\r");
        return this.ended(next);
      }
      from = quote + 1;
      if (quote === start || bytes[quote - 1] === this.delimiterByte) {
        const close = this.closingQuote(from);
        if (close < 0) {
          this.unclosed = true;
          return -1;
        }
        for (let at = this.lineEnd(from); at < close; at = this.lineEnd(this.afterLineEnd(at))) this.lines++;
        from = close + 1;
        if (from < end && !this.endsCell(bytes[from])) this.malformed = true;
      }
    }
  }

  /** Where the physical line that begins at `start` ends, its line end included; -1 where that is not to be seen. */
  physicalLineEnd(start: number): number {
    this.quoteAt = this.lfAt = this.crAt = -1;
    const lineEnd = this.lineEnd(start);
    if (lineEnd === this.end) return this.last ? this.end : -1;
    return this.afterLineEnd(lineEnd);
  }

  /** Whether the record at `start` is a blank line, which csv-parse skips. */
  isBlank(start: number): boolean {
    return this.bytes[start] === LF || this.bytes[start] === CR;
  }

  private endsCell(byte: number): boolean {
    return byte === this.delimiterByte || byte === LF || byte === CR;
  }

  private ended(next: number): number {
    this.lines++;
    return next;
  }

  private quote(from: number): number {
    if (this.delimiterByte < 0) return this.end;
    if (this.quoteAt < from) this.quoteAt = this.find(QUOTE, from);
    return this.quoteAt;
  }

  private lineEnd(from: number): number {
    if (this.lfAt < from) this.lfAt = this.find(LF, from);
    if (this.crAt < from) this.crAt = this.find(CR, from);
    return Math.min(this.lfAt, this.crAt);
  }

  /** Past the line end at `at`; -1 where a CR is the last byte seen and an LF may follow. */
  private afterLineEnd(at: number): number {
    if (this.bytes[at] === LF) return at + 1;
    if (at + 1 === this.end) return this.last ? this.end : -1;
    return this.bytes[at + 1] === LF ? at + 2 : at + 1;
  }

  private closingQuote(from: number): number {
    for (let at = this.find(QUOTE, from); ; at = this.find(QUOTE, at + 2)) {
      if (at >= this.end) return -1;
      if (at + 1 === this.end) return this.last ? at : -1;
      if (this.bytes[at + 1] !== QUOTE) return at;
    }
  }

  private find(byte: number, from: number): number {
    const at = this.bytes.indexOf(byte, from);
    return at < 0 ? this.end : at;
  }
}
