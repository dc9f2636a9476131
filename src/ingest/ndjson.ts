import { bilingual } from "../messages/index.js";
import type { Column } from "./plan.js";
import { type RawRecord, recordsOf } from "./records.js";

/** The object on a line; null where the line holds no JSON object. */
export function objectOn(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** What a value is as a cell: text as it is, null empty, anything nested as JSON. */
export function cellOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Reads lines of JSON objects as records with a cell for each column; blank lines are left out. */
export function* readObjects(bytes: Buffer, columns: Pick<Column, "header">[]): Generator<RawRecord> {
  for (const record of recordsOf(bytes, null)) {
    const object = objectOn(bytes.toString("utf8", record.start, record.end));
    if (object === null) record.problem = bilingual((m) => m.ingest.noObject);
    else
      record.cells = columns.map(({ header }) =>
        Object.hasOwn(object, header) ? cellOf(object[header]) : "",
      );
    yield record;
  }
}
