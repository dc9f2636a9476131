import { type Place, UserError } from "../errors.js";
import { headerText } from "../ingest/header-text.js";
import type { Plan } from "../ingest/plan.js";
import type { Reject } from "../ingest/responses.js";
import type { Messages } from "../messages/index.js";
import type { RawOptions } from "./commands.js";
import type { OpenInput } from "./input.js";
import type { Note } from "./notes.js";
import { fileSink, type Sink } from "./output.js";
import type { Prepared } from "./prepare-run.js";

/** Rejects that are shown; the rest is counted. */
const SHOWN = 5;

/** What is to happen with records that cannot be read. */
export interface RejectOptions {
  /** The first one stops the run. */
  strict: boolean;
  /** More of them are an error: a number of records, or a percentage of all; null for no limit. */
  most: { text: string; value: number; percent: boolean } | null;
  /** Where they are written, whole. */
  file: string | null;
}

/** @throws UserError for a --max-rejects that is neither a whole number nor a percentage */
export function rejectOptions(raw: RawOptions): RejectOptions {
  return {
    strict: raw.strict === true,
    most: raw.maxRejects === undefined ? null : limit(String(raw.maxRejects).trim()),
    file: typeof raw.rejects === "string" ? raw.rejects : null,
  };
}

function limit(text: string): RejectOptions["most"] {
  const percent = /^(\d+(?:[.,]\d+)?)\s*%$/.exec(text);
  const value = Number((percent?.[1] ?? text).replace(",", "."));
  if ((percent === null && !/^\d{1,12}$/.test(text)) || (percent !== null && value > 100))
    throw new UserError((m) => m.cli.noMaxRejects(text));
  return { text, value, percent: percent !== null };
}

/**
 * @param hint where they are to be found
 * @throws UserError where more records could not be read than --max-rejects allows
 */
export function checkRejects(
  { most }: Pick<RejectOptions, "most">,
  count: number,
  records: number,
  hint: (m: Messages) => string,
  place: Place = {},
): void {
  if (most === null || count <= (most.percent ? (most.value / 100) * records : most.value)) return;
  throw new UserError(
    (m) => ({ message: m.notes.tooManyRejects(count, records, most.text), hint: hint(m) }),
    place,
  );
}

/** Shows, counts, writes out and limits the records of a run that cannot be read. */
export class Rejects {
  private count = 0;
  private first: { file: string; line: number } | null = null;
  private sink: Sink | null = null;
  /** The header, until it is written. */
  private above = "";

  /**
   * @param files the inputs' paths, which must not be overwritten; null for standard input
   * @throws UserError where their headers differ and rejects are to be written
   */
  constructor(
    private readonly options: RejectOptions,
    inputs: readonly Prepared[],
    files: (string | null)[],
    private readonly note: Note,
  ) {
    const { file } = options;
    if (file === null) return;
    const headers = inputs.map(({ input, plan }) => headerOf(input, plan));
    const other = headers.findIndex((header) => header !== headers[0]);
    if (other >= 0)
      throw new UserError((m) => m.notes.rejectsNeedOneHeader(file), { file: files[other] ?? undefined });
    this.sink = fileSink(file, files);
    this.above = headers[0];
  }

  /** @throws UserError with --strict, naming file and line */
  async take(file: string, { line, column, reason, raw }: Reject): Promise<void> {
    if (this.options.strict)
      throw new UserError((m) => m.notes.strict(reason[m.language]), {
        file,
        line,
        column: column ?? undefined,
      });
    this.first ??= { file, line };
    if (++this.count <= SHOWN) this.note((m) => m.notes.notRead(file, line, reason[m.language]));
    await this.write(`${raw}\r\n`);
  }

  /**
   * Ends the file of rejects, which stays whatever becomes of the run.
   * @param records read, those that could not be among them. @throws UserError where there were too many
   */
  async finish(records: number): Promise<void> {
    const { file } = this.options;
    const { count } = this;
    if (count > SHOWN) this.note((m) => m.notes.moreNotRead(count - SHOWN));
    await this.write("");
    await this.sink?.done();
    this.sink = null;
    if (file !== null && count > 0) this.note((m) => m.notes.rejectsWritten(file, count));
    checkRejects(
      this.options,
      count,
      records,
      (m) => (file === null ? m.notes.firstReject : m.notes.rejectsIn(file)),
      this.first ?? {},
    );
  }

  drop(): void {
    this.sink?.drop();
  }

  private async write(text: string): Promise<void> {
    await this.sink?.write(this.above + text);
    this.above = "";
  }
}

/** What the rejects stand below: a byte-order mark, by which spreadsheets and this program know UTF-8, and the header. */
function headerOf({ head, complete }: OpenInput, plan: Plan): string {
  if (plan.format === "ndjson") return "";
  const header = headerText(head, plan, complete);
  return `\ufeff${header}${/[^\r\n]$/.test(header) ? "\r\n" : ""}`;
}
