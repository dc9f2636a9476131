import type { Language } from "../../codebook/language.js";
import type { Analysis } from "../analysis.js";

const en = {
  codebook: (a: string, b: string) => `other codebooks: ${a} and ${b}`,
  model: (a: string, b: string) => `other models: ${a} and ${b}; a change may be the model's`,
  bins: (column: string) => `"${column}" is cut at other edges`,
  columns: (a: string, b: string) => `other group columns: ${a} and ${b}`,
  questions: (a: string, b: string) => `other questions: ${a} and ${b}`,
  none: "none",
};
const nl: typeof en = {
  codebook: (a, b) => `andere codeboeken: ${a} en ${b}`,
  model: (a, b) => `andere modellen: ${a} en ${b}; een verandering kan van het model komen`,
  bins: (column) => `"${column}" is op andere grenzen verdeeld`,
  columns: (a, b) => `andere groepskolommen: ${a} en ${b}`,
  questions: (a, b) => `andere vragen: ${a} en ${b}`,
  none: "geen",
};

/**
 * Why two results cannot be compared as they are, and what only makes it less sure.
 * @returns `reasons` not to compare unless it is forced, and `warnings`, both as sentences
 */
export function comparable(
  before: Analysis,
  after: Analysis,
  locale: Language,
): { reasons: string[]; warnings: string[] } {
  const m = locale === "nl" ? nl : en;
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
  const questions = ({ input }: Analysis) => input.questions.map((q) => `"${q.label}"`).join(", ");
  if (questions(before) !== questions(after)) warnings.push(m.questions(questions(before), questions(after)));
  return { reasons, warnings };
}
