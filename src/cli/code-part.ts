import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type RiverOptions, run } from "../analyze.js";
import type { CodingTerms, Part, PartCoding } from "../batch/part.js";
import { loadLanguages } from "../codebook/load.js";
import type { HumanCodes } from "../coding/human-codes.js";
import { UserError } from "../errors.js";
import { bilingual, type Messages } from "../messages/index.js";
import { modelSummary } from "../report/model-summary.js";
import { shapeOf } from "../tally/tally.js";
import { minConfidenceFor } from "./accuracy.js";
import { type AnswerOutputs, answerOutputs } from "./answer-outputs.js";
import { openHumanCodes } from "./coded-file.js";
import { placeOf } from "./input.js";
import type { Note } from "./notes.js";
import type { RunOptions } from "./options.js";
import type { Prepared } from "./prepare-run.js";
import type { Quoting } from "./quoting.js";
import type { Rejects } from "./rejects.js";
import { aboutPart } from "./report-part.js";
import type { Setting } from "./setting.js";
import type { OpenSink } from "./sinks.js";

/** Everything that a run has open. */
export interface OpenRun {
  inputs: Prepared[];
  options: RunOptions;
  sinks: OpenSink[];
  quotes: Quoting["quotes"];
  note: Note;
}

/**
 * Codes all inputs by one codebook, writes the records that are wanted, and gives what came of it; what is noted of the inputs on the way is
 * put down at their shards.
 * @param rejects null where they are known from the run of another codebook
 * @param number of the codebook among those of the run, from 0
 */
export async function codePart(
  part: Omit<Part, "codings">,
  setting: Setting,
  { inputs, options, sinks, quotes, note }: OpenRun,
  rejects: Rejects | null,
  number: number,
): Promise<{ coding: PartCoding; outputs: AnswerOutputs }> {
  const { codebook, method, models } = setting;
  const { plan } = inputs[0];
  const compareMethods = options.compareMethods && models.length > 0;
  if (options.compareMethods && !compareMethods)
    note((m) => (options.method === "lexicon" ? m.notes.methodsNeedModels : m.notes.noMethods(codebook.id)));
  const minConfidence = minConfidenceFor(options, codebook, method, models, plan.language, note);
  const overrides = options.coded === null ? undefined : await openHumanCodes(options.coded, codebook, plan);
  const shape = shapeOf(codebook);
  const terms: CodingTerms = {
    codebook: { id: codebook.id, hash: codebook.hash },
    shape: { frames: shape.frames, stances: shape.stances },
    method,
    model: modelSummary(codebook, method, models).hash,
    minConfidence,
    compareMethods,
    quotes: options.quotes,
    coded: overrides ? codedTerms(options.coded as string, overrides) : null,
  };
  const about = aboutPart(part, setting);
  const outputs = await answerOutputs(sinks, { options, inputs, codebook, about, note });
  const forms = outputs.outputs.map(({ form }) => form);
  let keep: RiverOptions["keep"];
  if (options.partialDir !== null) {
    const { openPieces, pieceTerms } = await import("./pieces.js");
    keep = openPieces(
      join(options.partialDir, String(number + 1)),
      pieceTerms(part, terms, inputs, forms),
      shape,
      plan.groups.length,
      (pieces) => note((m) => m.partial.resumed(pieces, options.partialDir as string)),
    );
    if (number === 0) note((m) => m.partial.kept(options.partialDir as string));
  }
  const hashes = inputs.map(() => createHash("sha256"));
  const outcome = await run(
    inputs.map(({ input, plan, shard }, i) => ({
      file: placeOf(input),
      plan,
      bytes: options.partial || shard ? hashed(input.bytes, hashes[i]) : input.bytes,
      origin: shard?.entry,
    })),
    {
      codebook,
      languages: loadLanguages(),
      method,
      models,
      minConfidence,
      compareMethods,
      overrides,
      quotes,
      forms,
    },
    {
      threads: options.threads ?? availableParallelism(),
      onAnswers: async (written) => {
        for (const [i, output] of outputs.outputs.entries()) await output.take(written[i]);
      },
      onMended: (file, bytes) => {
        if (number > 0) return;
        const mended = (m: Messages) => m.notes.mended(file, bytes);
        part.shards[inputs.findIndex(({ input }) => placeOf(input) === file)].warnings.push(
          bilingual(mended),
        );
        note(mended);
      },
      onReject: (file, reject) => rejects?.take(file, reject),
      keep,
    },
  );
  await rejects?.finish(outcome.tally.counts.rows);
  for (const [i, { input, shard }] of inputs.entries()) {
    const hash = hashes[i].digest("hex");
    // Tells data apart in parts that are written down.
    if (shard === null) part.shards[i].data = hash;
    else if (hash !== shard.entry.hash)
      throw new UserError((m) => m.partial.shardChanged, { file: placeOf(input) });
  }
  return { coding: { ...terms, outcome }, outputs };
}

/** The same bytes, going through a hash on their way. */
export async function* hashed(
  bytes: AsyncIterable<Uint8Array>,
  hash: { update(bytes: Uint8Array): unknown },
): AsyncIterable<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

function codedTerms(file: string, codes: HumanCodes): CodingTerms["coded"] {
  const hash = createHash("sha256")
    .update(JSON.stringify([...codes].map(([key, { codes, mark, pi }]) => [key, codes, mark, pi])))
    .digest("hex")
    .slice(0, 12);
  return { file, hash, answers: [...codes].map(([key, { id, line }]) => ({ key, id, line })) };
}
