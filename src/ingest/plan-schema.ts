/** A Plan that was written down, checked before anything is read by it. */
import * as z from "zod";
import { EXPORTS, type Plan } from "./plan.js";

const text = z.string();
/** Something said in every language. */
export const said = z.strictObject({ en: text, nl: text });
const column = z.int().min(0).max(9_999);
const scale = z
  .strictObject({
    column,
    name: text,
    mapping: said,
    kind: z.enum(["words", "likert", "number"]),
    top: z.number().optional(),
  })
  .nullable();

export const planSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    format: z.enum(["csv", "ndjson"]),
    encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]),
    bom: z.boolean(),
    delimiter: z.enum([",", ";", "\t", "|"]),
    export: z.enum(EXPORTS),
    header: z.boolean(),
    headerRecords: z.int().min(0).max(10),
    sepLine: z.boolean(),
    columns: z
      .array(
        z.strictObject({
          index: column,
          header: text,
          name: text,
          label: text,
          role: z.enum([
            "text",
            "id",
            "group",
            "weight",
            "intention",
            "use",
            "experience",
            "question",
            "metadata",
            "identifying",
            "other",
          ]),
          reason: said,
          examples: z.array(text),
        }),
      )
      .min(1),
    questions: z.array(z.strictObject({ column, name: text, label: text })).min(1),
    id: column.nullable(),
    groups: z.array(z.strictObject({ column, name: text, bins: z.array(z.number()).min(1).nullable() })),
    intention: scale,
    use: scale,
    experience: scale,
    weight: column.nullable(),
    question: column.nullable(),
    exclusions: z.array(z.strictObject({ column, name: text, values: z.array(text) })),
    language: z.enum(["en", "nl"]),
    languageFixed: z.boolean(),
  })
  .superRefine((plan: Plan, context) => {
    const { columns, questions, groups, exclusions, intention, use, experience, id, weight, question } = plan;
    const named = [...questions, ...groups, ...exclusions, intention, use, experience].map(
      (c) => c?.column ?? null,
    );
    // A column is named that there is not.
    if ([...named, id, weight, question].some((at) => at !== null && at >= columns.length))
      context.addIssue({ code: "custom", path: ["columns"] });
    if (groups.some(({ bins }) => bins?.some((edge, i) => i > 0 && edge <= bins[i - 1])))
      context.addIssue({ code: "custom", path: ["groups"] });
  });
