import type { Dimension, Term } from "../../src/codebook/codebook.js";
import type { Language } from "../../src/codebook/language.js";
import { type CompiledLexicon, compileLexicon } from "../../src/lexicon/compile.js";
import { Hits } from "../../src/lexicon/hits.js";
import { Matcher } from "../../src/lexicon/match.js";
import { Tokens } from "../../src/text/tokens.js";
import { WordTable } from "../../src/text/words.js";
import { RULES } from "../text/support.js";

const same = (text: string) => ({ en: text, nl: text });
const dimension = (id: string, categories: string[]): Dimension => ({
  id,
  label: same(id),
  categories: categories.map((c) => ({ id: c, role: "neutral", label: same(c), definition: same(c) })),
});

/** Two dimensions that the terms of a test can stand in. */
export const DIMENSIONS = [dimension("frame", ["fun", "work"]), dimension("stance", ["for", "against"])];

/** Terms by `dimension/category`; a bare list stands in frame/fun. */
export type TermList = readonly string[] | Record<string, readonly string[]>;

export function termsOf(list: TermList): Term[] {
  const byPlace: Record<string, readonly string[]> = Array.isArray(list)
    ? { "frame/fun": list }
    : (list as Record<string, readonly string[]>);
  return Object.entries(byPlace).flatMap(([place, texts]) => {
    const [dimension, category] = place.split("/");
    return texts.map((text) => ({ text, weight: 1, dimension, category }));
  });
}

export interface Found {
  term: string;
  place: string;
  /** What the answer holds there. */
  text: string;
  negated: boolean;
}

/** A lexicon that answers can be read with. */
export function lexiconOf(list: TermList, language: Language = "en") {
  const rules = RULES[language];
  const lexicon: CompiledLexicon = compileLexicon(termsOf(list), DIMENSIONS, rules);
  const matcher = new Matcher(lexicon);
  const table = new WordTable(rules, [matcher]);
  const tokens = new Tokens();
  const hits = new Hits();
  const read = (answer: string): void => {
    tokens.read(answer, table);
    matcher.match(tokens, hits);
  };
  const find = (answer: string): Found[] => {
    read(answer);
    return Array.from({ length: hits.length }, (_, h) => {
      const { text, dimension, category } = lexicon.terms[hits.term[h]];
      return {
        term: text,
        place: `${dimension}/${category}`,
        text: answer.slice(tokens.spans.start[hits.first[h]], tokens.spans.end[hits.last[h]]),
        negated: hits.negated[h] === 1,
      };
    });
  };
  return { lexicon, tokens, hits, read, find };
}

/** What each hit of the terms covers in the answer. */
export const covered = (list: TermList, answer: string, language: Language = "en"): string[] =>
  lexiconOf(list, language)
    .find(answer)
    .map((hit) => hit.text);
