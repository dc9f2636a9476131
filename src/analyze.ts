import type { CodedSlab } from "./batch/code-slab.js";
import { codeSlabs } from "./batch/pool.js";
import type { RigSpec } from "./batch/rig.js";
import { bundledFile } from "./codebook/bundled.js";
import { UserError } from "./errors.js";
import { toUtf8 } from "./ingest/encoding.js";
import type { Plan } from "./ingest/plan.js";
import { inWords, planDifference, planTerms } from "./ingest/plan-terms.js";
import type { Reject } from "./ingest/responses.js";
import { type Origin, type Slab, slabs } from "./ingest/slabs.js";
import { mergeOutcome, newOutcome, type Outcome } from "./tally/outcome.js";
import { RepeatedIds } from "./tally/repeated-ids.js";

/** One opened input: its frozen plan and all of its bytes. */
export interface Source {
  file: string;
  plan: Plan;
  bytes: AsyncIterable<Uint8Array>;
  /** Where its first record stands, if it is a shard of a larger file. */
  origin?: Origin | null;
}

/** What a stretch of slabs came to: records and rejects to be passed on in input order, and counts to be added, where there are any. */
export type Coded = Pick<CodedSlab, "outputs" | "rejects"> & { outcome: Outcome | null };

export interface RiverOptions {
  threads: number;
  /** Receives the coded answers in input order, UTF-8 of whole answers for each of the rig's forms; waits until they are taken. */
  onAnswers?: (written: readonly Uint8Array[]) => Promise<void>;
  /** Told of each record that could not be read, in input order; may stop the run by throwing. */
  onReject?: (file: string, reject: Reject) => void | Promise<void>;
  /** Told how many bytes of a UTF-8 file were no UTF-8 and stand as U+FFFD now. */
  onMended?: (file: string, bytes: number) => void;
  /**
   * Stands between slabs and coding to keep what is finished and pass it on again in a later run. Gets the number of the source, its slabs, and
   * what codes them; gives what all of them came to, in order.
   */
  keep?: (source: number, slabs: AsyncIterable<Slab>, code: Code) => AsyncIterable<Coded>;
  slabSize?: number;
}

export type Code = (slabs: AsyncIterable<Slab>) => AsyncIterable<Coded>;

/**
 * The whole river: bytes -> UTF-8 -> slabs of whole records -> (in threads) responses -> tokens -> hits -> codings -> tally.
 * The same input and options give the same outcome and records for any number of threads and any slab size.
 */
export async function run(
  sources: Iterable<Source>,
  rig: Omit<RigSpec, "plan">,
  options: RiverOptions,
): Promise<Outcome> {
  const total = newOutcome();
  const worker = new URL("worker.js", import.meta.url);
  const workerFile = worker.href.includes("/dist/") ? bundledFile("worker.js") : null;
  let number = 0;
  for (const { file, plan, bytes, origin } of sources) {
    const mended = { replaced: 0 };
    const utf8 = toUtf8(bytes, plan.encoding, plan.bom, mended);
    const cut = slabs(utf8, plan, { size: options.slabSize, origin });
    const code: Code = (some) => coded(codeSlabs(some, { ...rig, plan }, options.threads, workerFile));
    const results = options.keep ? options.keep(number, cut, code) : code(cut);
    for await (const { outputs, rejects, outcome } of results) {
      if (outcome) mergeOutcome(total, outcome);
      for (const reject of rejects) await options.onReject?.(file, reject);
      if (outputs.length > 0) await options.onAnswers?.(outputs);
    }
    if (mended.replaced > 0) options.onMended?.(file, mended.replaced);
    number++;
  }
  return total;
}

async function* coded(slabs: AsyncIterable<CodedSlab>): AsyncIterable<Coded> {
  for await (const { tally, human, ids: hashes, ...passedOn } of slabs) {
    const ids = new RepeatedIds();
    ids.add(hashes);
    yield { ...passedOn, outcome: { tally, human, ids } };
  }
}

/** Plans of several files must agree, or their codings could not be put together. @throws UserError naming what differs */
export function checkSamePlan(first: Plan, other: Plan, file: string): void {
  const difference = planDifference(planTerms(first), planTerms(other));
  if (difference === null) return;
  const { what, flag } = difference;
  throw new UserError(
    (m) =>
      m.partial.otherPlan(
        m.partial.terms[what],
        inWords(difference.first, m),
        inWords(difference.other, m),
        flag === "--text" ? `--text "${difference.first}"` : flag,
      ),
    { file },
  );
}
