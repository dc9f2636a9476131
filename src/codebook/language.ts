/** The languages that answers are coded in. */
export type Language = "en" | "nl";
export const LANGUAGES: readonly Language[] = ["en", "nl"];

/** What the language files in `lexicons/languages/` hold; see there for what each list is for. */
export interface LanguageData {
  language: Language;
  negators: string[];
  backwardNegators: string[];
  notNegations: string[];
  clauseWords: string[];
  contrast: string[];
  condition: string[];
  nonAnswers: string[];
  functionWords: string[];
  numbers: string[];
}
