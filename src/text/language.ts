import type { Language } from "../codebook/language.js";

/** How often the function words of each language stand in an answer. `other`: of a language that is not coded. */
export interface LanguageCounts {
  en: number;
  nl: number;
  other: number;
  words: number;
  /** Words with a letter outside the Latin script. */
  foreignScript: number;
}

/**
 * The language of one answer. Short answers and ties go to the file's main language: three words tell little.
 * "other" needs two foreign function words and a clear lead, or mostly letters of another script.
 */
export function decideLanguage(counts: LanguageCounts, main: Language): Language | "other" {
  if (counts.foreignScript * 2 > counts.words) return "other";
  const known = Math.max(counts.en, counts.nl);
  if (counts.other >= 2 && counts.other > known && counts.other * 8 >= counts.words) return "other";
  if (counts.words < 3) return main;
  const second: Language = main === "en" ? "nl" : "en";
  return counts[second] > counts[main] + (counts.words < 6 ? 1 : 0) ? second : main;
}
