import type { Codebook, Dimension, Term } from "../codebook/codebook.js";
import { LANGUAGES, type Language } from "../codebook/language.js";
import type { Languages } from "../codebook/load.js";
import { UserError } from "../errors.js";
import { type CompiledLexicon, compileLexicon } from "../lexicon/compile.js";
import { compileLanguageRules, type LanguageRules } from "../text/language-rules.js";
import type { LanguageCoder } from "./answer-coder.js";
import { LexiconModel } from "./lexicon-model.js";
import { tableOf } from "./model-table.js";
import type { Method, ModelFile } from "./model.js";

/** Words that turn a sentence or make it conditional are matched like terms, in a dimension of their own after the codebook's. */
export const CUES: Dimension = {
  id: "cue",
  label: { en: "Cue", nl: "Signaal" },
  categories: (["contrast", "condition"] as const).map((id) => ({
    id,
    role: "neutral" as const,
    label: { en: id === "contrast" ? "Contrast" : "Condition", nl: id === "contrast" ? "Tegenstelling" : "Voorwaarde" },
    definition: { en: "", nl: "" },
  })),
};

/** The word classes and the compiled terms of one language: what both training and coding read answers with. */
export function compileLanguage(codebook: Codebook, languages: Languages, language: Language): { rules: LanguageRules; lexicon: CompiledLexicon } {
  const rules = compileLanguageRules(language, languages.coded, languages.other);
  const { contrast, condition } = languages.coded[language];
  const cue = (category: string) => (text: string): Term => ({ text, weight: 1, dimension: CUES.id, category });
  const terms = [...codebook.terms[language], ...contrast.map(cue("contrast")), ...condition.map(cue("condition"))];
  return { rules, lexicon: compileLexicon(terms, [...codebook.dimensions, CUES], rules) };
}

/**
 * What codes answers in each language.
 * @param models trained models of this codebook; a language without one is coded by its lexicon alone
 * @throws UserError where the method needs a model and there is none in any language
 */
export function assembleCoders(codebook: Codebook, languages: Languages, method: Method, models: ModelFile[]): Record<Language, LanguageCoder> {
  if (method !== "lexicon" && models.length === 0) {
    throw new UserError(`the codebook "${codebook.id}" has no trained model, so --method ${method} cannot be used`, {
      hint: "use --method lexicon, or train one: frame-analyze train coded.csv --codebook … -o model.json, then --model model.json",
    });
  }
  const coder = (language: Language): LanguageCoder => {
    const { rules, lexicon } = compileLanguage(codebook, languages, language);
    const model = models.find((m) => m.language === language);
    const scorer = method === "lexicon" || !model ? new LexiconModel(codebook, lexicon) : tableOf(model, method, lexicon, codebook.dimensions.length);
    return { rules, lexicon, scorer };
  };
  return Object.fromEntries(LANGUAGES.map((l) => [l, coder(l)])) as Record<Language, LanguageCoder>;
}
