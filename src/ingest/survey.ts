import { UserError } from "../errors.js";
import { shorten } from "./column-named.js";
import { type ColumnOptions, chooseColumns } from "./columns.js";
import { delimiterNamed, detectDelimiter, sepLine } from "./dialect.js";
import { bomLength, detectEncoding, encodingNamed, headToUtf8, refuseBinary } from "./encoding.js";
import { exclusionsOf } from "./exclusions.js";
import { exportNamed, exportShape, plainText } from "./export-format.js";
import { mangledWarnings } from "./groups.js";
import { cellOf, objectOn } from "./ndjson.js";
import type { Column, Plan } from "./plan.js";
import { type Profile, profile } from "./profile.js";
import { recordsOf } from "./records.js";
import { recordsOfHead } from "./slabs.js";

/** Columns a file may have. */
const MOST_COLUMNS = 10_000;
/** Answers given back to tell the language by. */
const SAMPLE_ANSWERS = 1000;

export interface SurveyOptions extends ColumnOptions {
  /** The file's name, for messages. */
  file: string;
  encoding?: string;
  delimiter?: string;
  /** false: the first record is data already. */
  header?: boolean;
  export?: string;
  language?: "en" | "nl";
  /** Code partial, preview and spam rows too. */
  keepPartial?: boolean;
}

export interface Survey {
  plan: Plan;
  warnings: string[];
  /** Answers from the head that are not blank, to tell the main language by. */
  sampleAnswers: string[];
}

/** The head read as a table, before any column has a role. */
interface Table extends Pick<Plan, "format" | "delimiter" | "sepLine" | "export" | "headerRecords"> {
  headers: string[];
  labels: string[];
  rows: string[][];
  /** Line of the first data record. */
  firstLine: number;
}

/**
 * Looks at the first bytes of a file (up to 1 MB) and decides how all of it is to be read.
 * @param complete whether `head` is the whole file
 * @throws UserError where the head is no table of answers, or where it is a toss-up what is meant
 */
export function survey(head: Uint8Array, options: SurveyOptions, complete: boolean): Survey {
  const { file } = options;
  const encoding = options.encoding === undefined ? detectEncoding(head) : encodingNamed(options.encoding);
  refuseBinary(head, encoding, file);
  const text = headToUtf8(head, encoding, complete);
  if (text.toString("utf8", 0, 4096).trim() === "" && text.toString().trim() === "")
    throw new UserError("the file is empty", { file });

  const table =
    objectOn(firstLine(text)) === null ? csvTable(text, options, complete) : ndjsonTable(text, complete);
  if (table.headers.length > MOST_COLUMNS) {
    throw new UserError(`the file has ${table.headers.length} columns; at most ${MOST_COLUMNS} are read`, {
      file,
      hint: "is the delimiter right? --delimiter",
    });
  }
  if (table.rows.length === 0) {
    throw new UserError("the file has a header and no answers below it", {
      file,
      hint: "if the first line is an answer already, say --no-header",
    });
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
    warnings: [...headerWarnings(table, options), ...mangledWarnings(plan.groups, profiles)],
    sampleAnswers: answers.filter((answer) => answer.trim() !== "").slice(0, SAMPLE_ANSWERS),
  };
}

function firstLine(text: Buffer): string {
  const [first] = recordsOf(text, null);
  return first === undefined ? "" : text.toString("utf8", first.start, first.end);
}

function ndjsonTable(text: Buffer, complete: boolean): Table {
  const records = recordsOf(text, null);
  const lines = complete ? records : records.slice(0, -1);
  const objects = lines
    .map(({ start, end }) => objectOn(text.toString("utf8", start, end)))
    .filter((object) => object !== null);
  const headers = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const rows = objects.map((object) =>
    headers.map((key) => (Object.hasOwn(object, key) ? cellOf(object[key]) : "")),
  );
  const layout = {
    format: "ndjson",
    delimiter: ",",
    sepLine: false,
    export: "plain",
    headerRecords: 0,
  } as const;
  return { ...layout, headers, labels: headers, rows, firstLine: records[0].line };
}

function csvTable(text: Buffer, options: SurveyOptions, complete: boolean): Table {
  const { file } = options;
  const sep = sepLine(text);
  const asked = options.delimiter === undefined ? null : delimiterNamed(options.delimiter);
  const delimiter = asked ?? sep?.delimiter ?? detectDelimiter(text, file);
  const layout = { format: "csv", delimiter, sepLine: sep !== null } as const;
  const records = recordsOfHead(text, layout, complete);
  const [first] = records;
  if (first?.cells == null) {
    const problem = first?.problem ?? "it holds no whole record";
    throw new UserError(`the beginning of the file cannot be read: ${problem}`, {
      file,
      line: first?.line ?? 1,
      hint: "look at the quotes of the header",
    });
  }
  if (options.header === false) {
    const headers = first.cells.map(() => "");
    return {
      ...layout,
      export: "plain",
      headerRecords: 0,
      headers,
      labels: headers,
      rows: cellsOf(records),
      firstLine: first.line,
    };
  }
  const shape = exportShape(
    cellsOf(records.slice(0, 6)),
    options.export === undefined ? undefined : exportNamed(options.export),
  );
  const data = records.slice(shape.headerRecords);
  return { ...layout, ...shape, rows: cellsOf(data), firstLine: data[0]?.line ?? 0 };
}

function cellsOf(records: { cells: string[] | null }[]): string[][] {
  return records.map(({ cells }) => cells).filter((cells) => cells !== null);
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
      reason: "",
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
    column.reason =
      kind === "choices"
        ? "lists of fixed choices"
        : kind === "text"
          ? `${distinct.length} different values`
          : kind === "empty"
            ? "empty"
            : `${kind}s`;
  }
}

function headerWarnings({ headers, firstLine }: Table, { header }: SurveyOptions): string[] {
  if (header === false || !headers.some((cell) => /^\s*[-+]?\d+([.,]\d+)?\s*$/.test(cell))) return [];
  return [`the header holds numbers: if the line above line ${firstLine} is data already, say --no-header`];
}
