import chalk from "chalk";
import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import { loadCodebook, loadLanguages } from "../codebook/load.js";
import { AnswerCoder } from "../coding/answer-coder.js";
import { assembleCoders } from "../coding/assemble.js";
import { type Evaluation, evaluateDimensions, evaluatePresence } from "../coding/evaluate.js";
import { proportion } from "../coding/evaluation/category-scores.js";
import { crossValidate } from "../coding/evaluation/cross-validate.js";
import { evaluationFolds } from "../coding/evaluation/folds.js";
import { judge } from "../coding/evaluation/judge.js";
import type { JudgedAnswer } from "../coding/evaluation/judgement.js";
import { type OwnCodes, readOwnCodes } from "../coding/own-codes.js";
import { UserError } from "../errors.js";
import { evaluationText } from "../report/evaluation-text.js";
import { jsonText } from "../report/json.js";
import { mainLanguage } from "../text/main-language.js";
import { openCodedTable, ownColumns } from "./coded-file.js";
import type { RawOptions } from "./commands.js";
import { EXIT } from "./main.js";
import { type RunOptions, runOptions, whole } from "./options.js";
import { modelsFor } from "./prepare-run.js";
import { progress } from "./progress.js";
import { said, speakAsTheAnswers } from "./speaking.js";

type Tested = Pick<Evaluation, "model" | "test"> & { judged: JudgedAnswer[] };

/** `frame-analyze evaluate CODED.csv`: how often the model finds the codes that people gave. */
export default async function evaluateCommand([file]: string[], raw: RawOptions): Promise<number> {
  const options = runOptions({ ...raw, text: undefined });
  const folds = whole("--folds", raw.folds, 2, 1000);
  const by = raw.by as string | undefined;
  const codebook = await loadCodebook(options.codebooks[0]);
  const own = readOwnCodes(await openCodedTable(file, raw), codebook, { ...ownColumns(raw), author: by });
  const language =
    options.survey.language ??
    mainLanguage(
      own.answers.map((a) => a.text),
      loadLanguages(),
    );
  speakAsTheAnswers(language);
  const within = folds !== undefined || by !== undefined;
  const { judged, ...tested } = within
    ? withinFile(own, codebook, language, options, folds, by)
    : await byModel(own, codebook, language, options);
  const evaluation: Evaluation = {
    schemaVersion: 1,
    codebook: { id: codebook.id, hash: codebook.hash },
    ...tested,
    answers: own.answers.length,
    seed: options.seed,
    dimensions: evaluateDimensions(judged, codebook, options.seed),
    present: evaluatePresence(judged, codebook, own.presence),
    byValue: by === undefined ? [] : accuracyByValue(own, judged),
  };
  process.stdout.write(
    raw.format === "json"
      ? jsonText(evaluation)
      : evaluationText(evaluation, codebook, options.locale ?? language, chalk.level),
  );
  return EXIT.ok;
}

async function byModel(
  { answers }: OwnCodes,
  codebook: Codebook,
  language: Language,
  options: RunOptions,
): Promise<Tested> {
  const models = await modelsFor(codebook, options.method, options.models);
  const method = models.length === 0 ? "lexicon" : options.method;
  const coder = new AnswerCoder(codebook, assembleCoders(codebook, loadLanguages(), method, models), {
    minConfidence: options.minConfidence,
  });
  const fixed = options.survey.language !== undefined;
  const used = models.find((m) => m.language === language);
  return {
    model: { id: used ? codebook.id : "lexicon", method, hash: used?.hash ?? null },
    test: { kind: "model", folds: null, column: null },
    judged: answers.map((answer) => judge(answer, coder, codebook, language, fixed)),
  };
}

function withinFile(
  { answers }: OwnCodes,
  codebook: Codebook,
  language: Language,
  options: RunOptions,
  folds: number | undefined,
  by: string | undefined,
): Tested {
  if (options.models.length > 0 || options.method === "lexicon") {
    throw new UserError((m) => m.coding.evaluate.noModelToChoose);
  }
  const parts = evaluationFolds(answers, folds ?? "author", options.seed);
  const number = new Set(parts).size;
  if (number < 2)
    throw new UserError((m) =>
      by === undefined ? m.coding.evaluate.oneAnswer : m.coding.evaluate.oneValue(by),
    );
  const line = progress(said().coding.evaluate.working, options.quiet);
  const judged = crossValidate(
    answers,
    parts,
    codebook,
    loadLanguages(),
    { language, method: options.method, minConfidence: options.minConfidence },
    (done, of) => line.at(done / of),
  );
  line.done();
  return {
    model: { id: "within-file", method: options.method, hash: null },
    test: { kind: by === undefined ? "folds" : "by", folds: number, column: by ?? null },
    judged,
  };
}

function accuracyByValue({ answers }: OwnCodes, judged: JudgedAnswer[]): Evaluation["byValue"] {
  return [...new Set(answers.map((a) => a.author))].map((value) => {
    const both = judged.filter(
      (j, i) => answers[i].author === value && j.judgements[0].truth >= 0 && j.judgements[0].predicted >= 0,
    );
    return {
      value,
      n: both.length,
      accuracy: proportion(
        both.filter((j) => j.judgements[0].truth === j.judgements[0].predicted).length,
        both.length,
      ),
    };
  });
}
