import type { PlanTerms } from "../ingest/plan-terms.js";
import type { InputSummary } from "./analysis.js";

/** How a report tells what was read. @param files names, as people know them */
export function inputSummary(
  files: string[],
  { questions, language, groups, weight }: PlanTerms,
  seed: number,
): InputSummary {
  return {
    files,
    questions,
    language,
    groups: groups.map(({ name, bins }) => ({ column: name, bins })),
    ...(weight === null ? {} : { weight }),
    seed,
  };
}
