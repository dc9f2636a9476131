import type { Language } from "../../src/codebook/language.js";
import { languages } from "../../src/prepare.js";
import { compileLanguageRules, type LanguageRules } from "../../src/text/language-rules.js";
import { Spans, tokenize } from "../../src/text/tokenize.js";
import { Tokens } from "../../src/text/tokens.js";
import { WordTable } from "../../src/text/words.js";

/** The language files as they lie in the repository. */
export const KNOWN = languages();

export const RULES: Record<Language, LanguageRules> = {
  en: compileLanguageRules("en", KNOWN.coded, KNOWN.other),
  nl: compileLanguageRules("nl", KNOWN.coded, KNOWN.other),
};

/** Reads answers in one language as the coders do, but without a lexicon; the buffers are used again. */
export function reader(language: Language): (text: string) => Tokens {
  const rules = RULES[language];
  const table = new WordTable(rules);
  const tokens = new Tokens();
  return (text) => {
    tokens.read(text, table);
    return tokens;
  };
}

export const read = (text: string, language: Language): Tokens => reader(language)(text);

export interface Token {
  text: string;
  start: number;
  end: number;
  kind: number;
  break: number;
}

/** The tokens of a text with what the text holds at each. */
export function cut(text: string): Token[] {
  const spans = new Spans();
  tokenize(text, spans);
  return Array.from({ length: spans.length }, (_, i) => ({
    text: text.slice(spans.start[i], spans.end[i]),
    start: spans.start[i],
    end: spans.end[i],
    kind: spans.kind[i],
    break: spans.break[i],
  }));
}
