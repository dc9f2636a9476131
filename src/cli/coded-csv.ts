import type { Codebook } from "../codebook/codebook.js";
import { UserError } from "../errors.js";
import { type CsvForm, CsvWriter } from "../report/csv.js";
import type { RunOptions } from "./options.js";
import type { Sink } from "./output.js";
import type { Prepared } from "./prepare-run.js";

/** The CSV of coded answers of a run: how it is written, and where its rows go. */
export interface CodedCsv {
  form: CsvForm;
  write(text: string): Promise<void>;
}

/**
 * Begins the CSV with its header and says that it is confidential. null where no CSV is wanted.
 * @throws UserError where the files, or several codebooks, would not fit below one header
 */
export async function beginCsv(
  sinks: Sink[],
  options: RunOptions,
  inputs: Prepared[],
  codebook: Codebook,
  note: (text: string) => void,
): Promise<CodedCsv | null> {
  if (sinks.length === 0) {
    if (options.keepColumns) note("--keep-columns adds columns to the csv format, which is not asked for");
    return null;
  }
  if (options.codebooks.length > 1)
    throw new UserError("a CSV holds the codes of one codebook", {
      hint: "run once for each, or use ndjson",
    });
  const form = {
    locale: options.locale ?? inputs[0].plan.language,
    text: options.with.includes("text"),
    keepColumns: options.keepColumns,
  };
  const headers = inputs.map(({ plan }) => new CsvWriter(plan, codebook, form).header());
  const other = headers.findIndex((header) => header !== headers[0]);
  if (other >= 0)
    throw new UserError("this file would give the CSV other columns than the first one", {
      file: inputs[other].input.path ?? inputs[other].input.name,
      hint: `name the groups with --group${form.keepColumns ? ", leave out --keep-columns" : ""}, or run the files apart`,
    });
  const write = async (text: string) => {
    for (const sink of sinks) await sink.write(text);
  };
  note(
    `confidential: the CSV holds the codes and groups of every person by id${form.text || form.keepColumns ? ", and what they wrote" : ""}`,
  );
  await write(headers[0]);
  return { form, write };
}
