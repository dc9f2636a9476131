import type { CodingTerms, Part } from "../../batch/part.js";
import { UserError } from "../../errors.js";
import type { CsvForm } from "../../report/csv.js";
import type { RecordPart } from "../../report/ndjson.js";
import { pinned } from "../pin.js";
import type { Prepared } from "../prepare-run.js";

/** By what people call it. */
export type PieceTerms = [what: string, value: string][];

/** All on which it depends whether finished pieces may stand for coding anew, by what people call it. */
export function pieceTerms(
  { version, plan, seed }: Omit<Part, "codings">,
  coding: CodingTerms,
  inputs: readonly Prepared[],
  records: readonly RecordPart[] | null,
  csv: CsvForm | null,
): PieceTerms {
  const text = (value: unknown) => JSON.stringify(value);
  return [
    ["version of frame-analyze", version],
    ["files", text(inputs.map(({ input }) => input.name))],
    [
      "way of reading the files",
      text([plan, ...inputs.map((i) => [pinned(i.plan, i.plan.encoding), i.shard?.entry])]),
    ],
    ["codebook", text(coding.codebook)],
    ["model", `${coding.method} ${coding.model}`],
    ["--min-confidence", text(coding.minConfidence)],
    ["--coded", text(coding.coded)],
    ["--quotes", text(coding.quotes)],
    ["--seed", text(seed)],
    ["NDJSON", text(records)],
    ["CSV", text(csv)],
  ];
}

/** @throws UserError naming what is otherwise now than when the folder was begun */
export function checkTerms(known: PieceTerms, now: PieceTerms, folder: string): void {
  const before = new Map(known);
  const other = now.find(([what, value]) => before.get(what) !== value);
  if (!other) return;
  throw new UserError(`this folder holds pieces of a run with another ${other[0]}`, {
    file: folder,
    hint: "run as then, or give another folder to --partial-dir",
  });
}
