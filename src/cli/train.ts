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
import { mainLanguage } from "../text/main-language.js";
import { openCodedTable, ownColumns } from "./coded-file.js";
import type { RawOptions } from "./commands.js";
import { visible } from "./error-report.js";
import { EXIT } from "./main.js";
import { runOptions } from "./options.js";
import { fileSink } from "./output.js";
import { progress } from "./progress.js";

/** Fewer coded answers than this are worth a warning. */
const FEW = 30;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** `frame-analyze train CODED.csv -o model.json`: a model from the user's own codes. */
export default async function trainCommand(files: string[], raw: RawOptions): Promise<number> {
  const options = runOptions({ ...raw, text: undefined, output: undefined });
  if (typeof raw.output !== "string")
    throw new UserError("where should the model go?", { hint: "-o model.json" });
  const note = (text: string) => {
    if (!options.quiet) process.stderr.write(visible(`${text}\n`));
  };
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
  if (answers.length < FEW)
    note(
      `only ${answers.length} coded answers: codes for ${FEW} or more, of every category, make a model that can be relied on more`,
    );
  const sink = fileSink(
    raw.output,
    files.map((f) => (f === "-" ? null : f)),
  );
  try {
    const model = base
      ? adapt(base, answers, codebook, options.quiet, note)
      : trainOwn(answers, codebook, loadLanguages(), language);
    await sink.write(encodeModel(model));
    await sink.done();
    note(
      `wrote ${raw.output}: ${codebook.id}, ${language}, ${answers.length} coded answers, ${model.features.length} features, hash ${model.hash}`,
    );
    note(
      `use it with --model ${raw.output}${raw.codebook === undefined ? "" : ` --codebook ${options.codebooks[0]}`}; evaluate --folds 10 says how well such a model codes`,
    );
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
    if (!found)
      throw new UserError(`"${codebook.id}" has no bundled model for ${language}`, {
        hint: "leave out --from to train from nothing",
      });
    return readModel(found.file);
  }
  const model = await readModelFile(from, codebook);
  if (given !== undefined && model.language !== given)
    throw new UserError(`this model is for ${model.language}, not for ${given}`, { file: from });
  return model;
}

function adapt(
  base: ModelFile,
  answers: CodedAnswer[],
  codebook: Codebook,
  quiet: boolean,
  note: (text: string) => void,
): ModelFile {
  const line = progress("choosing the weight of your codes", quiet);
  const { model, weight, before, after, recalibrated } = adaptModel(
    base,
    answers,
    codebook,
    loadLanguages(),
    (share) => line.at(share),
  );
  line.done();
  note(
    `each of your answers counts as ${weight} of the model's own; on your answers, ${codebook.dimensions[0].id} was right for ${percent(before)} before and ${percent(after)} now (each coded unseen)`,
  );
  if (!recalibrated) note("too few answers to calibrate anew: probabilities are calibrated as before");
  return model;
}
