import type { Language } from "../codebook/language.js";
import type { CompiledLexicon } from "../lexicon/compile.js";
import type { Hits } from "../lexicon/hits.js";
import { Break, Kind } from "../text/tokenize.js";
import type { Tokens } from "../text/tokens.js";
import { CUES } from "./assemble.js";

/** A clause such as "only if my manager does too". */
export interface Condition {
  /** As it stands in the answer, from the marker on. */
  clause: string;
  /** The stems of its first content words: by these it is counted. */
  key: string;
  /** The words from the marker to the last of those. */
  text: string;
  /** All content words of the clause, each once: stem and surface. */
  words: { stem: string; surface: string }[];
}

/** Words that a clause may have, and content words by which it is known. */
const MOST_WORDS = 20;
const HEAD_WORDS = 4;
const LEAST_LETTERS = 3;
/** In an answer that is coded for and against, these words state a condition even without a longer marker. */
const CONJUNCTIONS: Record<Language, ReadonlySet<string>> = {
  en: new Set(["if", "unless", "provided", "once", "until", "when", "depends", "depending"]),
  nl: new Set([
    "als",
    "indien",
    "mits",
    "tenzij",
    "zolang",
    "zodra",
    "wanneer",
    "totdat",
    "mocht",
    "ligt",
    "hangt",
  ]),
};
const CONDITION = CUES.categories.findIndex((c) => c.id === "condition");

/**
 * The first condition of an answer just coded: from a marker ("only if", "mits") to the end of the sentence.
 * @param cueDimension position of the cues' dimension: after all of the codebook's
 * @param mixed the language of an answer that is coded for and against, in which any conjunction of condition counts; else null
 * @returns null where none is stated, or nothing follows the marker
 */
export function conditionIn(
  tokens: Tokens,
  hits: Hits,
  lexicon: CompiledLexicon,
  cueDimension: number,
  mixed: Language | null = null,
): Condition | null {
  const marker =
    firstMarker(hits, lexicon, cueDimension) ?? (mixed && conjunction(tokens, CONJUNCTIONS[mixed]));
  if (marker === null) return null;
  const { spans } = tokens;
  const stems: string[] = [];
  const content = new Map<string, string>();
  const text: string[] = [];
  let end = marker.first;
  for (let i = marker.first, n = 0; i < tokens.length && n < MOST_WORDS; i++, n++) {
    if (i > marker.last && (spans.break[i] === Break.Sentence || spans.kind[i] === Kind.Mark)) break;
    end = i;
    const { surface, stem, flags } = tokens.word(i);
    const isContent = spans.kind[i] === Kind.Word && flags === 0 && i > marker.last;
    if (isContent && surface.length >= LEAST_LETTERS) {
      if (!content.has(stem)) content.set(stem, surface);
      if (stems.length < HEAD_WORDS) text.push(surface);
      stems.push(stem);
    } else if (!isContent && spans.kind[i] === Kind.Word && stems.length < HEAD_WORDS) text.push(surface);
  }
  if (stems.length === 0) return null;
  return {
    clause: tokens.text.slice(spans.start[marker.first], spans.end[end]),
    key: stems.slice(0, HEAD_WORDS).join(" "),
    text: text.join(" "),
    words: [...content].map(([stem, surface]) => ({ stem, surface })),
  };
}

/** The earliest marker, of several the longest; of one with a gap ("would ... if") its last word. */
function firstMarker(
  hits: Hits,
  lexicon: CompiledLexicon,
  cueDimension: number,
): { first: number; last: number } | null {
  let found: { first: number; last: number } | null = null;
  for (let h = 0; h < hits.length; h++) {
    const term = hits.term[h];
    if (lexicon.dimension[term] !== cueDimension || lexicon.category[term] !== CONDITION) continue;
    const last = hits.last[h];
    const first = lexicon.terms[term].text.includes("...") ? last : hits.first[h];
    if (found === null || first < found.first || (first === found.first && last > found.last))
      found = { first, last };
  }
  return found;
}

function conjunction(
  tokens: Tokens,
  conjunctions: ReadonlySet<string>,
): { first: number; last: number } | null {
  for (let i = 0; i < tokens.length; i++)
    if (conjunctions.has(tokens.word(i).surface)) return { first: i, last: i };
  return null;
}
