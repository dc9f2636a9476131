import * as z from "zod";
import type { Language } from "../codebook/language.js";
import { messages } from "../messages/index.js";

/** What a study lays down before its figures are seen; part of the config file. null: not laid down. */
export const studyPlan = z.strictObject({
  codebook: z.strictObject({ id: z.string(), hash: z.string() }),
  model: z.strictObject({ method: z.string(), hash: z.string() }),
  minGroup: z.number().int().min(1),
  /** The frames that the organisation wants people to have. */
  intended: z.array(z.string()),
  /** By what respondents are compared. */
  comparisons: z
    .array(z.strictObject({ column: z.string(), bins: z.array(z.number()).nullable() }))
    .nullable(),
  gates: z.array(z.string()),
  minResponses: z.number().nullable(),
});
export type StudyPlan = z.infer<typeof studyPlan>;

/**
 * How a run differs from what was laid down, a sentence a point; empty where it keeps to all of it.
 * The order of frames, groups and gates does not matter.
 */
export function studyDifferences(locked: StudyPlan, now: StudyPlan, locale: Language): string[] {
  const m = messages(locale).study;
  const list = (items: readonly string[]) => (items.length === 0 ? m.none : [...items].sort().join(", "));
  const columns = (plan: StudyPlan) =>
    list(
      (plan.comparisons ?? []).map(({ column, bins }) =>
        bins === null ? column : `${column}=${bins.join(",")}`,
      ),
    );
  const points: [string, string, string][] = [
    [m.codebook, ...both(({ codebook }) => `${codebook.id} ${codebook.hash}`)],
    [m.model, ...both(({ model }) => `${model.method} ${model.hash}`)],
    [m.minGroup, ...both(({ minGroup }) => String(minGroup))],
    [m.intended, ...both(({ intended }) => list(intended))],
    ...(locked.comparisons === null ? [] : [[m.comparisons, ...both(columns)] as [string, string, string]]),
    [m.gates, ...both(({ gates }) => list(gates))],
    [m.minResponses, ...both(({ minResponses }) => (minResponses === null ? m.none : String(minResponses)))],
  ];
  function both(of: (plan: StudyPlan) => string): [string, string] {
    return [of(locked), of(now)];
  }
  return points
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => m.differs(what, before, after));
}

/** The warning that a report gives of a run that differs. */
export const studyWarning = (differences: number, locale: Language): string =>
  messages(locale).study.warning(differences);
