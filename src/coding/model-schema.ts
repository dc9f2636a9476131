/** The structure of a model file, for files that come from elsewhere. The bundled ones are ours and hashed. */

import * as z from "zod";
import { sentence } from "../codebook/issue.js";
import { BINS } from "../math/confidence-bin.js";
import { type Bilingual, bilingual } from "../messages/index.js";
import { BLOCKS } from "./feature-space.js";

const count = z.int().min(0);
const packed = z.base64();
const numbers = z.array(z.number());
const presence = z.looseObject({
  own: z.number(),
  rival: z.number(),
  shift: z.number(),
  threshold: z.number().min(0).max(1),
});
const calibration = z.looseObject({ slope: numbers, shift: numbers, present: z.array(presence) });

/** Keys that are not named here are covered by the hash like the others. */
export const modelFile = z
  .looseObject({
    kind: z.literal("frame-analyze-model"),
    schemaVersion: z.literal(1),
    id: z.string().min(1),
    language: z.enum(["en", "nl"]),
    codebook: z.string().min(1),
    dimensions: z
      .array(z.looseObject({ id: z.string().min(1), categories: z.array(z.string().min(1)).min(2) }))
      .min(1),
    features: packed,
    answers: count,
    documents: packed,
    counts: packed,
    categoryCounts: z.array(z.number().min(0)),
    blocks: z.record(z.enum(BLOCKS), z.number().min(0)),
    rows: packed,
    scale: z.number().positive(),
    share: numbers,
    bias: numbers,
    calibration: z.looseObject({ hybrid: calibration, bayes: calibration }),
    errors: z.array(z.array(count)),
    authors: z.array(
      z.looseObject({
        answers: count,
        words: count,
        known: count,
        withTerm: count,
        frameless: count,
        confidence: count,
      }),
    ),
    hash: z.string().regex(/^[0-9a-f]{12}$/, "hash"),
  })
  .superRefine((model, context) => {
    const sizes = model.dimensions.map((d) => d.categories.length);
    const width = sizes.reduce((a, b) => a + b, 0);
    const expect = (name: string, list: readonly unknown[], length: number) => {
      if (list.length !== length)
        context.addIssue({
          code: "custom",
          path: [name],
          params: { entries: list.length, expected: length },
        });
    };
    for (const name of ["categoryCounts", "share", "bias"] as const) expect(name, model[name], width);
    for (const method of ["hybrid", "bayes"] as const) {
      expect("calibration", model.calibration[method].slope, width);
      expect("calibration", model.calibration[method].shift, width);
      expect("calibration", model.calibration[method].present, sizes[0]);
    }
    expect("errors", model.errors, sizes.length);
    for (const [d, counts] of model.errors.entries()) expect("errors", counts, (sizes[d] ?? 0) ** 2 * BINS);
  });

/** What is wrong with the structure of a model; null for nothing. */
export function modelProblem(content: unknown): Bilingual | null {
  const result = modelFile.safeParse(content);
  if (result.success) return null;
  const [issue] = result.error.issues;
  return bilingual((m) => `${issue.path.join(".") || m.codebook.file}: ${sentence(issue, m)}`);
}
