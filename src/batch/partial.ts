/** The partial file: what `analyze --partial` writes and `merge` reads. */
import * as z from "zod";
import { METHODS } from "../coding/model.js";
import { said } from "../ingest/plan-schema.js";
import { inOrder } from "../tally/outcome.js";
import { outcomeProblem, outcomeSchema } from "../tally/outcome-schema.js";
import { fromPlain, toPlain } from "../tally/plain-outcome.js";
import { type Part, shardId } from "./part.js";
import { type SealedForm, seal, sealSchema, unseal } from "./sealed.js";

const text = z.string();
const hash = z.string().regex(/^[0-9a-f]+(-[0-9a-f]+)*$/);
const number = z.int().min(1).max(1_000_000);
const scale = z
  .strictObject({
    name: text,
    mapping: said,
    kind: z.enum(["words", "likert", "number"]),
    top: z.number().optional(),
  })
  .nullable();

const planSchema = z.strictObject({
  questions: z.array(z.strictObject({ name: text, label: text })).min(1),
  groups: z.array(z.strictObject({ name: text, bins: z.array(z.number()).min(1).nullable() })),
  intention: scale,
  use: scale,
  experience: scale,
  weight: text.nullable(),
  question: text.nullable(),
  exclusions: z.array(z.strictObject({ name: text, values: z.array(text) })),
  language: z.enum(["en", "nl"]),
  languageFixed: z.boolean(),
});

const shardSchema = z.strictObject({
  file: text,
  data: hash,
  split: z.strictObject({ id: hash, number, of: number }).nullable(),
  warnings: z.array(said),
});

const codingSchema = z.strictObject({
  codebook: z.strictObject({ id: text.min(1), hash }),
  shape: z.strictObject({ frames: z.int().min(1).max(10_000), stances: z.int().min(0).max(10_000) }),
  method: z.enum(METHODS),
  model: hash,
  minConfidence: z.number().min(0).max(1),
  compareMethods: z.boolean(),
  quotes: z.int().min(0).max(100),
  coded: z
    .strictObject({
      file: text,
      hash,
      answers: z.array(z.strictObject({ key: text, id: text, line: z.int().min(1) })),
    })
    .nullable(),
  outcome: outcomeSchema,
});

const content = {
  version: text.min(1),
  plan: planSchema,
  seed: z.int().min(0),
  shards: z.array(shardSchema).min(1),
  codings: z.array(codingSchema).min(1),
};
const contentSchema = z.strictObject(content);
type Content = z.infer<typeof contentSchema>;

const KIND = "frame-analyze-partial";
const VERSION = 1;
/** The whole file, for `schema partial`. */
export const partialSchema = sealSchema(KIND, VERSION, content);

const FORM: SealedForm<Content> = {
  kind: KIND,
  schemaVersion: VERSION,
  content: contentSchema,
  called: (m) => m.partial.sealed.partial,
  mend: (m) => m.partial.sealed.partialMend,
  problem({ plan, shards, codings }) {
    if (new Set(shards.map(shardId)).size !== shards.length) return "shards";
    for (const [c, { outcome, shape }] of codings.entries()) {
      const problem = outcomeProblem(outcome, shape, plan.groups.length);
      if (problem !== null) return `codings.${c}.outcome.${problem}`;
    }
    return null;
  },
};

/** A part as the text of its file. Equal parts give equal bytes. */
export const encodePart = (part: Part): string =>
  seal(FORM, {
    ...part,
    codings: part.codings.map(({ outcome, ...terms }) => ({
      ...terms,
      outcome: toPlain({ ...outcome, human: inOrder(outcome.human) }),
    })),
  });

/** @param file its name, for messages. @throws UserError where it is no whole and unchanged partial file of this version */
export function decodePart(text: string, file: string): Part {
  const { codings, ...rest } = unseal(FORM, text, file);
  return { ...rest, codings: codings.map((coding) => ({ ...coding, outcome: fromPlain(coding.outcome) })) };
}
