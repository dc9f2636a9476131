import { readFileSync } from "node:fs";
import { checkComplete, mergeParts, type NamedPart } from "../batch/merge-parts.js";
import type { Part } from "../batch/part.js";
import { decodePart, encodePart } from "../batch/partial.js";
import type { Codebook } from "../codebook/codebook.js";
import { UserError } from "../errors.js";
import type { Analysis } from "../report/analysis.js";
import type { RawOptions } from "./commands.js";
import { withConfig } from "./config.js";
import { EXIT } from "./main.js";
import { type Note, notes } from "./notes.js";
import { type RunOptions, runOptions } from "./options.js";
import { checkPartial } from "./partial-options.js";
import { quoting } from "./quoting.js";
import { checkRejects } from "./rejects.js";
import { analysisOf, finish } from "./report-part.js";
import { settingOf } from "./setting.js";
import { openSinks, sinksOf } from "./sinks.js";
import { speakAsTheAnswers } from "./speaking.js";

/** `frame-analyze merge PART…`: the report of a whole from the partial results of its shards, or with --partial a larger part. */
export default async function mergeCommand(files: string[], raw: RawOptions): Promise<number> {
  const { raw: merged, file: config } = withConfig(raw);
  const options = runOptions(merged);
  if (options.partial) checkPartial(options, raw);
  checkFormats(options);
  const note = notes(options.quiet);
  const sinks = openSinks(options, files, options.partial ? "json" : "terminal");
  try {
    const part = await mergeParts(read(files));
    speakAsTheAnswers(part.plan.language);
    note((m) => m.partial.merged(files.length, part.shards.length));
    if (options.partial) {
      if (options.expect !== null) checkComplete(part, options.expect);
      for (const sink of sinksOf(sinks, "json")) await sink.write(encodePart(part));
      for (const { sink } of sinks) await sink.done();
      note((m) => m.partial.confidential);
      return EXIT.ok;
    }
    checkComplete(part, options.expect);
    noteWarnings(part, note);
    checkAllRejects(part, options);
    const study = config === null ? null : (await import("./study.js")).studyCheck(config, options);
    const { names } = quoting({ ...options, quotes: part.codings[0].quotes }, note);
    const analyses: Analysis[] = [];
    const codebooks: Codebook[] = [];
    for (const coding of part.codings) {
      const [file] = files;
      const setting = await settingOf(coding, part, options, file);
      codebooks.push(setting.codebook);
      analyses.push(analysisOf(part, coding, { setting, options, names, study, sinks, file, note }));
    }
    return await finish(analyses, sinks, options, codebooks, null, note);
  } catch (error) {
    for (const { sink } of sinks) sink.drop();
    throw error;
  }
}

/** Each warning once, whatever number of shards has it. */
function noteWarnings({ shards }: Part, note: Note): void {
  const said = new Set<string>();
  for (const warning of shards.flatMap(({ warnings }) => warnings)) {
    if (said.has(warning.en)) continue;
    said.add(warning.en);
    note((m) => warning[m.language]);
  }
}

/** One at a time: what has been added up is not kept twice. */
async function* read(files: readonly string[]): AsyncIterable<NamedPart> {
  for (const file of files) yield { file, part: decodePart(readFileSync(file, "utf8"), file) };
}

function checkFormats({ outputs, format, partial }: RunOptions): void {
  const records = [...outputs.map((o) => o.format), format].find(
    (f) => f === "ndjson" || f === "csv" || f === "qdpx",
  );
  if (records === undefined) return;
  throw new UserError((m) => m.partial.mergesNoRecords(records, partial));
}

/** --max-rejects, over all shards. */
function checkAllRejects({ codings: [first], plan }: Part, options: RunOptions): void {
  const { rows, rejected } = first.outcome.tally.counts;
  checkRejects(options.rejects, rejected / plan.questions.length, rows, (m) => m.partial.rejectsOfShards);
}
