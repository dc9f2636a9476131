import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import type { Languages } from "../codebook/load.js";
import { UserError } from "../errors.js";
import type { CodedAnswer } from "./coded-answer.js";
import type { ModelFile } from "./model.js";
import { RECIPE, type Recipe } from "./recipe.js";
import { trainModel } from "./train-model.js";

/**
 * The recipe for a few dozen to a few thousand answers by people of whom nothing is known: every answer counts as an author of its own,
 * so a feature must stand in two of them, and the terms of the lexicon weigh more, because they are known before anything is learned.
 * Chosen on registers of the corpus, 30 to 400 answers each.
 */
export const OWN_RECIPE: Recipe = {
  ...RECIPE,
  weights: { ...RECIPE.weights, terms: 1.5 },
  least: { ...RECIPE.least, answers: 2, authors: 1 },
};

/**
 * Trains a model from nothing but the user's own codes.
 * @throws UserError where they leave nothing to learn: fewer than two categories in the first dimension
 */
export function trainOwn(
  answers: readonly CodedAnswer[],
  codebook: Codebook,
  languages: Languages,
  language: Language,
  recipe: Recipe = OWN_RECIPE,
): ModelFile {
  const codes = new Set(answers.map((a) => a.codes[0]).filter((code) => code !== null));
  if (codes.size < 2) {
    const [only = null] = codes;
    throw new UserError((m) => m.train.nothingToLearn(codebook.dimensions[0].id, only));
  }
  return trainModel([...answers], codebook, languages, language, recipe);
}
