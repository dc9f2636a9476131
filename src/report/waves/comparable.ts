import type { Language } from "../../codebook/language.js";
import { messages } from "../../messages/index.js";
import type { Analysis } from "../analysis.js";

/**
 * Why two results cannot be compared as they are, and what only makes it less sure.
 * @returns `reasons` not to compare unless it is forced, and `warnings`, both as sentences
 */
export function comparable(
  before: Analysis,
  after: Analysis,
  locale: Language,
): { reasons: string[]; warnings: string[] } {
  const m = messages(locale).comparable;
  const [reasons, warnings]: [string[], string[]] = [[], []];
  const name = ({ codebook }: Analysis) => `${codebook.id} ${codebook.hash}`;
  if (name(before) !== name(after)) reasons.push(m.codebook(name(before), name(after)));
  const model = ({ model }: Analysis) => `${model.method} ${model.hash}`;
  if (model(before) !== model(after)) reasons.push(m.model(model(before), model(after)));
  for (const { column, bins } of before.input.groups) {
    const other = after.input.groups.find((g) => g.column === column);
    if (other && String(other.bins) !== String(bins)) reasons.push(m.bins(column));
  }
  const columns = ({ input }: Analysis) => input.groups.map((g) => g.column).join(", ") || m.none;
  if (columns(before) !== columns(after)) warnings.push(m.columns(columns(before), columns(after)));
  const weights = ({ input }: Analysis) => (input.weight === undefined ? m.none : `"${input.weight}"`);
  if (weights(before) !== weights(after)) warnings.push(m.weights(weights(before), weights(after)));
  const questions = ({ input }: Analysis) => input.questions.map((q) => `"${q.label}"`).join(", ");
  if (questions(before) !== questions(after)) warnings.push(m.questions(questions(before), questions(after)));
  return { reasons, warnings };
}
