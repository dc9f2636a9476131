import type { Codebook } from "../codebook/codebook.js";
import { UserError } from "../errors.js";
import { type CsvForm, CsvWriter } from "../report/csv.js";
import { placeOf } from "./input.js";
import type { Note } from "./notes.js";
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
  note: Note,
): Promise<CodedCsv | null> {
  if (sinks.length === 0) {
    if (options.keepColumns) note((m) => m.notes.keepNoColumns);
    return null;
  }
  if (options.codebooks.length > 1) throw new UserError((m) => m.notes.oneCodebookCsv);
  const form = {
    locale: options.locale ?? inputs[0].plan.language,
    text: options.with.includes("text"),
    keepColumns: options.keepColumns,
  };
  const headers = inputs.map(({ plan }) => new CsvWriter(plan, codebook, form).header());
  const other = headers.findIndex((header) => header !== headers[0]);
  if (other >= 0)
    throw new UserError((m) => m.notes.otherCsvColumns(form.keepColumns), {
      file: placeOf(inputs[other].input),
    });
  const write = async (text: string) => {
    for (const sink of sinks) await sink.write(text);
  };
  note((m) => m.notes.confidential(form.text || form.keepColumns));
  await write(headers[0]);
  return { form, write };
}
