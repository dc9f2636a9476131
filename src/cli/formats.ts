import { UserError } from "../errors.js";

/** Everything that a run can be written as. */
export const FORMATS = [
  "terminal",
  "json",
  "ndjson",
  "csv",
  "xlsx",
  "qdpx",
  "markdown",
  "html",
  "github",
  "junit",
] as const;
export type Format = (typeof FORMATS)[number];

const EXTENSIONS: Record<string, Format> = {
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  csv: "csv",
  xlsx: "xlsx",
  qdpx: "qdpx",
  md: "markdown",
  txt: "terminal",
  xml: "junit",
  html: "html",
};

/** The format that a file's extension stands for. @throws UserError that lists the extensions */
export function formatOf(file: string): Format {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1].toLowerCase() ?? "";
  if (Object.hasOwn(EXTENSIONS, extension)) return EXTENSIONS[extension];
  const endings = Object.keys(EXTENSIONS).map((ending) => `.${ending}`);
  throw new UserError((m) => m.cli.noFormat(file, endings));
}
