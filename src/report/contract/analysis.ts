/** The Analysis, as docs/formats.md promises it: what a consumer may count on, key by key. `frame-analyze schema analysis` publishes it. */
import * as z from "zod";
import type { Analysis } from "../analysis.js";
import { byFrame, count, group, interval, kind, probability, ratio, share, shown, tested } from "./group.js";

const hash = z.string().regex(/^[0-9a-f]{12}(-[0-9a-f]{12})*$/);

export const codebook = z.object({ id: z.string(), name: z.string(), version: z.int(), hash });
export const model = z.object({ id: z.string(), method: z.enum(["hybrid", "bayes", "lexicon"]), hash });
export const input = z.object({
  files: z.array(z.string()).min(1),
  questions: z.array(z.object({ name: z.string(), label: z.string() })).min(1),
  language: z.enum(["en", "nl"]),
  groups: z.array(z.object({ column: z.string(), bins: z.array(z.number()).nullable() })),
  weight: z.string().optional(),
  seed: z.int(),
});

const alarm = z.object({
  tripped: z.boolean(),
  judged: z.boolean(),
  signals: z.array(
    z.object({
      signal: z.enum(["coverage", "confidence", "terms", "frameless"]),
      value: z.number(),
      ...interval,
      outside: z.boolean(),
    }),
  ),
});
const difference = z.number().min(-1).max(1);
const comparison = z.object({
  kind,
  column: z.string(),
  a: z.string(),
  b: z.string(),
  frame: z.string(),
  label: z.string(),
  difference,
  low: difference,
  high: difference,
  ratio,
  ...tested,
  tippingPoint: z.object({ group: z.string(), missed: probability }).nullable(),
});
const pair = z.object({
  kind,
  column: z.string(),
  a: z.string(),
  b: z.string(),
  distance: probability,
  chance: probability,
  ...tested,
  risk: z.object({ difference: z.number(), ...interval, ...tested }).nullable(),
  distinguishable: z.boolean(),
});
const incongruence = z.object({
  kind,
  column: z.string(),
  values: z.array(z.string()),
  distances: z.array(z.array(probability)),
  association: z.object({ value: probability, corrected: probability, ...tested }).nullable(),
});

export const analysis = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal("frame-analyze"), version: z.string() }),
  codebook,
  model,
  expectedAccuracy: probability.nullable(),
  input,
  alarm,
  themes: z.array(z.string()),
  counts: z.object({
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
  questions: z
    .array(
      z.discriminatedUnion("suppressed", [
        shown
          .pick({
            n: true,
            suppressed: true,
            coded: true,
            weighting: true,
            frames: true,
            stances: true,
            risk: true,
          })
          .extend({ question: z.string(), label: z.string() }),
        z.object({
          question: z.string(),
          label: z.string(),
          n: z.null(),
          suppressed: z.literal(true),
        }),
      ]),
    )
    .min(2)
    .optional(),
  frameByStance: z.array(z.object({ frame: z.string(), stance: z.string(), count })),
  comparisons: z.array(comparison),
  pairs: z.array(pair),
  incongruence: z.array(incongruence),
  conditions: z.array(
    z.object({ kind: z.enum(["condition", "word"]), text: z.string(), count, frames: byFrame }),
  ),
  quotes: z.array(
    z.object({
      about: z.string(),
      texts: z.array(z.string()),
      evidence: z.array(z.array(z.object({ start: z.int(), end: z.int() }))),
    }),
  ),
  audit: z
    .strictObject({
      n: count,
      error: share.nullable(),
      groups: z.array(z.object({ column: z.string(), value: z.string(), n: count, error: share })),
      equalErrors: z.array(
        z.object({
          column: z.string(),
          a: z.string(),
          b: z.string(),
          difference,
          low: difference,
          high: difference,
          ...tested,
        }),
      ),
    })
    .optional(),
  study: z.object({ locked: z.literal(true), differences: z.array(z.string()) }).optional(),
  gates: z.array(
    z.object({
      expression: z.string(),
      outcome: z.enum(["pass", "fail", "cannot-tell"]),
      reason: z.string(),
    }),
  ),
  warnings: z.array(z.string()),
}) satisfies z.ZodType<Analysis>;
