/** What `evaluate --format json` prints. `frame-analyze schema evaluation` publishes it. */
import * as z from "zod";
import type { Evaluation } from "../../coding/evaluate.js";
import { count, figure, probability } from "./group.js";

const hash = z.string().nullable();
const scored = figure.nullable();

const category = z.object({
  id: z.string(),
  truth: count,
  predicted: count,
  right: count,
  precision: scored,
  recall: scored,
  f1: scored,
});
const reason = z.object({ kind: z.string(), label: z.string(), points: z.number() });
const error = z.object({
  id: z.string(),
  text: z.string(),
  truth: z.string(),
  predicted: z.string(),
  confidence: probability,
  reasons: z.array(reason),
});
const dimension = z.object({
  id: z.string(),
  answers: count,
  coded: count,
  uncertain: count,
  uncertainShare: probability,
  accuracy: figure,
  macroF1: figure,
  kappa: scored,
  alpha: scored,
  categories: z.array(category),
  confusion: z.array(z.array(count)),
  uncertainBy: z.array(count),
  reliability: z.array(
    z.object({
      from: probability,
      to: probability,
      n: count,
      confidence: probability.nullable(),
      accuracy: scored,
    }),
  ),
  calibrationError: probability,
  riskCoverage: z.array(
    z.object({ coverage: probability, n: count, threshold: probability.nullable(), accuracy: scored }),
  ),
  errors: z.array(error),
});
const presence = z.object({
  n: count,
  microF1: probability,
  macroF1: probability,
  frames: z.array(
    z.object({
      id: z.string(),
      truth: count,
      predicted: count,
      right: count,
      f1: probability.nullable(),
    }),
  ),
});

export const evaluation = z.object({
  schemaVersion: z.literal(1),
  codebook: z.object({ id: z.string(), hash: z.string() }),
  model: z.object({ id: z.string(), method: z.string(), hash }),
  test: z.object({
    kind: z.enum(["model", "folds", "by"]),
    folds: z.int().nullable(),
    column: z.string().nullable(),
  }),
  answers: count,
  seed: z.int(),
  dimensions: z.array(dimension),
  present: presence.nullable(),
  byValue: z.array(z.object({ value: z.string(), n: count, accuracy: scored })),
}) satisfies z.ZodType<Evaluation>;
