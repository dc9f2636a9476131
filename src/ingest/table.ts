import { UserError } from "../errors.js";
import { delimiterNamed, detectDelimiter, refuseOtherDelimiter, sepLine } from "./dialect.js";
import { exportNamed, exportShape } from "./export-format.js";
import { cellOf, objectOn } from "./ndjson.js";
import type { Plan } from "./plan.js";
import { recordsOf } from "./records.js";
import { RecordScanner } from "./scanner.js";
import { recordsOfHead } from "./slabs.js";

/** What the user says of the file's form. */
export interface TableOptions {
  /** The file's name, for messages. */
  file: string;
  delimiter?: string;
  /** false: the first record is data already. */
  header?: boolean;
  export?: string;
  /** In an Excel file: name or number of the sheet. */
  sheet?: string;
}

/** The head read as a table, before any column has a role. */
export interface Table extends Pick<Plan, "format" | "delimiter" | "sepLine" | "export" | "headerRecords"> {
  headers: string[];
  labels: string[];
  rows: string[][];
  /** Line of the first data record. */
  firstLine: number;
}

/** Reads the head, as CSV or as objects a line. @param text UTF-8 */
export function readTable(text: Buffer, options: TableOptions, complete: boolean): Table {
  const first = firstLine(text);
  if (/^\s*\{\s*$/.test(first) || /^\s*\[\s*\{/.test(text.toString("utf8", 0, 200))) {
    throw new UserError((m) => m.ingest.json, { file: options.file });
  }
  return objectOn(first) === null ? csvTable(text, options, complete) : ndjsonTable(text, complete);
}

/** The first line that is not blank. */
function firstLine(text: Buffer): string {
  const scanner = new RecordScanner(text, true, null);
  let start = 0;
  while (scanner.isBlank(start)) start = scanner.recordEnd(start);
  return text.toString("utf8", start, scanner.recordEnd(start));
}

function ndjsonTable(text: Buffer, complete: boolean): Table {
  const records = [...recordsOf(text, null)];
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

function csvTable(text: Buffer, options: TableOptions, complete: boolean): Table {
  const { file } = options;
  const sep = sepLine(text);
  const asked = options.delimiter === undefined ? null : delimiterNamed(options.delimiter);
  if (asked !== null) refuseOtherDelimiter(text.subarray(sep?.end ?? 0), asked, file);
  const delimiter = asked ?? sep?.delimiter ?? detectDelimiter(text, file);
  const layout = { format: "csv", delimiter, sepLine: sep !== null } as const;
  const records = recordsOfHead(text, layout, complete);
  const [first] = records;
  if (first?.cells == null) {
    throw new UserError(
      (m) => m.ingest.unreadableHead(first?.problem?.[m.language] ?? m.ingest.noWholeRecord),
      { file, line: first?.line ?? 1 },
    );
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
