import { toUtf8 } from "../../src/ingest/encoding.js";
import type { Plan } from "../../src/ingest/plan.js";
import { type Reject, type Respondent, respondents } from "../../src/ingest/responses.js";
import { type SlabOptions, slabs } from "../../src/ingest/slabs.js";

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All rows and rejects of a file by a plan, whatever the sizes of pieces and slabs. */
export async function readAll(
  plan: Plan,
  bytes: Uint8Array,
  { piece = 1 << 16, ...options }: SlabOptions & { piece?: number } = {},
): Promise<{ rows: Respondent[]; rejects: Reject[] }> {
  const all = { rows: [] as Respondent[], rejects: [] as Reject[] };
  for await (const slab of slabs(toUtf8(pieces(bytes, piece), plan.encoding, plan.bom), plan, options)) {
    const { rows, rejects } = respondents(slab, plan);
    all.rows.push(...rows);
    all.rejects.push(...rejects);
  }
  return all;
}
