import type { Language, LanguageData } from "../codebook/language.js";
import { LANGUAGES } from "../codebook/language.js";
import { compileLanguageRules, Flag } from "./language-rules.js";
import { Kind, normalize, Spans, tokenize } from "./tokenize.js";

/**
 * The language in which most words of the answers are written; English where nothing tells.
 * @param answers from the head of the file
 */
export function mainLanguage(
  answers: readonly string[],
  data: { coded: Record<Language, LanguageData>; other: Record<string, string[]> },
): Language {
  const rules = compileLanguageRules("en", data.coded, data.other);
  const spans = new Spans();
  const counts: Record<Language, number> = { en: 0, nl: 0 };
  for (const answer of answers) {
    tokenize(answer, spans);
    for (let i = 0; i < spans.length; i++) {
      if (spans.kind[i] !== Kind.Word) continue;
      const flags = rules.flags(normalize(answer.slice(spans.start[i], spans.end[i])));
      if (flags & Flag.English) counts.en++;
      if (flags & Flag.Dutch) counts.nl++;
    }
  }
  return LANGUAGES.reduce((best, language) => (counts[language] > counts[best] ? language : best), "en");
}
