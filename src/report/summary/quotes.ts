import { frameByStance, frameCounts } from "../../estimates/cells.js";
import { hash53 } from "../../math/hash.js";
import { CONDITION_QUOTES, lowest, type Quote } from "../../tally/quotes.js";
import type { Cell, Shape, Tally } from "../../tally/tally.js";
import type { Quotes } from "../analysis.js";
import { redact } from "../redact.js";
import { answersPerRespondent } from "./answers-per-respondent.js";
import type { SummaryOptions } from "./options.js";

/** Answers that a frame (or all conditions) must have before any of them is quoted. */
const LEAST_ANSWERS = 10;
/** Characters of a quote; a long answer says more of a person than of a frame. */
const LONGEST = 280;

/** The drawn answers, redacted, in an order that has nothing to do with that of the file. */
export function quotesOf(
  tally: Tally,
  all: Cell,
  shape: Shape,
  { codebook, plan, input, locale, redactNames }: SummaryOptions,
): Quotes[] {
  if (tally.quoteLimit === 0) return [];
  const least = LEAST_ANSWERS * answersPerRespondent(all, plan);
  const counts = frameCounts(frameByStance(all, shape));
  const conditional = all.conditional.reduce((a, b) => a + b, 0);
  const drawn = (about: string, quotes: readonly Quote[] = []): Quotes => {
    const shown = lowest(quotes, tally.quoteLimit)
      .map(({ text, evidence }) => ({ text: shortened(redact(text, redactNames, locale)), evidence }))
      .sort((a, b) => hash53(a.text, input.seed) - hash53(b.text, input.seed));
    return {
      about,
      texts: shown.map(({ text }) => text),
      evidence: shown.map(({ text, evidence }) => placesOf(evidence, text)),
    };
  };
  const found: Quotes[] = [];
  codebook.dimensions[0].categories.forEach(({ id }, f) => {
    if (counts[f] >= least && tally.quotes.has(f)) found.push(drawn(id, tally.quotes.get(f)));
  });
  if (conditional >= least && tally.quotes.has(CONDITION_QUOTES))
    found.push(drawn("condition", tally.quotes.get(CONDITION_QUOTES)));
  return found;
}

/**
 * Where words stand in a quote. Redacting and shortening move what was written, so they are looked for as whole words; those that were
 * taken out are not found.
 */
export function placesOf(words: readonly string[], quote: string): { start: number; end: number }[] {
  const taken: { start: number; end: number }[] = [];
  for (const word of [...new Set(words.map(oneLine))].sort((a, b) => b.length - a.length)) {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    for (const { index, 0: found } of quote.matchAll(
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "gu"),
    )) {
      const place = { start: index, end: index + found.length };
      if (word !== "" && taken.every((t) => t.end <= place.start || t.start >= place.end)) taken.push(place);
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

const oneLine = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim();

function shortened(text: string): string {
  const plain = oneLine(text);
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2))}…`;
}
