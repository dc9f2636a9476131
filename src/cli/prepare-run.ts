import { checkSamePlan } from "../analyze.js";
import type { Codebook } from "../codebook/codebook.js";
import { loadCodebook, loadLanguages } from "../codebook/load.js";
import { AnswerCoder } from "../coding/answer-coder.js";
import { assembleCoders } from "../coding/assemble.js";
import { chooseModels, loadModel } from "../coding/choose-models.js";
import type { Method } from "../coding/model.js";
import type { ModelSource } from "../coding/model-file.js";
import { UserError } from "../errors.js";
import type { Plan } from "../ingest/plan.js";
import { type SurveyOptions, survey } from "../ingest/survey.js";
import type { Bilingual } from "../messages/index.js";
import { mainLanguage } from "../text/main-language.js";
import { COMMANDS } from "./commands.js";
import { type OpenInput, openInput } from "./input.js";
import { nearest } from "./nearest.js";
import type { Split } from "./pinned-plan.js";
import { speakAsTheAnswers } from "./speaking.js";

/** An opened and surveyed input. */
export interface Prepared {
  input: OpenInput;
  plan: Plan;
  warnings: Bilingual[];
  /** Its place in the file that it is a shard of; null where it is no shard. */
  shard: ShardPlace | null;
}

export interface ShardPlace {
  split: Split;
  /** From 1. */
  number: number;
  entry: Split["shards"][number];
}

/**
 * Opens a file, surveys its head and completes the Plan with the main language of its answers, in which the program speaks from here on
 * unless --locale says otherwise.
 */
export async function prepareInput(path: string, options: Omit<SurveyOptions, "file">): Promise<Prepared> {
  const input = await openNamed(path, options.sheet);
  const { plan, warnings, sampleAnswers } = survey(
    input.head,
    { ...options, ...input.form, file: path },
    input.complete,
  );
  if (!plan.languageFixed) plan.language = mainLanguage(sampleAnswers, loadLanguages());
  speakAsTheAnswers(plan.language);
  return { input, plan, warnings, shard: null };
}

/**
 * Opens and surveys all files of a run, and speaks the language of the first.
 * @param prepare opens one
 * @throws UserError where their plans differ
 */
export async function prepareInputs(
  paths: readonly string[],
  prepare: (path: string) => Promise<Prepared>,
): Promise<Prepared[]> {
  const inputs: Prepared[] = [];
  for (const path of paths) {
    inputs.push(await prepare(path));
    checkSamePlan(inputs[0].plan, inputs[inputs.length - 1].plan, path);
  }
  // All files are told of in the language of the report, which is that of the first.
  speakAsTheAnswers(inputs[0].plan.language);
  return inputs;
}

/** As `openInput`; a file that is not there may have been meant as a command. */
export async function openNamed(path: string, sheet?: string): Promise<OpenInput> {
  try {
    return await openInput(path, sheet);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      const commands = COMMANDS.map((c) => c.usage.split(" ")[0]);
      const meant = nearest(path, commands);
      throw new UserError((m) => m.cli.maybeCommand(meant), { file: path });
    }
    throw error;
  }
}

/**
 * The models that a codebook and method need.
 * @param files models of the user's own, which take the place of the bundled ones of their language
 */
export async function modelsFor(
  codebook: Codebook,
  method: Method,
  files: string[] = [],
): Promise<ModelSource[]> {
  return chooseModels(codebook, method, await Promise.all(files.map((file) => loadModel(file, codebook))));
}

/** A coder for single answers, as `explain` needs it. */
export async function coderFor(
  idOrPath: string,
  method: Method,
  files: string[] = [],
): Promise<{ codebook: Codebook; coder: AnswerCoder; method: Method }> {
  const codebook = await loadCodebook(idOrPath);
  const models = await modelsFor(codebook, method, files);
  const used = models.length === 0 ? "lexicon" : method;
  return {
    codebook,
    coder: new AnswerCoder(codebook, assembleCoders(codebook, loadLanguages(), used, models)),
    method: used,
  };
}
