import { availableParallelism } from "node:os";
import { checkSamePlan, run } from "../analyze.js";
import { RepeatedIds } from "../batch/repeated-ids.js";
import type { Codebook } from "../codebook/codebook.js";
import { loadCodebook, loadLanguages } from "../codebook/load.js";
import type { Method } from "../coding/model.js";
import { type ModelKnowledge, type ModelSource, readKnowledge } from "../coding/model-file.js";
import { UserError } from "../errors.js";
import type { Plan } from "../ingest/plan.js";
import { type Messages, messages } from "../messages/index.js";
import type { Analysis, InputSummary } from "../report/analysis.js";
import { judgeGates } from "../report/judge-gates.js";
import { headerRecord, summaryRecord } from "../report/ndjson.js";
import { summarize } from "../report/summarize.js";
import type { AuditRecord } from "../tally/audit-record.js";
import { repeats } from "../tally/repeated-texts.js";
import { minConfidenceFor } from "./accuracy.js";
import { beginCsv } from "./coded-csv.js";
import { checkAllFound, openHumanCodes } from "./coded-file.js";
import type { RawOptions } from "./commands.js";
import { withConfig } from "./config.js";
import { nameOf, placeOf } from "./input.js";
import { EXIT } from "./main.js";
import { modelSummary } from "./model-summary.js";
import { type Note, notes } from "./notes.js";
import { type Format, type RunOptions, runOptions } from "./options.js";
import { fileSink, type Sink, stdoutSink } from "./output.js";
import { modelsFor, type Prepared, prepareInput } from "./prepare-run.js";
import { print } from "./print.js";
import { quoting } from "./quoting.js";
import { Rejects } from "./rejects.js";
import { speakAsTheAnswers } from "./speaking.js";
import type { StudyCheck } from "./study.js";
import { packageVersion } from "./version.js";

/** `frame-analyze FILE…`: the main job. */
export default async function analyzeCommand(files: string[], raw: RawOptions): Promise<number> {
  const { raw: merged, file: config } = withConfig(raw);
  const options = runOptions(merged);
  if (files.length === 0) {
    throw new UserError((m) => m.cli.noInput);
  }
  const note = notes(options.quiet);
  if (config) note((m) => m.notes.config(config));
  if (options.codebooks.length > 1 && files.includes("-")) {
    throw new UserError((m) => m.cli.onceOnly);
  }
  const study = config === null ? null : (await import("./study.js")).studyCheck(config, options);
  const inputs: Prepared[] = [];
  for (const file of files) {
    inputs.push(await prepareInput(file, options.survey));
    checkSamePlan(inputs[0].plan, inputs[inputs.length - 1].plan, file);
  }
  // All files are told of in the language of the report, which is that of the first.
  speakAsTheAnswers(inputs[0].plan.language);
  sayWhatWasChosen(inputs, options, note);
  const paths = files.map((f) => (f === "-" ? null : f));
  const sinks = openSinks(options, paths);
  const rejects = new Rejects(options.rejects, inputs, paths, note);
  try {
    const analyses: Analysis[] = [];
    for (const [c, id] of options.codebooks.entries()) {
      if (c > 0)
        for (const [i, file] of files.entries())
          if (file !== "-") inputs[i] = await prepareInput(file, options.survey);
      analyses.push(
        await analyzeOne(
          await loadCodebook(id),
          inputs,
          options,
          sinks,
          c === 0 ? rejects : null,
          note,
          study,
        ),
      );
    }
    for (const { format, sink } of sinks) {
      if (format !== "ndjson" && format !== "csv")
        for (const text of print(analyses, format, options)) await sink.write(text);
    }
    for (const { sink } of sinks) await sink.done();
    return exitCode(analyses, options, note);
  } catch (error) {
    for (const { sink } of sinks) sink.drop();
    rejects.drop();
    throw error;
  }
}

interface OpenSink {
  format: Format;
  sink: Sink;
}

/** Standard output is silent when there are files, unless a format is asked for. */
function openSinks(options: RunOptions, inputs: (string | null)[]): OpenSink[] {
  const sinks: OpenSink[] = options.outputs.map(({ file, format }) => ({
    format,
    sink: fileSink(file, inputs),
  }));
  if (options.outputs.length === 0 || options.format !== null)
    sinks.push({ format: options.format ?? "terminal", sink: stdoutSink() });
  return sinks;
}

/** @param rejects null where they are known from the run of another codebook */
async function analyzeOne(
  codebook: Codebook,
  inputs: Prepared[],
  options: RunOptions,
  sinks: OpenSink[],
  rejects: Rejects | null,
  note: Note,
  study: StudyCheck | null,
): Promise<Analysis> {
  const plan = inputs[0].plan;
  const wanted = await modelsFor(codebook, options.method, options.models);
  const method: Method = wanted.length === 0 ? "lexicon" : options.method;
  if (method !== options.method) note((m) => m.notes.lexiconAlone(codebook.id));
  const locale = options.locale ?? plan.language;
  const about = {
    tool: { name: "frame-analyze" as const, version: packageVersion() },
    model: modelSummary(codebook, method, wanted),
    input: inputSummary(inputs, plan, options.seed),
  };
  checkModel(about.model.hash, options.expectModel);
  const minConfidence = minConfidenceFor(options, codebook, method, wanted, plan.language, note);
  const overrides = options.coded === null ? undefined : await openHumanCodes(options.coded, codebook, plan);
  const human: AuditRecord[] = [];
  const { quotes, names } = quoting(options, note);
  const records = sinks.filter((s) => s.format === "ndjson").map((s) => s.sink);
  const header = headerRecord({
    ...about,
    codebook: { id: codebook.id, name: codebook.name.en, version: codebook.version, hash: codebook.hash },
  });
  for (const sink of records) await sink.write(header);
  const warnings = inputs.flatMap((i) => i.warnings.map((warning) => warning[locale]));
  const surveyed = warnings.length;
  const repeated = new RepeatedIds();
  const csv = await beginCsv(
    sinks.filter((s) => s.format === "csv").map((s) => s.sink),
    options,
    inputs,
    codebook,
    note,
  );
  const tally = await run(
    inputs.map(({ input, plan }) => ({ file: placeOf(input), plan, bytes: input.bytes })),
    {
      codebook,
      languages: loadLanguages(),
      method,
      models: wanted,
      minConfidence,
      locale,
      overrides,
      quotes,
      csv: csv?.form,
      records: records.length > 0 ? options.with : null,
    },
    {
      threads: options.threads ?? availableParallelism(),
      onRecords: async (text) => {
        for (const sink of records) await sink.write(text);
      },
      onCsv: csv?.write,
      onHuman: (records) => {
        human.push(...records);
      },
      onIds: (hashes) => repeated.add(hashes),
      onMended: (file, bytes) => warnings.push(messages(locale).notes.mended(file, bytes)),
      onReject: (file, reject) => rejects?.take(file, reject),
    },
  );
  if (repeated.count > 0)
    warnings.push(messages(locale).notes.repeatedIds(repeated.count, repeated.compared));
  if (tally.counts.excluded > 0) {
    const reasons = [...tally.reasons].sort(([, a], [, b]) => b - a).map(([reason, n]) => `${reason} ${n}`);
    note((m) => m.notes.leftOut(tally.counts.excluded, reasons.slice(0, 5)));
  }
  const same = repeats(tally.texts);
  if (same.answers > 0) warnings.push(messages(locale).notes.repeatedAnswers(same));
  for (const warning of warnings.slice(surveyed)) note(() => warning);
  await rejects?.finish(tally.counts.rows);
  if (overrides) {
    const worksheet = options.coded as string;
    checkAllFound(overrides, new Set(human.map(({ key }) => key)), worksheet);
    note((m) => m.notes.carriesCodes(human.length, worksheet));
  }
  const { rows, answers, rejected } = tally.counts;
  const file = placeOf(inputs[0].input);
  if (rows === 0) throw new UserError((m) => m.notes.noRecords, { file });
  if (rejected === answers) throw new UserError((m) => m.notes.allRejected(rows), { file });
  const knowledge = knowledgeOf(method, wanted, plan);
  const analysis = summarize(tally, {
    codebook,
    plan,
    human,
    ...about,
    locale,
    minGroup: options.minGroup,
    warnings,
    knowledge: knowledge && { ...knowledge, correctable: minConfidence === 0 && overrides === undefined },
    redactNames: names,
  });
  analysis.gates = judgeGates(analysis, options.gates, { ...options, locale });
  study?.(analysis, codebook, plan);
  for (const sink of records) await sink.write(summaryRecord(analysis));
  return analysis;
}

/** What the model of the main language knows about its errors; they were counted for the hybrid method. */
function knowledgeOf(method: Method, models: ModelSource[], plan: Plan): ModelKnowledge | null {
  const source = models.find((m) => m.language === plan.language);
  return method === "hybrid" && source ? readKnowledge(source.file) : null;
}

/** @throws UserError where the run would use another model than the one that was asked for */
function checkModel(hash: string, expected: string | null): void {
  if (expected === null || expected.trim().toLowerCase() === hash) return;
  throw new UserError((m) => m.notes.otherModel(expected, hash));
}

function inputSummary(inputs: Prepared[], plan: Plan, seed: number): InputSummary {
  return {
    files: inputs.map(({ input }) => nameOf(input)),
    questions: plan.questions.map(({ name, label }) => ({ name, label })),
    language: plan.language,
    groups: plan.groups.map(({ name, bins }) => ({ column: name, bins })),
    ...(plan.weight === null ? {} : { weight: plan.columns[plan.weight].name }),
    seed,
  };
}

/** What was recognised rather than asked for, with how to override it. */
function sayWhatWasChosen(inputs: Prepared[], options: RunOptions, note: Note): void {
  const { plan } = inputs[0];
  for (const { input, warnings } of inputs)
    for (const warning of warnings) note((m) => `${nameOf(input)}: ${warning[m.language]}`);
  const chosen: ((m: Messages) => string)[] = [];
  const names = (columns: { name: string }[]) => columns.map(({ name }) => name).join('", "');
  if (!options.survey.text) chosen.push((m) => m.notes.answersIn(names(plan.questions)));
  if (!options.survey.group && plan.groups.length > 0)
    chosen.push((m) => m.notes.groupsBy(names(plan.groups)));
  for (const role of ["intention", "use", "experience"] as const) {
    const column = plan[role];
    if (column && !options.survey[role]) chosen.push((m) => m.notes.scaleIn(role, column.name));
  }
  const weights = plan.columns.find(({ role }) => role === "weight");
  if (plan.weight === null && weights) note((m) => m.notes.weightsUnused(weights.name));
  if (chosen.length > 0) note((m) => m.notes.recognised(chosen.map((words) => words(m))));
}

function exitCode(analyses: Analysis[], options: RunOptions, note: Note): number {
  const gates = analyses.flatMap((a) => a.gates);
  for (const gate of gates) note((m) => m.notes.gate(gate.expression, gate.outcome, gate.reason));
  if (gates.some((g) => g.outcome === "fail")) return EXIT.gate;
  return !options.lenient && gates.some((g) => g.outcome === "cannot-tell") ? EXIT.undecided : EXIT.ok;
}
