import type { Codebook } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import type { AnswerCoder } from "../answer-coder.js";
import type { CodedAnswer } from "../coded-answer.js";
import type { Trace } from "../scorer.js";
import type { JudgedAnswer, Reason } from "./judgement.js";

/** Contributions kept per wrong code. */
const REASONS = 5;

/**
 * Lets a model code an answer that a person has coded.
 * @param fixed the answer is in `main` whatever its words
 */
export function judge(
  answer: CodedAnswer,
  coder: AnswerCoder,
  codebook: Codebook,
  main: Language,
  fixed: boolean,
): JudgedAnswer {
  const coding = coder.code(answer.text, main, fixed);
  const judgements = codebook.dimensions.map((d, at) => ({
    truth: d.categories.findIndex((c) => c.id === answer.codes[at]),
    predicted: coding.status === "coded" ? coding.category[at] : -1,
    confidence: coding.confidence[at],
  }));
  const frames = codebook.dimensions[0].categories;
  const present = {
    truth: Uint8Array.from(frames, (f) => (answer.present.includes(f.id) ? 1 : 0)),
    predicted: coding.present.slice(),
  };
  const wrong = judgements.map((j) => j.truth >= 0 && j.predicted >= 0 && j.truth !== j.predicted);
  const trace: Trace = [];
  if (wrong.includes(true)) coder.code(answer.text, main, fixed, trace);
  const reasons = judgements.map((j, d) =>
    wrong[d] ? strongest(trace, coder.offsets[d] + j.predicted, coder.offsets[d] + j.truth) : [],
  );
  return { id: answer.id, text: answer.text, judgements, present, reasons };
}

function strongest(trace: Trace, predicted: number, truth: number): Reason[] {
  return trace
    .map(({ kind, label, scores }) => ({ kind, label, points: scores[predicted] - scores[truth] }))
    .filter((r) => r.points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, REASONS);
}
