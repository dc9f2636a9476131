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
  const texts = (quotes: readonly Quote[] = []) =>
    lowest(quotes, tally.quoteLimit)
      .map(({ text }) => shortened(redact(text, redactNames, locale)))
      .sort((a, b) => hash53(a, input.seed) - hash53(b, input.seed));
  const found: Quotes[] = [];
  codebook.dimensions[0].categories.forEach(({ id }, f) => {
    if (counts[f] >= least && tally.quotes.has(f))
      found.push({ about: id, texts: texts(tally.quotes.get(f)) });
  });
  if (conditional >= least && tally.quotes.has(CONDITION_QUOTES))
    found.push({ about: "condition", texts: texts(tally.quotes.get(CONDITION_QUOTES)) });
  return found;
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2))}…`;
}
