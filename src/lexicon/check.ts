import { type Finding, PLACEHOLDER } from "../codebook/check/finding.js";
import type { Dimension, Term } from "../codebook/codebook.js";
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
  const note: Note = (t, rule, severity, message, fix) =>
    findings.push({
      path: t.file ?? "",
      line: t.line ?? 1,
      column: t.column ?? 1,
      severity,
      rule,
      message,
      fix,
    });
  const readable = terms.filter((term) => {
    if (PLACEHOLDER.test(term.text)) return false;
    try {
      const cut = cutOtherwise(term.text);
      if (cut)
        note(
          term,
          "cut-otherwise",
          "error",
          `"${cut.word}" can never match: answers are cut into "${cut.parts.join('" "')}"`,
          `write ${cut.better}`,
        );
      const lost = cut ? null : losesSign(term.text);
      if (lost)
        note(
          term,
          "cut-otherwise",
          "error",
          `"${lost.word}" counts every "${lost.left}": a sign is no part of a word`,
          "leave the sign out, or add a word that tells",
        );
      return !cut && termSequences(term.text, rules.language).length > 0;
    } catch (error) {
      if (!(error instanceof TermError)) throw error;
      const [what, fix] = error.message.split("; ");
      note(
        term,
        "never-matches",
        "error",
        `"${term.text}": ${what}`,
        fix ?? "docs/formats.md describes how terms are written",
      );
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
    note(
      term,
      "never-matches",
      "error",
      `"${term.text}" can never match`,
      /=\S*[-\u2010\u2019']/.test(term.text)
        ? "leave out the = before a word with a hyphen or apostrophe"
        : "write the words as they stand in an answer",
    );
  }
  overlaps(all, reader, note);
  return findings;
}
