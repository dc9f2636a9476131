import { codeSlabs } from "./batch/pool.js";
import type { RigSpec } from "./batch/rig.js";
import { bundledFile } from "./codebook/bundled.js";
import { UserError } from "./errors.js";
import { toUtf8 } from "./ingest/encoding.js";
import type { Plan } from "./ingest/plan.js";
import type { Reject } from "./ingest/responses.js";
import { slabs } from "./ingest/slabs.js";
import type { AuditRecord } from "./tally/audit-record.js";
import { mergeTally, newTally, type Tally } from "./tally/tally.js";

/** One opened input: its frozen plan and all of its bytes. */
export interface Source {
  file: string;
  plan: Plan;
  bytes: AsyncIterable<Uint8Array>;
}

export interface RiverOptions {
  threads: number;
  /** Receives the coded answers in input order, a text for each of the rig's forms; waits until they are taken. */
  onAnswers?: (texts: readonly string[]) => Promise<void>;
  /** Told of each record that could not be read, in input order; may stop the run by throwing. */
  onReject?: (file: string, reject: Reject) => void | Promise<void>;
  /** Told which answers carry a person's codes. */
  onHuman?: (records: AuditRecord[]) => void;
  /** Receives the hashes of the respondent ids of each slab. */
  onIds?: (hashes: Float64Array) => void;
  /** Told how many bytes of a UTF-8 file were no UTF-8 and stand as U+FFFD now. */
  onMended?: (file: string, bytes: number) => void;
  slabSize?: number;
}

/**
 * The whole river: bytes -> UTF-8 -> slabs of whole records -> (in threads) responses -> tokens -> hits -> codings -> tally.
 * The same input and options give the same tally and records for any number of threads and any slab size.
 */
export async function run(
  sources: Iterable<Source>,
  rig: Omit<RigSpec, "plan">,
  options: RiverOptions,
): Promise<Tally> {
  const total = newTally();
  const worker = new URL("worker.js", import.meta.url);
  const workerFile = worker.href.includes("/dist/") ? bundledFile("worker.js") : null;
  for (const { file, plan, bytes } of sources) {
    const mended = { replaced: 0 };
    const utf8 = toUtf8(bytes, plan.encoding, plan.bom, mended);
    const cut = slabs(utf8, plan, options.slabSize === undefined ? {} : { size: options.slabSize });
    for await (const slab of codeSlabs(cut, { ...rig, plan }, options.threads, workerFile)) {
      mergeTally(total, slab.tally);
      if (slab.human.length > 0) options.onHuman?.(slab.human);
      for (const reject of slab.rejects) await options.onReject?.(file, reject);
      options.onIds?.(slab.ids);
      await options.onAnswers?.(slab.outputs);
    }
    if (mended.replaced > 0) options.onMended?.(file, mended.replaced);
  }
  return total;
}

/** Plans of several files must agree, or their codings could not be put together. @throws UserError naming what differs */
export function checkSamePlan(first: Plan, other: Plan, file: string): void {
  const names = (plan: Plan) => plan.questions.map((q) => q.name).join(", ");
  if (names(first) !== names(other)) {
    throw new UserError((m) => m.columns.otherQuestions(names(other), first.questions[0].name), { file });
  }
}
