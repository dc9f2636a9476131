import type { Codebook, Dimension, Term } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import type { Languages } from "../codebook/load.js";
import { UserError } from "../errors.js";
import { type CompiledLexicon, compileLexicon } from "../lexicon/compile.js";
import { compileLanguageRules, type LanguageRules } from "../text/language-rules.js";
import type { LanguageCoder } from "./answer-coder.js";
import { LexiconModel } from "./lexicon-model.js";
import type { Method, ModelFile } from "./model.js";
import { type ModelSource, readModel } from "./model-file.js";
import { tableOf } from "./model-table.js";

/** Words that turn a sentence or make it conditional are matched like terms, in a dimension of their own after the codebook's. */
export const CUES: Dimension = {
  id: "cue",
  label: { en: "Cue", nl: "Signaal" },
  categories: (["contrast", "condition"] as const).map((id) => ({
    id,
    role: "neutral" as const,
    label: {
      en: id === "contrast" ? "Contrast" : "Condition",
      nl: id === "contrast" ? "Tegenstelling" : "Voorwaarde",
    },
    definition: { en: "", nl: "" },
  })),
};

/** The word classes and the compiled terms of one language: what both training and coding read answers with. */
export function compileLanguage(
  codebook: Codebook,
  languages: Languages,
  language: Language,
): { rules: LanguageRules; lexicon: CompiledLexicon } {
  const rules = compileLanguageRules(language, languages.coded, languages.other);
  const { contrast, condition } = languages.coded[language];
  const cue =
    (category: string) =>
    (text: string): Term => ({ text, weight: 1, dimension: CUES.id, category });
  const terms = [
    ...codebook.terms[language],
    ...contrast.map(cue("contrast")),
    ...condition.map(cue("condition")),
  ];
  return { rules, lexicon: compileLexicon(terms, [...codebook.dimensions, CUES], rules) };
}

/**
 * What codes answers in each language. A language is set up when it is first asked for.
 * @param models trained models of this codebook, or where they lie; a language without one is coded by its lexicon alone
 * @throws UserError where the method needs a model and there is none in any language
 */
export function assembleCoders(
  codebook: Codebook,
  languages: Languages,
  method: Method,
  models: (ModelFile | ModelSource)[],
): Record<Language, LanguageCoder> {
  if (method !== "lexicon" && models.length === 0) {
    throw new UserError((m) => m.model.noneTrained(codebook.id, method));
  }
  const setUp = (language: Language): LanguageCoder => {
    const { rules, lexicon } = compileLanguage(codebook, languages, language);
    const found = models.find((m) => m.language === language);
    if (method === "lexicon" || !found)
      return { rules, lexicon, scorer: new LexiconModel(codebook, lexicon) };
    const model = "file" in found ? readModel(found.file) : found;
    return { rules, lexicon, scorer: tableOf(model, method, lexicon, codebook) };
  };
  const known: Partial<Record<Language, LanguageCoder>> = {};
  return {
    get en() {
      return (known.en ??= setUp("en"));
    },
    get nl() {
      return (known.nl ??= setUp("nl"));
    },
  };
}
