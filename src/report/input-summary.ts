import type { Plan } from "../ingest/plan.js";
import type { InputSummary } from "./analysis.js";

/** How a report tells what was read. @param files names, as people know them */
export function inputSummary(files: string[], plan: Plan, seed: number): InputSummary {
  return {
    files,
    questions: plan.questions.map(({ name, label }) => ({ name, label })),
    language: plan.language,
    groups: plan.groups.map(({ name, bins }) => ({ column: name, bins })),
    ...(plan.weight === null ? {} : { weight: plan.columns[plan.weight].name }),
    seed,
  };
}
