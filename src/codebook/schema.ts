/** The one definition of the codebook and lexicon formats; messages, JSON Schemas and the loaders come from it. */
import * as z from "zod";

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "id");
const labels = z.strictObject({ en: z.string().min(1), nl: z.string().min(1) });

export const ROLES = [
  "intended",
  "competing",
  "barrier",
  "unclear",
  "neutral",
  "none",
  "for",
  "against",
  "mixed",
] as const;

const category = z.strictObject({
  id,
  role: z.enum(ROLES),
  label: labels,
  short: labels.optional(),
  definition: labels,
});

const dimension = z.strictObject({ id, label: labels, categories: z.array(category).min(2) });

const weight = z.number().min(0).max(100);
const risk = z.strictObject({
  /** weights[frame][stance], 0 (takes it up) to 100 (does not). */
  weights: z.record(id, z.record(id, weight)),
  bands: z.array(z.strictObject({ id: z.enum(["low", "moderate", "high"]), from: weight })).min(1),
});

const advice = z.strictObject({
  id,
  when: z.strictObject({ category: id, share: z.number().min(0).max(1) }),
  text: labels,
  source: z.string().optional(),
});

/** `codebook.yml`. */
export const codebookFile = z.strictObject({
  id,
  version: z.int().min(1),
  name: labels,
  sources: z.array(z.string()).optional(),
  include: z.array(id).optional(),
  dimensions: z.array(dimension).optional(),
  risk: risk.optional(),
  advice: z.array(advice).optional(),
});

export const WEIGHT = { least: 0.1, most: 3 } as const;

/** A term with more to say than its words. */
export const termEntry = z.strictObject({
  term: z.string().min(1),
  weight: z.number().min(WEIGHT.least).max(WEIGHT.most).optional(),
  note: z.string().optional(),
  source: z.string().optional(),
});

const term = z.union([z.string().min(1), termEntry]);

/** `en.yml`, `nl.yml`: dimension -> category -> terms. */
export const lexiconFile = z
  .object({ language: z.enum(["en", "nl"]) })
  .catchall(z.record(id, z.array(term).nullable()).nullable());

export type CodebookFile = z.infer<typeof codebookFile>;
export type LexiconFile = z.infer<typeof lexiconFile>;
