import type { CodingTerms, Part } from "../../batch/part.js";
import { UserError } from "../../errors.js";
import type { Messages } from "../../messages/index.js";
import type { AnswerForm } from "../../report/answers/writer.js";
import { nameOf } from "../input.js";
import { pinned } from "../pin.js";
import type { Prepared } from "../prepare-run.js";

/** What pieces depend on, and its value. */
export type PieceTerms = [what: keyof Messages["partial"]["terms"], value: string][];

/** All on which it depends whether finished pieces may stand for coding anew. */
export function pieceTerms(
  { version, plan, seed }: Omit<Part, "codings">,
  coding: CodingTerms,
  inputs: readonly Prepared[],
  forms: readonly AnswerForm[],
): PieceTerms {
  const text = (value: unknown) => JSON.stringify(value);
  return [
    ["version", version],
    ["files", text(inputs.map(({ input }) => nameOf(input)))],
    ["reading", text([plan, ...inputs.map((i) => [pinned(i.plan, i.plan.encoding), i.shard?.entry])])],
    ["codebook", text(coding.codebook)],
    ["model", `${coding.method} ${coding.model}`],
    ["minConfidence", text(coding.minConfidence)],
    ["compareMethods", text(coding.compareMethods)],
    ["coded", text(coding.coded)],
    ["quotes", text(coding.quotes)],
    ["seed", text(seed)],
    ["forms", text(forms)],
  ];
}

/** @throws UserError naming what is otherwise now than when the folder was begun */
export function checkTerms(known: [string, string][], now: PieceTerms, folder: string): void {
  const before = new Map<string, string>(known);
  const other = now.find(([what, value]) => before.get(what) !== value);
  if (!other) return;
  throw new UserError((m) => m.partial.otherRun(m.partial.terms[other[0]]), { file: folder });
}
