import { UserError } from "../errors.js";
import { type Bilingual, bilingual } from "../messages/index.js";
import { refuseBinary, refusePage } from "./binary.js";
import { shorten } from "./column-named.js";
import { type ColumnOptions, chooseColumns } from "./columns.js";
import { bomLength, detectEncoding, encodingNamed, headToUtf8, refuseOtherEncoding } from "./encoding.js";
import { exclusionsOf } from "./exclusions.js";
import { plainText } from "./export-format.js";
import { mangledWarnings } from "./groups.js";
import type { Column, Plan } from "./plan.js";
import { type Profile, profile } from "./profile.js";
import { readTable, type Table, type TableOptions } from "./table.js";

/** Columns a file may have. */
const MOST_COLUMNS = 10_000;
/** Answers given back to tell the language by. */
const SAMPLE_ANSWERS = 1000;

export interface SurveyOptions extends TableOptions, ColumnOptions {
  encoding?: string;
  language?: "en" | "nl";
  /** Code partial, preview and spam rows too. */
  keepPartial?: boolean;
}

export interface Survey {
  plan: Plan;
  warnings: Bilingual[];
  /** Answers from the head that are not blank, to tell the main language by. */
  sampleAnswers: string[];
}

/**
 * Looks at the first bytes of a file (up to 1 MB) and decides how all of it is to be read.
 * @param complete whether `head` is the whole file
 * @throws UserError where the head is no table of answers, or where it is a toss-up what is meant
 */
export function survey(head: Uint8Array, options: SurveyOptions, complete: boolean): Survey {
  const { file } = options;
  const encoding = options.encoding === undefined ? detectEncoding(head) : encodingNamed(options.encoding);
  if (options.encoding !== undefined) refuseOtherEncoding(head, encoding, file);
  refuseBinary(head, encoding, file);
  const text = headToUtf8(head, encoding, complete);
  refusePage(text, file);
  if (text.toString("utf8", 0, 4096).trim() === "" && text.toString().trim() === "")
    throw new UserError((m) => m.ingest.empty, { file });

  const table = readTable(text, options, complete);
  if (table.headers.length > MOST_COLUMNS) {
    throw new UserError((m) => m.ingest.tooManyColumns(table.headers.length, MOST_COLUMNS), { file });
  }
  if (table.rows.length === 0) {
    throw new UserError((m) => (complete ? m.ingest.noAnswers : m.ingest.longRecord), { file });
  }

  const profiles = table.headers.map((_, index) => profile(table.rows.map((cells) => cells[index] ?? "")));
  const columns = columnsOf(table, profiles);
  const chosen = chooseColumns(columns, profiles, options, file);
  explainOthers(columns, profiles);
  const exclusions = options.keepPartial ? [] : exclusionsOf(columns, profiles, table.export);
  const plan: Plan = {
    schemaVersion: 1,
    format: table.format,
    encoding,
    bom: bomLength(head, encoding) > 0,
    delimiter: table.delimiter,
    export: table.export,
    header: options.header ?? true,
    headerRecords: table.headerRecords,
    sepLine: table.sepLine,
    columns,
    ...chosen,
    exclusions,
    language: options.language ?? "en",
    languageFixed: options.language !== undefined,
  };
  const answers = table.rows.flatMap((cells) => plan.questions.map(({ column }) => cells[column] ?? ""));
  return {
    plan,
    warnings: [...headerWarnings(table, options), ...mangledWarnings(columns, plan.groups, profiles)],
    sampleAnswers: answers.filter((answer) => answer.trim() !== "").slice(0, SAMPLE_ANSWERS),
  };
}

/** Columns with unique names and no role yet. */
function columnsOf({ headers, labels }: Table, profiles: Profile[]): Column[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const base = plainText(header) || `column ${index + 1}`;
    let name = base;
    for (let copy = 2; taken.has(name); copy++) name = `${base} (${copy})`;
    taken.add(name);
    const examples = profiles[index].distinct.slice(0, 3).map((value) => shorten(value, 80));
    return {
      index,
      header,
      name,
      label: plainText(labels[index] ?? "") || name,
      role: "other",
      reason: { en: "", nl: "" },
      examples,
    };
  });
}

/** Says of each column without a role what it holds, and forgets the examples of those that identify people. */
function explainOthers(columns: Column[], profiles: Profile[]): void {
  for (const column of columns) {
    const { kind, distinct } = profiles[column.index];
    if (column.role === "identifying") column.examples = [];
    if (column.role !== "other") continue;
    column.reason = bilingual((m) => m.columns.because.holds(kind, distinct.length));
  }
}

function headerWarnings({ headers, firstLine }: Table, { header }: SurveyOptions): Bilingual[] {
  if (header === false || !headers.some((cell) => /^\s*[-+]?\d+([.,]\d+)?\s*$/.test(cell))) return [];
  return [bilingual((m) => m.ingest.numbersInHeader(firstLine))];
}
