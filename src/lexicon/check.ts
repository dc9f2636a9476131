import { type Finding, PLACEHOLDER } from "../codebook/check/finding.js";
import type { Dimension, Term } from "../codebook/codebook.js";
import { bilingual } from "../messages/index.js";
import type { LanguageRules } from "../text/language-rules.js";
import { cutOtherwise, losesSign } from "./check/cut.js";
import { examplesOf } from "./check/example.js";
import { type Note, overlaps } from "./check/overlaps.js";
import { termSequences } from "./compile.js";
import { Reader } from "./reader.js";
import { TermError } from "./term.js";

/**
 * What can be told of terms only by matching them: those that never match, and those that others make superfluous.
 * @param terms of one language as read by checkCodebook, in the order of the file
 * @param included terms of included codebooks, which are not checked themselves
 */
export function checkTerms(
  terms: Term[],
  included: Term[],
  dimensions: Dimension[],
  rules: LanguageRules,
): Finding[] {
  const findings: Finding[] = [];
  const note: Note = (t, rule, severity, words) =>
    findings.push({
      path: t.file ?? "",
      line: t.line ?? 1,
      column: t.column ?? 1,
      severity,
      rule,
      said: bilingual((m) => words(m.terms, m.language)),
    });
  const readable = terms.filter((term) => {
    if (PLACEHOLDER.test(term.text)) return false;
    try {
      const cut = cutOtherwise(term.text);
      if (cut) note(term, "cut-otherwise", "error", (m) => m.cutOtherwise(cut.word, cut.parts, cut.better));
      const lost = cut ? null : losesSign(term.text);
      if (lost) note(term, "cut-otherwise", "error", (m) => m.losesSign(lost.word, lost.left));
      return !cut && termSequences(term.text, rules.language).length > 0;
    } catch (error) {
      if (!(error instanceof TermError)) throw error;
      note(term, "never-matches", "error", (m, language) => m.unreadable(term.text, ...error.said[language]));
      return false;
    }
  });
  const known = readable.filter((t) =>
    dimensions.some((d) => d.id === t.dimension && d.categories.some((c) => c.id === t.category)),
  );
  const all = [...included, ...known].map((t) =>
    t.sequences ? t : { ...t, sequences: termSequences(t.text, rules.language) },
  );
  const reader = new Reader(all, dimensions, rules);
  for (const term of all) {
    if (
      term.file === undefined ||
      examplesOf(term.text).some((example) => reader.read(example, true).some((hit) => hit.term === term))
    )
      continue;
    note(term, "never-matches", "error", (m) =>
      m.neverMatches(term.text, /=\S*[-\u2010\u2019']/.test(term.text)),
    );
  }
  overlaps(all, reader, note);
  return findings;
}
