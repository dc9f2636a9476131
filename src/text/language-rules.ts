import type { Language, LanguageData } from "../codebook/language.js";
import { isPlain, normalize, Spans, tokenize } from "./tokenize.js";

/** Cue bits of a word. */
export const Flag = {
  Negator: 1,
  BackwardNegator: 2,
  ClauseWord: 4,
  English: 8,
  Dutch: 16,
  Other: 32,
  ForeignScript: 64,
  NumberWord: 128,
} as const;

/** The closed word classes of one language, ready to be asked per distinct word. */
export interface LanguageRules {
  language: Language;
  /** The cue bits of a normalised word. */
  flags(surface: string): number;
  /** Phrases whose negator negates nothing, as lists of words, by first word. */
  notNegations: Map<string, string[][]>;
  /** Whole answers, normalised to lower case without outer punctuation, that say nothing. */
  nonAnswers: Set<string>;
  /** The first words of those: other answers need no closer look. */
  nonAnswerStarts: Set<string>;
}

/**
 * @param data what the language files hold, of every coded language
 * @param other function words of languages that are not coded, by language
 */
export function compileLanguageRules(
  language: Language,
  data: Record<Language, LanguageData>,
  other: Record<string, string[]>,
): LanguageRules {
  const own = data[language];
  const bits = new Map<string, number>();
  const mark = (words: string[], bit: number) => {
    for (const word of words) bits.set(normalize(word), (bits.get(normalize(word)) ?? 0) | bit);
  };
  mark(own.negators, Flag.Negator);
  mark(own.backwardNegators, Flag.BackwardNegator);
  mark(own.clauseWords, Flag.ClauseWord);
  mark(own.numbers, Flag.NumberWord);
  mark(data.en.functionWords, Flag.English);
  mark(data.nl.functionWords, Flag.Dutch);
  const coded = new Set([...data.en.functionWords, ...data.nl.functionWords].map(normalize));
  for (const words of Object.values(other))
    mark(
      words.filter((w) => w.length > 1 && !coded.has(normalize(w))),
      Flag.Other,
    );

  const notNegations = new Map<string, string[][]>();
  for (const phrase of own.notNegations) {
    const words = phrase.split(" ").map(normalize);
    notNegations.set(words[0], [...(notNegations.get(words[0]) ?? []), words]);
  }
  const nonAnswers = LISTS.flatMap((l) => data[l].nonAnswers).map(bareAnswer);
  return {
    language,
    flags: (surface) => {
      let flags = bits.get(surface) ?? 0;
      if (language === "en" && surface.endsWith("n't")) flags |= Flag.Negator;
      if (!isPlain(surface) && /[^\p{Script=Latin}\p{N}\p{P}\p{S}\p{M}]/u.test(surface))
        flags |= Flag.ForeignScript;
      return flags;
    },
    notNegations,
    nonAnswers: new Set(nonAnswers),
    nonAnswerStarts: new Set(nonAnswers.flatMap(firstWord)),
  };
}

const LISTS: Language[] = ["en", "nl"];

function firstWord(text: string): string[] {
  const spans = new Spans();
  tokenize(text, spans);
  return spans.length === 0 ? [] : [normalize(text.slice(spans.start[0], spans.end[0]))];
}

/** An answer as it is compared with the list of non-answers: lower case, no outer spaces or punctuation. */
export function bareAnswer(text: string): string {
  const bare = normalize(text.trim())
    .replace(/\s+/g, " ")
    .replace(/^[\s.,;:!'"()*_~-]+|[\s.,;:!'"()*_~-]+$/g, "");
  return bare;
}
