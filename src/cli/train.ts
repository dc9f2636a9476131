import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import { loadCodebook, loadLanguages } from "../codebook/load.js";
import { adaptModel } from "../coding/adapt-model.js";
import type { CodedAnswer } from "../coding/coded-answer.js";
import type { ModelFile } from "../coding/model.js";
import { bundledModels, encodeModel, readModel, readModelFile } from "../coding/model-file.js";
import { readOwnCodes } from "../coding/own-codes.js";
import { trainOwn } from "../coding/train-own.js";
import { UserError } from "../errors.js";
import type { Messages } from "../messages/index.js";
import { mainLanguage } from "../text/main-language.js";
import { openCodedTable, ownColumns } from "./coded-file.js";
import type { RawOptions } from "./commands.js";
import { EXIT } from "./main.js";
import { type Note, notes } from "./notes.js";
import { runOptions } from "./options.js";
import { fileSink } from "./output.js";
import { progress } from "./progress.js";
import { said, speakAsTheAnswers } from "./speaking.js";

/** Fewer coded answers than this are worth a warning. */
const FEW = 30;
const percent = (share: number, m: Messages) => `${m.report.decimal(100 * share, 1)} %`;

/** `frame-analyze train CODED.csv -o model.json`: a model from the user's own codes. */
export default async function trainCommand(files: string[], raw: RawOptions): Promise<number> {
  const options = runOptions({ ...raw, text: undefined, output: undefined });
  if (typeof raw.output !== "string") throw new UserError((m) => m.train.whereTo);
  const target = raw.output;
  const note = notes(options.quiet);
  const codebook = await loadCodebook(options.codebooks[0]);
  const answers: CodedAnswer[] = [];
  for (const file of files)
    answers.push(...readOwnCodes(await openCodedTable(file, raw), codebook, ownColumns(raw)).answers);
  const given = options.survey.language;
  const base =
    raw.from === undefined
      ? null
      : await baseModel(
          String(raw.from),
          codebook,
          given ??
            mainLanguage(
              answers.map((a) => a.text),
              loadLanguages(),
            ),
          given,
        );
  const language =
    base?.language ??
    given ??
    mainLanguage(
      answers.map((a) => a.text),
      loadLanguages(),
    );
  speakAsTheAnswers(language);
  if (answers.length < FEW) note((m) => m.train.few(answers.length, FEW));
  const sink = fileSink(
    target,
    files.map((f) => (f === "-" ? null : f)),
  );
  try {
    const model = base
      ? adapt(base, answers, codebook, options.quiet, note)
      : trainOwn(answers, codebook, loadLanguages(), language);
    await sink.write(encodeModel(model));
    await sink.done();
    const { features, hash } = model;
    note((m) => m.train.wrote(target, codebook.id, language, answers.length, features.length, hash));
    const own = raw.codebook === undefined ? "" : ` --codebook ${options.codebooks[0]}`;
    note((m) => m.train.next(`--model ${target}${own}`));
  } catch (error) {
    sink.drop();
    throw error;
  }
  return EXIT.ok;
}

async function baseModel(
  from: string,
  codebook: Codebook,
  language: Language,
  given: Language | undefined,
): Promise<ModelFile> {
  if (from === "bundled") {
    const found = bundledModels(codebook).find((m) => m.language === language);
    if (!found) throw new UserError((m) => m.train.noBundled(codebook.id, language));
    return readModel(found.file);
  }
  const model = await readModelFile(from, codebook);
  if (given !== undefined && model.language !== given)
    throw new UserError((m) => m.train.otherLanguage(model.language, given), { file: from });
  return model;
}

function adapt(
  base: ModelFile,
  answers: CodedAnswer[],
  codebook: Codebook,
  quiet: boolean,
  note: Note,
): ModelFile {
  const line = progress(said().train.working, quiet);
  const { model, weight, before, after, recalibrated } = adaptModel(
    base,
    answers,
    codebook,
    loadLanguages(),
    (share) => line.at(share),
  );
  line.done();
  const { id } = codebook.dimensions[0];
  note((m) => m.train.weighed(weight, id, percent(before, m), percent(after, m)));
  if (!recalibrated) note((m) => m.train.notRecalibrated);
  return model;
}
