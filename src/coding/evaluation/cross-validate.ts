import type { Codebook } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import type { Languages } from "../../codebook/load.js";
import { AnswerCoder } from "../answer-coder.js";
import { assembleCoders } from "../assemble.js";
import type { CodedAnswer } from "../coded-answer.js";
import type { Method } from "../model.js";
import { trainOwn } from "../train-own.js";
import { judge } from "./judge.js";
import type { JudgedAnswer } from "./judgement.js";

/**
 * Codes every answer by a model trained on the answers of the other folds; vocabulary, calibration and all are chosen without it.
 * @param onFold told of each fold that is done
 */
export function crossValidate(
  answers: readonly CodedAnswer[],
  folds: Int32Array,
  codebook: Codebook,
  languages: Languages,
  how: { language: Language; method: Method; minConfidence: number },
  onFold: (done: number, of: number) => void = () => {},
): JudgedAnswer[] {
  const judged = new Array<JudgedAnswer>(answers.length);
  const distinct = [...new Set(folds)];
  for (const [done, fold] of distinct.entries()) {
    const model = trainOwn(
      answers.filter((_, i) => folds[i] !== fold),
      codebook,
      languages,
      how.language,
    );
    const coder = new AnswerCoder(codebook, assembleCoders(codebook, languages, how.method, [model]), {
      minConfidence: how.minConfidence,
    });
    for (const [i, answer] of answers.entries())
      if (folds[i] === fold) judged[i] = judge(answer, coder, codebook, how.language, true);
    onFold(done + 1, distinct.length);
  }
  return judged;
}
