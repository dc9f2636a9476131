import type { Coding } from "../coding/coding.js";
import { type Condition, conditionIn } from "../coding/conditions.js";
import { answerKey } from "../coding/human-codes.js";
import type { Respondent } from "../ingest/responses.js";
import { hash53 } from "../math/hash.js";
import { evidence } from "../report/ndjson.js";
import { CONDITION_QUOTES, keepQuote } from "../tally/quotes.js";
import type { Tally } from "../tally/tally.js";
import type { Rig } from "./rig.js";

/** The condition on which the answer just coded would take it up: one that is stated by somebody for it, or for and against. */
export function conditionFor(coding: Coding, { coder, stance, spec }: Rig): Condition | null {
  if (coding.status !== "coded" || coding.language === "other" || coding.byRule) return null;
  // "It would be nice if …" without a view of what it is for is a wish, not a condition.
  if (spec.codebook.dimensions[0].categories[coding.category[0]].role === "none") return null;
  const at = stance < 0 ? -1 : coding.category[stance];
  const role = at < 0 ? "none" : spec.codebook.dimensions[stance].categories[at].role;
  if (stance >= 0 && role !== "mixed" && role !== "for") return null;
  const mixed = role === "mixed" ? coding.language : null;
  return conditionIn(
    coder.tokens,
    coder.hits,
    coder.lexiconOf(coding.language),
    spec.codebook.dimensions.length,
    mixed,
  );
}

/** Keeps the answer just coded if it is drawn for quotation: with its frame, and its condition. Nothing else is kept of the respondent. */
export function sampleQuotes(
  tally: Tally,
  row: Respondent,
  question: number,
  coding: Coding,
  condition: Condition | null,
  { spec, coder }: Rig,
): void {
  const { plan, codebook, quotes } = spec;
  if (!quotes || coding.status !== "coded" || coding.byRule) return;
  const frame = coding.category[0];
  if (codebook.dimensions[0].categories[frame].role === "none") return;
  const hash = hash53(
    answerKey(row.id, plan.questions.length > 1 ? plan.questions[question].name : (row.question ?? "")),
    quotes.seed,
  );
  const text = row.answers[question];
  const { id, categories } = codebook.dimensions[0];
  const words = () =>
    evidence(coding, coder)
      .filter((e) => e.dimension === id && e.category === categories[frame].id && !e.negated)
      .map((e) => text.slice(e.start, e.end));
  keepQuote(tally.quotes, frame, hash, () => ({ text, evidence: words() }), quotes.limit);
  if (condition)
    keepQuote(
      tally.quotes,
      CONDITION_QUOTES,
      hash,
      () => ({ text: condition.clause, evidence: [] }),
      quotes.limit,
    );
}
