import { toUtf8 } from "../../src/ingest/encoding.js";
import type { Plan } from "../../src/ingest/plan.js";
import { type Reject, type Respondent, respondents } from "../../src/ingest/responses.js";
import { type SlabOptions, slabs } from "../../src/ingest/slabs.js";
import { type SurveyOptions, survey } from "../../src/ingest/survey.js";

/** Bytes in pieces of `size`. */
export async function* chunks(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All rows and rejects of a file, read by a plan. */
export async function readBy(
  plan: Plan,
  bytes: Uint8Array,
  { chunk, ...options }: SlabOptions & { chunk?: number } = {},
): Promise<{ rows: Respondent[]; rejects: Reject[] }> {
  const all = { rows: [] as Respondent[], rejects: [] as Reject[] };
  for await (const slab of slabs(toUtf8(chunks(bytes, chunk), plan.encoding, plan.bom), plan, options)) {
    const { rows, rejects } = respondents(slab, plan);
    all.rows.push(...rows);
    all.rejects.push(...rejects);
  }
  return all;
}

/** A whole file, surveyed and read. */
export async function readFile(bytes: Uint8Array | string, options: Partial<SurveyOptions> = {}) {
  const data = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  const seen = survey(data, { file: "test.csv", ...options }, true);
  return { ...seen, ...(await readBy(seen.plan, data)) };
}
