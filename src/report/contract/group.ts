/** Figures, groups and risk within the Analysis. */
import * as z from "zod";

export const probability = z.number().min(0).max(1);
export const count = z.int().min(0);
export const kind = z.enum(["coded", "corrected", "audited"]);
/** Each p value stands beside the one that is adjusted for all tests of the report. */
export const tested = { p: probability, adjusted: probability };
export const interval = { low: z.number(), high: z.number() };
/** A figure of one's own codes with its 95 % interval. */
export const figure = z.object({ value: z.number(), ...interval }).meta({ id: "Figure" });
export const ratio = z
  .object({
    value: z.number().min(0).nullable(),
    low: z.number().min(0),
    high: z.number().min(0).nullable(),
  })
  .meta({ id: "Ratio" });
export const share = z
  .object({
    kind,
    value: probability,
    low: probability,
    high: probability,
  })
  // The value lies in its interval.
  .refine(({ value, low, high }) => low <= value && value <= high)
  .meta({ id: "Share" });
const category = z.object({
  id: z.string(),
  label: z.string(),
  role: z.string(),
  count,
  shares: z.array(share),
});
const driver = z.object({ frame: z.string(), label: z.string(), points: z.number() });
const band = z.enum(["low", "moderate", "high"]);
const points = z.number().min(0).max(100);

const risk = z.object({
  kind,
  index: points,
  low: points,
  high: points,
  band: band.nullable(),
  bands: z.array(band).min(1),
  provisional: z.boolean(),
  codesToSettle: count.nullable(),
  drivers: z.array(driver),
  methods: z
    .array(
      z.object({
        method: z.enum(["hybrid", "bayes", "lexicon"]),
        index: points,
        low: points,
        high: points,
        band,
      }),
    )
    .length(3)
    .optional(),
  fragility: z.object({ answers: z.int().min(1), band }).nullable(),
});
const advice = z.object({
  id: z.string(),
  text: z.string(),
  category: z.string(),
  share: probability,
  low: probability,
  high: probability,
  points: z.number(),
  moves: z.number().min(0),
});
const scale = z
  .object({ column: z.string(), mapping: z.string(), n: count, yes: share })
  .meta({ id: "Scale" });

const counted = z.object({ n: count, share }).meta({ id: "CountedShare" });
const useOfFrame = z.object({
  frame: z.string(),
  label: z.string(),
  intention: counted.nullable(),
  use: counted.nullable(),
  experience: counted.nullable(),
  gap: counted.nullable(),
  notActive: ratio.extend({ kind }).nullable(),
});
const ranking = z.object({
  value: probability,
  low: probability,
  high: probability,
  active: count,
  notActive: count,
});
export const byFrame = z.array(z.object({ frame: z.string(), count }));

export const shown = z.object({
  column: z.string().nullable(),
  value: z.string().nullable(),
  n: count,
  suppressed: z.literal(false),
  coded: count,
  weighting: z
    .object({ sum: z.number().min(0), effect: z.number().min(1), effective: z.number().min(0) })
    .optional(),
  frames: z.array(category).min(1),
  stances: z.array(category),
  intended: z.object({ share, distance: probability }).nullable(),
  risk: risk.nullable(),
  advice: z.array(advice),
  intention: scale.nullable(),
  use: scale.nullable(),
  experience: scale.nullable(),
  gap: counted.nullable(),
  useByFrame: z.array(useOfFrame),
  auc: ranking.nullable(),
  conditional: z.object({ count, frames: byFrame }),
  words: z.array(z.object({ frame: z.string(), words: z.array(z.string()) })),
  distinctiveWords: z.array(z.string()),
});
const suppressed = z.object({
  column: z.string(),
  value: z.string(),
  n: z.null(),
  suppressed: z.literal(true),
});
export const group = z.discriminatedUnion("suppressed", [shown, suppressed]).meta({ id: "Group" });
