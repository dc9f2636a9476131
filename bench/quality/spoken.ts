/** How often a coder speaks and how often it is right then, for methods that may say nothing. */
import type { Codebook } from "../../src/codebook/codebook.js";
import type { Language } from "../../src/codebook/language.js";
import type { AnswerCoder } from "../../src/coding/answer-coder.js";
import type { CodedAnswer } from "../../src/coding/coded-answer.js";

/** Where the winner leads by this much it "speaks with margin". */
const MARGIN = 0.9;

export interface Spoken {
  /** Right, of all answers. */
  accuracy: number;
  /** Answers that get a code, of all. */
  coverage: number;
  /** Right, of those with a code. */
  precision: number;
  /** Right, of the half of all answers where it speaks most clearly. */
  half: number;
  /** With a confidence of .9 or more: share of all answers, and right among them. */
  margin: { coverage: number; precision: number };
}

/** Scores per dimension of the codebook. */
export function spoken(
  coder: AnswerCoder,
  codebook: Codebook,
  answers: readonly CodedAnswer[],
  language: Language,
): Spoken[] {
  const said = codebook.dimensions.map((): { confidence: number; correct: boolean }[] => []);
  for (const { text, codes } of answers) {
    const coding = coder.code(text, language, true);
    for (const [d, dimension] of codebook.dimensions.entries()) {
      const c = coding.category[d];
      if (c < 0) continue;
      said[d].push({ confidence: coding.confidence[d], correct: dimension.categories[c].id === codes[d] });
    }
  }
  const n = answers.length;
  const right = (list: { correct: boolean }[]) => list.filter((s) => s.correct).length;
  return said.map((list) => {
    list.sort((a, b) => b.confidence - a.confidence);
    const clearest = list.slice(0, Math.ceil(n / 2));
    const sure = list.filter((s) => s.confidence >= MARGIN);
    return {
      accuracy: right(list) / n,
      coverage: list.length / n,
      precision: right(list) / list.length,
      half: right(clearest) / clearest.length,
      margin: { coverage: sure.length / n, precision: right(sure) / sure.length },
    };
  });
}
