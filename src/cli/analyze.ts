import type { Part, Shard } from "../batch/part.js";
import { packageVersion } from "../codebook/bundled.js";
import type { Codebook } from "../codebook/codebook.js";
import { UserError } from "../errors.js";
import type { Plan } from "../ingest/plan.js";
import { planTerms } from "../ingest/plan-terms.js";
import type { Messages } from "../messages/index.js";
import type { Analysis } from "../report/analysis.js";
import type { Answers } from "../report/xlsx/answers-sheet.js";
import { codePart } from "./code-part.js";
import type { RawOptions } from "./commands.js";
import { withConfig } from "./config.js";
import { nameOf, placeOf } from "./input.js";
import { EXIT } from "./main.js";
import { type Note, notes } from "./notes.js";
import { type RunOptions, runOptions } from "./options.js";
import { checkPartial } from "./partial-options.js";
import { type Prepared, prepareInput, prepareInputs } from "./prepare-run.js";
import { progress } from "./progress.js";
import { quoting } from "./quoting.js";
import { Rejects } from "./rejects.js";
import { analysisOf, finish } from "./report-part.js";
import { settingFor } from "./setting.js";
import { openSinks, sinksOf } from "./sinks.js";
import { said } from "./speaking.js";
import { watchInput } from "./watch-input.js";

/** `frame-analyze FILE…`: the main job. With --partial it stops short of the report. */
export default async function analyzeCommand(files: string[], raw: RawOptions): Promise<number> {
  const { raw: merged, file: config } = withConfig(raw);
  const options = runOptions(merged);
  if (options.partial) checkPartial(options, raw);
  if (files.length === 0) {
    throw new UserError((m) => m.cli.noInput);
  }
  const note = notes(options.quiet);
  if (config) note((m) => m.notes.config(config));
  if (options.codebooks.length > 1 && files.includes("-")) {
    throw new UserError((m) => m.cli.onceOnly);
  }
  const study = config === null ? null : (await import("./study.js")).studyCheck(config, options);
  const pinned = config === null ? null : await pinnedPlan(config, options);
  const began = performance.now();
  const line = progress(said().notes.coding, options.quiet);
  const paths = files.map((f) => (f === "-" ? null : f));
  const watched = watchInput(paths, options.codebooks.length, line);
  const prepare = async (file: string) =>
    watched(await (pinned?.prepare(file) ?? prepareInput(file, options.survey)));
  const inputs = await prepareInputs(files, prepare);
  for (const { input, warnings } of inputs)
    for (const warning of warnings) note((m) => `${nameOf(input)}: ${warning[m.language]}`);
  if (pinned === null) sayWhatWasChosen(inputs[0].plan, options, note);
  const sinks = openSinks(options, paths, options.partial ? "json" : "terminal");
  const rejects = new Rejects(options.rejects, inputs, paths, note);
  const part: Part = {
    version: packageVersion(),
    plan: planTerms(inputs[0].plan),
    seed: options.seed,
    shards: inputs.map(shardOf),
    codings: [],
  };
  const { quotes, names } = quoting(options, note);
  try {
    const analyses: Analysis[] = [];
    const codebooks: Codebook[] = [];
    let answers: Answers | null = null;
    for (const [c, id] of options.codebooks.entries()) {
      if (c > 0) for (const [i, file] of files.entries()) if (file !== "-") inputs[i] = await prepare(file);
      const setting = await settingFor(id, options, note);
      codebooks.push(setting.codebook);
      const run = { inputs, options, sinks, quotes, note };
      const { coding, outputs } = await codePart(part, setting, run, c === 0 ? rejects : null, c);
      answers = outputs.answers;
      if (options.partial) {
        part.codings.push(coding);
        continue;
      }
      const file = placeOf(inputs[0].input);
      const analysis = analysisOf(part, coding, { setting, options, names, study, sinks, file, note });
      for (const output of outputs.outputs) await output.end(analysis);
      analyses.push(analysis);
    }
    line.done();
    if (options.verbose) sayWhatRan(analyses, (performance.now() - began) / 1000, note);
    if (!options.partial) return await finish(analyses, sinks, options, codebooks, answers, note);
    const { encodePart } = await import("../batch/partial.js");
    const text = encodePart(part);
    for (const sink of sinksOf(sinks, "json")) await sink.write(text);
    for (const { sink } of sinks) await sink.done();
    note((m) => m.partial.confidential);
    return EXIT.ok;
  } catch (error) {
    line.done();
    for (const { sink } of sinks) sink.drop();
    rejects.drop();
    throw error;
  }
}

/** The plan that a config pins, if it does, and how files are opened by it. */
async function pinnedPlan(config: string, { survey }: RunOptions) {
  const { prepareByPlan, readPinned } = await import("./pinned-plan.js");
  const pinned = readPinned(config, survey);
  return pinned && { prepare: (file: string) => prepareByPlan(file, pinned) };
}

function shardOf({ input, warnings, shard }: Prepared): Shard {
  if (shard === null) return { file: nameOf(input), data: "", split: null, warnings: [...warnings] };
  const { split, number } = shard;
  return {
    file: split.file,
    data: split.data,
    split: { id: split.id, number, of: split.shards.length },
    warnings: [...warnings],
  };
}

/** What was recognised rather than asked for, with how to override it. */
function sayWhatWasChosen(plan: Plan, options: RunOptions, note: Note): void {
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

/** What the figures depend on, and how long they took. */
function sayWhatRan(analyses: Analysis[], seconds: number, note: Note): void {
  for (const { codebook, model, counts } of analyses)
    note((m) =>
      m.notes.ran({
        codebook: `${codebook.id} ${codebook.hash}`,
        model: `${model.method} ${model.hash}`,
        answers: counts.answers,
        seconds,
      }),
    );
}
