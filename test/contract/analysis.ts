/** The Analysis, as docs/formats.md promises it, written down once more and strictly: what a consumer may count on, key by key. */
import * as z from "zod";

export const probability = z.number().min(0).max(1);
export const count = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{12}(-[0-9a-f]{12})*$/);
const share = z
  .strictObject({
    kind: z.enum(["coded", "corrected", "audited"]),
    value: probability,
    low: probability,
    high: probability,
  })
  .refine(({ value, low, high }) => low <= value && value <= high, "the value lies in its interval");
const category = z.strictObject({
  id: z.string(),
  label: z.string(),
  role: z.string(),
  count,
  shares: z.array(share),
});
const driver = z.strictObject({ frame: z.string(), label: z.string(), points: z.number() });
const band = z.enum(["low", "moderate", "high"]);
const points = z.number().min(0).max(100);

const risk = z.strictObject({
  kind: z.enum(["coded", "corrected", "audited"]),
  index: points,
  low: points,
  high: points,
  band: band.nullable(),
  bands: z.array(band).min(1),
  provisional: z.boolean(),
  drivers: z.array(driver),
});
const advice = z.strictObject({
  id: z.string(),
  text: z.string(),
  category: z.string(),
  share: probability,
  low: probability,
  high: probability,
  points: z.number(),
});
const scale = z.strictObject({ column: z.string(), mapping: z.string(), n: count, yes: share });

const shown = z.strictObject({
  column: z.string().nullable(),
  value: z.string().nullable(),
  n: count,
  suppressed: z.literal(false),
  coded: count,
  frames: z.array(category).min(1),
  stances: z.array(category),
  risk: risk.nullable(),
  advice: z.array(advice),
  intention: scale.nullable(),
  use: scale.nullable(),
  words: z.array(z.strictObject({ frame: z.string(), words: z.array(z.string()) })),
});
const suppressed = z.strictObject({
  column: z.string(),
  value: z.string(),
  n: z.null(),
  suppressed: z.literal(true),
});
const group = z.discriminatedUnion("suppressed", [shown, suppressed]);

export const codebook = z.strictObject({ id: z.string(), name: z.string(), version: z.int(), hash });
export const model = z.strictObject({ id: z.string(), method: z.enum(["hybrid", "bayes", "lexicon"]), hash });
export const input = z.strictObject({
  files: z.array(z.string()).min(1),
  questions: z.array(z.strictObject({ name: z.string(), label: z.string() })).min(1),
  language: z.enum(["en", "nl"]),
  groups: z.array(z.strictObject({ column: z.string(), bins: z.array(z.number()).nullable() })),
  seed: z.int(),
});

export const analysis = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal("frame-analyze"), version: z.string() }),
  codebook,
  model,
  expectedAccuracy: probability.nullable(),
  input,
  counts: z.strictObject({
    rows: count,
    answers: count,
    coded: count,
    uncertain: count,
    blank: count,
    excluded: count,
    rejected: count,
  }),
  overall: group,
  groups: z.array(group),
  frameByStance: z.array(z.strictObject({ frame: z.string(), stance: z.string(), count })),
  comparisons: z.array(
    z.strictObject({
      column: z.string(),
      a: z.string(),
      b: z.string(),
      frame: z.string(),
      label: z.string(),
      difference: z.number().min(-1).max(1),
      low: z.number().min(-1).max(1),
      high: z.number().min(-1).max(1),
    }),
  ),
  gates: z.array(
    z.strictObject({
      expression: z.string(),
      outcome: z.enum(["pass", "fail", "cannot-tell"]),
      reason: z.string(),
    }),
  ),
  warnings: z.array(z.string()),
});
