/** The records of an NDJSON stream, as docs/formats.md promises them, in the order of their keys. */
import * as z from "zod";
import type { RejectRecord, ResponseRecord } from "../records.js";
import { analysis, codebook, input, model } from "./analysis.js";
import { count, probability } from "./group.js";

export const header = z.object({
  type: z.literal("header"),
  schemaVersion: z.literal(1),
  tool: z.literal("frame-analyze"),
  version: z.string(),
  codebook,
  model,
  input,
});

const evidence = z
  .object({
    dimension: z.string(),
    category: z.string(),
    term: z.string(),
    start: count,
    end: count,
    negated: z.boolean(),
  })
  // It is at least one character long.
  .refine(({ start, end }) => start < end);

/** Keys stand in this order; those with `optional` only where they have something to say. */
export const response = z.object({
  type: z.literal("response"),
  codebook: z.string(),
  id: z.string(),
  line: z.int().min(1),
  question: z.string(),
  language: z.enum(["en", "nl", "other"]),
  groups: z.record(z.string(), z.string()).optional(),
  status: z.enum(["coded", "uncertain", "blank"]),
  coder: z.literal("human").optional(),
  doubt: z.enum(["language", "no-known-word", "low-confidence"]).optional(),
  frame: z.string().nullable(),
  frames: z.array(z.string()),
  stance: z.string().nullable().optional(),
  confidence: probability,
  stanceConfidence: probability.optional(),
  dimensions: z
    .record(z.string(), z.object({ category: z.string().nullable(), confidence: probability }))
    .optional(),
  probabilities: z.record(z.string(), probability).optional(),
  stanceProbabilities: z.record(z.string(), probability).optional(),
  evidence: z.array(evidence).optional(),
  text: z.string().optional(),
}) satisfies z.ZodType<ResponseRecord>;

export const reject = z.object({
  type: z.literal("reject"),
  line: z.int().min(1),
  column: z.string().optional(),
  reason: z.string().min(1),
}) satisfies z.ZodType<RejectRecord>;

/** The last record: the Analysis. */
export const summary = analysis.extend({ type: z.literal("summary") });

/** Any line of the stream. */
export const record = z.discriminatedUnion("type", [header, response, reject, summary]);
