/** Figures, groups and risk within the Analysis, strictly. */
import * as z from "zod";

export const probability = z.number().min(0).max(1);
export const count = z.int().min(0);
export const kind = z.enum(["coded", "corrected", "audited"]);
/** Each p value stands beside the one that is adjusted for all tests of the report. */
export const tested = { p: probability, adjusted: probability };
export const interval = { low: z.number(), high: z.number() };
export const ratio = z.strictObject({
  value: z.number().min(0).nullable(),
  low: z.number().min(0),
  high: z.number().min(0).nullable(),
});
export const share = z
  .strictObject({
    kind,
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
  kind,
  index: points,
  low: points,
  high: points,
  band: band.nullable(),
  bands: z.array(band).min(1),
  provisional: z.boolean(),
  drivers: z.array(driver),
  fragility: z.strictObject({ answers: z.int().min(1), band }).nullable(),
});
const advice = z.strictObject({
  id: z.string(),
  text: z.string(),
  category: z.string(),
  share: probability,
  low: probability,
  high: probability,
  points: z.number(),
  moves: z.number().min(0),
});
const scale = z.strictObject({ column: z.string(), mapping: z.string(), n: count, yes: share });

const counted = z.strictObject({ n: count, share });
const useOfFrame = z.strictObject({
  frame: z.string(),
  label: z.string(),
  intention: counted.nullable(),
  use: counted.nullable(),
  experience: counted.nullable(),
  gap: counted.nullable(),
  notActive: ratio.nullable(),
});
const ranking = z.strictObject({
  value: probability,
  low: probability,
  high: probability,
  active: count,
  notActive: count,
});
export const byFrame = z.array(z.strictObject({ frame: z.string(), count }));

export const shown = z.strictObject({
  column: z.string().nullable(),
  value: z.string().nullable(),
  n: count,
  suppressed: z.literal(false),
  coded: count,
  weighting: z
    .strictObject({ sum: z.number().min(0), effect: z.number().min(1), effective: z.number().min(0) })
    .optional(),
  frames: z.array(category).min(1),
  stances: z.array(category),
  risk: risk.nullable(),
  advice: z.array(advice),
  intention: scale.nullable(),
  use: scale.nullable(),
  experience: scale.nullable(),
  gap: counted.nullable(),
  useByFrame: z.array(useOfFrame),
  auc: ranking.nullable(),
  conditional: z.strictObject({ count, frames: byFrame }),
  words: z.array(z.strictObject({ frame: z.string(), words: z.array(z.string()) })),
  distinctiveWords: z.array(z.string()),
});
const suppressed = z.strictObject({
  column: z.string(),
  value: z.string(),
  n: z.null(),
  suppressed: z.literal(true),
});
export const group = z.discriminatedUnion("suppressed", [shown, suppressed]);
