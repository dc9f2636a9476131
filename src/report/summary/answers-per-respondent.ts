import type { PlanTerms } from "../../ingest/plan-terms.js";
import type { Cell } from "../../tally/tally.js";

/**
 * How many answers one respondent may have given, so that a number of answers says how many people stand behind it at least: the open questions; in
 * long data, where a row is an answer, the mean number of answers a respondent, rounded up.
 */
export function answersPerRespondent(all: Cell, { question, questions }: PlanTerms): number {
  if (question === null) return questions.length;
  const answers = all.experience.reduce((sum, n) => sum + n, 0);
  return Math.max(1, Math.ceil(answers / Math.max(1, all.respondents)));
}
