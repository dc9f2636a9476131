import { type Finding, PLACEHOLDER } from "../codebook/check/finding.js";
import type { Dimension, Step, Term } from "../codebook/codebook.js";
import { Spans, tokenize } from "../text/tokenize.js";
import type { LanguageRules } from "../text/language-rules.js";
import { CoverIndex } from "./check/cover.js";
import { examplesOf } from "./check/example.js";
import { termSequences } from "./compile.js";
import { Reader } from "./reader.js";
import { TermError } from "./term.js";

/**
 * What can be told of terms only by matching them: those that never match, and those that others make superfluous.
 * @param terms of one language as read by checkCodebook, in the order of the file
 * @param included terms of included codebooks, which are not checked themselves
 */
export function checkTerms(terms: Term[], included: Term[], dimensions: Dimension[], rules: LanguageRules): Finding[] {
  const findings: Finding[] = [];
  const note = (t: Term, rule: Finding["rule"], severity: Finding["severity"], message: string, fix: string) =>
    findings.push({ path: t.file ?? "", line: t.line ?? 1, column: t.column ?? 1, severity, rule, message, fix });
  const readable = terms.filter((term) => {
    if (PLACEHOLDER.test(term.text)) return false;
    try {
      const cut = cutOtherwise(term.text);
      if (cut) note(term, "cut-otherwise", "error", `"${cut.word}" can never match: answers are cut into "${cut.parts.join('" "')}"`, `write ${cut.better}`);
      return !cut && termSequences(term.text, rules.language).length > 0;
    } catch (error) {
      if (!(error instanceof TermError)) throw error;
      const [what, fix] = error.message.split("; ");
      note(term, "never-matches", "error", `"${term.text}": ${what}`, fix ?? "docs/formats.md describes how terms are written");
      return false;
    }
  });
  const known = readable.filter((t) => dimensions.some((d) => d.id === t.dimension && d.categories.some((c) => c.id === t.category)));
  const all = [...included, ...known].map((t) => (t.sequences ? t : { ...t, sequences: termSequences(t.text, rules.language) }));
  const reader = new Reader(all, dimensions, rules);
  for (const term of all) {
    if (term.file === undefined || examplesOf(term.text).some((example) => reader.read(example, true).some((hit) => hit.term === term))) continue;
    note(term, "never-matches", "error", `"${term.text}" can never match`, /=\S*[-\u2010\u2019']/.test(term.text) ? "leave out the = before a word with a hyphen or apostrophe" : "write the words as they stand in an answer; an emoji can only be a term of its own");
  }
  overlaps(all, reader, note);
  return findings;
}

type Note = (t: Term, rule: Finding["rule"], severity: Finding["severity"], message: string, fix: string) => void;

const spans = new Spans();

/** A word that the tokenizer cuts in another way than the term has it: inside a wildcard, or where capitals count. */
export function cutOtherwise(text: string): { word: string; parts: string[]; better: string } | null {
  for (const word of text.split(/[\s()|]+/)) {
    const cased = /^=.*\p{Lu}/u.test(word);
    if (!cased && !word.includes("*")) continue;
    const bare = word.replace(/^=/, "").replace(/\?$/, "");
    tokenize(bare.replaceAll("*", "x"), spans);
    const parts = Array.from({ length: spans.length }, (_, i) => bare.slice(spans.start[i], spans.end[i]));
    if (parts.length === 1 && parts[0] === bare) continue;
    return { word, parts, better: parts.some((p) => !/[\p{L}\p{N}]/u.test(p)) || parts.length < 2 ? "it without punctuation" : cased ? parts.map((p) => `=${p}`).join(" ") : parts.join(" ") };
  }
  return null;
}

/** Duplicates, terms that another makes superfluous, and terms that stand in two categories. */
function overlaps(all: Term[], reader: Reader, note: Note): void {
  const seen = new Map<string, Term>();
  const index = new CoverIndex<Term>(reader.rules.language);
  for (const term of all) for (const steps of term.sequences ?? []) index.add(steps, term);
  const keyOf = (t: Term) => `${t.dimension} ${JSON.stringify(t.sequences)}`;
  for (const term of all) {
    const key = keyOf(term);
    const same = seen.get(key);
    if (!same) seen.set(key, term);
    if (term.file === undefined) continue;
    if (same && same.category === term.category) {
      note(term, "duplicate", "warning", `"${term.text}" is the same as "${short(same)}" (${placeOf(same, term)})`, "remove one of the two");
      continue;
    }
    if (same) {
      note(term, "two-categories", "warning", `"${term.text}" stands in "${same.category}" too (${placeOf(same, term)})`, "keep it where it is right three times out of four, or make both longer");
      continue;
    }
    const covering = coveringAll(term.sequences ?? [], index, term).filter((other) => other.dimension === term.dimension && keyOf(other) !== key);
    const own = covering.find((other) => other.category === term.category);
    if (own) {
      // A narrower term may be there for its own weight: then it is not superfluous as long as that weight is what counts.
      const counts = own.weight !== term.weight && examplesOf(term.text).some((example) => reader.read(example).some((hit) => hit.term === term));
      if (!counts) note(term, "shadowed", "warning", `"${term.text}" adds nothing: "${short(own)}" (${placeOf(own, term)}) matches wherever it does`, own.weight === term.weight ? "remove it" : "remove it; its weight never counts");
    }
    const other = covering.find((o) => o.category !== term.category);
    if (other && !own) note(term, "two-categories", "warning", `"${short(other)}" (${placeOf(other, term)}) of "${other.category}" matches wherever "${term.text}" does, so both categories count`, "make one of the two more specific");
  }
}

function coveringAll(sequences: Step[][], index: CoverIndex<Term>, self: Term): Term[] {
  let found: Term[] | null = null;
  for (const steps of sequences) {
    const these = index.covering(steps).filter((t) => t !== self);
    found = found === null ? these : found.filter((t) => these.includes(t));
    if (found.length === 0) return [];
  }
  return found ?? [];
}

/** A term in a message about another one. */
const short = (t: Term): string => (t.text.length <= 60 ? t.text : `${t.text.slice(0, 59)}…`);

const placeOf = (t: Term, from: Term): string =>
  t.file === undefined ? "in an included codebook" : t.file === from.file ? `line ${t.line}` : `${t.file}:${t.line}`;
