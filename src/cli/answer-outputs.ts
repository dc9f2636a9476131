import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import { UserError } from "../errors.js";
import type { Analysis } from "../report/analysis.js";
import { csvHeader } from "../report/answers/csv.js";
import { AnswerTable } from "../report/answers/table.js";
import type { AnswerForm } from "../report/answers/writer.js";
import { headerRecord, summaryRecord } from "../report/ndjson.js";
import type { Answers } from "../report/xlsx/answers-sheet.js";
import type { Format } from "./formats.js";
import { placeOf } from "./input.js";
import type { Note } from "./notes.js";
import type { RunOptions } from "./options.js";
import type { Sink } from "./output.js";
import type { Prepared } from "./prepare-run.js";

/** Where coded answers go one by one, as a thread has written them. */
export interface AnswerOutput {
  form: AnswerForm;
  take(written: Uint8Array): Promise<void>;
  /** What follows when all are coded. */
  end(analysis: Analysis): Promise<void>;
}

/** What the outputs of a run need to know of it. */
export interface AnswerRun {
  options: RunOptions;
  inputs: Prepared[];
  codebook: Codebook;
  about: Pick<Analysis, "tool" | "model" | "input">;
  note: Note;
}

/** The outputs of one kind, begun; the answers that a workbook holds are kept for when it is printed. */
export interface AnswerOutputs {
  outputs: AnswerOutput[];
  answers: Answers | null;
}

/**
 * Begins every output that holds coded answers, and says that it is confidential.
 * @throws UserError where the files, or several codebooks, would not fit in one table
 */
export async function answerOutputs(
  sinks: readonly { format: Format; sink: Sink }[],
  run: AnswerRun,
): Promise<AnswerOutputs> {
  const { options, inputs, note } = run;
  const locale = options.locale ?? inputs[0].plan.language;
  const of = (format: Format) => sinks.filter((s) => s.format === format).map((s) => s.sink);
  const outputs: AnswerOutput[] = [];
  const sheet = options.answers && of("xlsx").length > 0;
  if (options.answers && !sheet) note((m) => m.notes.answersNowhere);
  if (options.keepColumns && of("csv").length === 0 && !sheet) note((m) => m.notes.keepNoColumns);
  if (of("ndjson").length > 0) outputs.push(await ndjsonOutput(of("ndjson"), run, locale));
  if (of("csv").length > 0) outputs.push(await csvOutput(of("csv"), run, locale));
  if (of("qdpx").length > 0) outputs.push(projectOutput(of("qdpx"), run, locale));
  const workbook = sheet ? await sheetOutput(run) : null;
  if (workbook) outputs.push(workbook.output);
  return { outputs, answers: workbook?.answers ?? null };
}

async function ndjsonOutput(sinks: Sink[], { options, codebook, about }: AnswerRun, locale: Language) {
  const { id, name, version, hash } = codebook;
  const take = toAll(sinks);
  // Records of shards are put one after another: what stands around them is for the whole.
  if (!options.partial)
    await take(headerRecord({ ...about, codebook: { id, name: name.en, version, hash } }));
  const form: AnswerForm = { kind: "records", parts: options.with, locale };
  return { form, take, end: (analysis: Analysis) => take(summaryRecord(analysis)) };
}

async function csvOutput(sinks: Sink[], run: AnswerRun, locale: Language): Promise<AnswerOutput> {
  const { form, names } = tableOf(run, "csv");
  const take = toAll(sinks);
  await take(csvHeader(names, locale));
  return { form: { kind: "csv", locale, ...form }, take, end: async () => {} };
}

function projectOutput(
  sinks: Sink[],
  { options, codebook, about, note }: AnswerRun,
  locale: Language,
): AnswerOutput {
  checkOneCodebook(options, "qdpx");
  note((m) => m.notes.confidential("qdpx", true));
  const records: string[] = [];
  return {
    form: { kind: "records", parts: ["text"], locale },
    take: async (written) => void records.push(textOf(written)),
    end: async () => {
      const { qdpx } = await import("../report/qdpx.js");
      await toAll(sinks)(qdpx(records, codebook, about, locale));
    },
  };
}

async function sheetOutput(run: AnswerRun): Promise<{ output: AnswerOutput; answers: Answers }> {
  const { MOST_ROWS } = await import("../report/xlsx/spreadsheet.js");
  const { form, names, kept } = tableOf(run, "xlsx");
  const answers: Answers = { names, kept, lines: [] };
  let rows = 1;
  const take = async (written: Uint8Array) => {
    const text = textOf(written);
    answers.lines.push(text);
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) rows++;
    if (rows > MOST_ROWS) throw new UserError((m) => m.sheets.tooManyRows);
  };
  return { output: { form: { kind: "cells", ...form }, take, end: async () => {} }, answers };
}

/** The one table into which the answers of all files go. */
function tableOf({ options, inputs, codebook, note }: AnswerRun, format: "csv" | "xlsx") {
  checkOneCodebook(options, format);
  const form = { text: options.with.includes("text"), keepColumns: options.keepColumns };
  const tables = inputs.map(({ plan }) => new AnswerTable(plan, codebook, form));
  const names = tables.map((table) => table.names());
  const other = names.findIndex((list) => list.join("\0") !== names[0].join("\0"));
  if (other >= 0)
    throw new UserError((m) => m.notes.otherColumns(format, form.keepColumns), {
      file: placeOf(inputs[other].input),
    });
  note((m) => m.notes.confidential(format, form.text || form.keepColumns));
  return { form, names: names[0], kept: tables[0].kept.length };
}

/** @throws UserError */
function checkOneCodebook({ codebooks }: RunOptions, format: Format): void {
  if (codebooks.length > 1) throw new UserError((m) => m.notes.oneCodebook(format));
}

const textOf = (utf8: Uint8Array): string => Buffer.from(utf8).toString();

const toAll = (sinks: readonly Sink[]) => async (piece: string | Uint8Array) => {
  for (const sink of sinks) await sink.write(piece);
};
