import type { Finding, Remark } from "../../codebook/check/finding.js";
import type { Step, Term } from "../../codebook/codebook.js";
import type { Language } from "../../codebook/language.js";
import type { Where } from "../../messages/en/terms.js";
import type { Messages } from "../../messages/index.js";
import type { Reader } from "../reader.js";
import { CoverIndex } from "./cover.js";
import { examplesOf } from "./example.js";

/** Takes a finding about a term. */
export type Note = (
  t: Term,
  rule: Finding["rule"],
  severity: Finding["severity"],
  words: (m: Messages["terms"], language: Language) => Remark,
) => void;

/** Duplicates, terms that another makes superfluous, and terms that stand in two categories. */
export function overlaps(all: Term[], reader: Reader, note: Note): void {
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
      note(term, "duplicate", "warning", (m) => m.duplicate(term.text, short(same), placeOf(same, term)));
      continue;
    }
    if (same) {
      note(term, "two-categories", "warning", (m) =>
        m.otherCategory(term.text, same.category, placeOf(same, term)),
      );
      continue;
    }
    const covering = coveringAll(term.sequences ?? [], index, term).filter(
      (other) => other.dimension === term.dimension && keyOf(other) !== key,
    );
    const own = covering.find((other) => other.category === term.category);
    if (own) {
      // A narrower term may be there for its own weight: then it is not superfluous as long as that weight is what counts.
      const counts =
        own.weight !== term.weight &&
        examplesOf(term.text).some((example) => reader.read(example).some((hit) => hit.term === term));
      if (!counts)
        note(term, "shadowed", "warning", (m) =>
          m.shadowed(term.text, short(own), placeOf(own, term), own.weight === term.weight),
        );
    }
    const other = covering.find((o) => o.category !== term.category);
    if (other && !own)
      note(term, "two-categories", "warning", (m) =>
        m.bothCategories(term.text, short(other), placeOf(other, term), other.category),
      );
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

/** Where another term stands, as seen from `from`; null for an included codebook. */
const placeOf = ({ file, line = 1 }: Term, from: Term): Where =>
  file === undefined ? null : file === from.file ? { line } : { file, line };
