import { checkSamePlan } from "../analyze.js";
import type { Codebook } from "../codebook/codebook.js";
import { loadCodebook, loadLanguages } from "../codebook/load.js";
import { AnswerCoder } from "../coding/answer-coder.js";
import { assembleCoders } from "../coding/assemble.js";
import type { Method } from "../coding/model.js";
import { bundledModels, type ModelSource, readModelFile } from "../coding/model-file.js";
import { UserError } from "../errors.js";
import type { Plan } from "../ingest/plan.js";
import { type SurveyOptions, survey } from "../ingest/survey.js";
import type { Bilingual } from "../messages/index.js";
import { mainLanguage } from "../text/main-language.js";
import { type OpenInput, openInput } from "./input.js";
import { speakAsTheAnswers } from "./speaking.js";

/** An opened and surveyed input. */
export interface Prepared {
  input: OpenInput;
  plan: Plan;
  warnings: Bilingual[];
}

/**
 * Opens a file, surveys its head and completes the Plan with the main language of its answers, in which the program speaks from here on
 * unless --locale says otherwise.
 */
export async function prepareInput(path: string, options: Omit<SurveyOptions, "file">): Promise<Prepared> {
  const input = await open(path, options.sheet);
  const { plan, warnings, sampleAnswers } = survey(
    input.head,
    { ...options, ...input.form, file: path },
    input.complete,
  );
  if (!plan.languageFixed) plan.language = mainLanguage(sampleAnswers, loadLanguages());
  speakAsTheAnswers(plan.language);
  return { input, plan, warnings };
}

/**
 * Opens and surveys all files of a run, and speaks the language of the first.
 * @throws UserError where their questions differ
 */
export async function prepareInputs(
  paths: readonly string[],
  options: Omit<SurveyOptions, "file">,
): Promise<Prepared[]> {
  const inputs: Prepared[] = [];
  for (const path of paths) {
    inputs.push(await prepareInput(path, options));
    checkSamePlan(inputs[0].plan, inputs[inputs.length - 1].plan, path);
  }
  // All files are told of in the language of the report, which is that of the first.
  speakAsTheAnswers(inputs[0].plan.language);
  return inputs;
}

async function open(path: string, sheet?: string): Promise<OpenInput> {
  try {
    return await openInput(path, sheet);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      const { COMMANDS } = await import("./commands.js");
      const commands = COMMANDS.map((c) => c.usage.split(" ")[0]);
      const { nearest } = await import("./nearest.js");
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
  const own: ModelSource[] = [];
  for (const file of files) {
    if (method === "lexicon") throw new UserError((m) => m.model.notByLexicon);
    const { language, hash } = await readModelFile(file, codebook);
    const twin = own.find((m) => m.language === language);
    if (twin) throw new UserError((m) => m.model.twoOfOneLanguage(language, twin.file), { file });
    own.push({ language, file, hash });
  }
  if (method === "lexicon") return [];
  return [...own, ...bundledModels(codebook).filter((m) => !own.some((o) => o.language === m.language))];
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
