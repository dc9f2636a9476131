/** What `agree --format json` prints. `frame-analyze schema agreement` publishes it. */
import * as z from "zod";
import type { Agreement } from "../../coding/agree.js";
import { count, figure, probability } from "./group.js";

const pairs = z.array(
  z.object({
    a: z.string(),
    b: z.string(),
    n: count,
    percent: probability.nullable(),
    kappa: figure.nullable(),
  }),
);

export const agreement = z.object({
  schemaVersion: z.literal(1),
  codebook: z.object({ id: z.string(), hash: z.string() }),
  dimension: z.string(),
  coders: z.array(z.string()).min(2),
  units: count,
  percent: figure.nullable(),
  alpha: figure.nullable(),
  fleiss: figure.extend({ units: count }).nullable(),
  pairs,
  categories: z.array(z.object({ id: z.string(), codes: count, agreement: figure.nullable() })),
  model: z.object({ id: z.string(), method: z.string(), hash: z.string().nullable(), pairs }).nullable(),
  disagreements: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      codes: z.record(z.string(), z.string().nullable()),
      model: z.string().nullable(),
    }),
  ),
  seed: z.int(),
}) satisfies z.ZodType<Agreement>;
