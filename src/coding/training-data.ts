import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import type { Languages } from "../codebook/load.js";
import { Hits } from "../lexicon/hits.js";
import { Matcher } from "../lexicon/match.js";
import { Tokens } from "../text/tokens.js";
import { WordTable } from "../text/words.js";
import { compileLanguage } from "./assemble.js";
import type { CodedAnswer } from "./coded-answer.js";
import { FeatureSpace } from "./feature-space.js";
import { FeatureWalk } from "./features.js";
import type { Recipe } from "./recipe.js";
import { blockNumbers, ExampleCollector, type Examples, type OutputGroup, selectFeatures } from "./train.js";

/** Answers read once: features of a selected space, targets, and which author wrote each. */
export interface TrainingData {
  space: FeatureSpace;
  examples: Examples;
  block: Uint8Array;
  authors: Int32Array;
  authorNames: string[];
  /** Category index per answer and dimension, -1 where not coded. */
  truth: Int32Array[];
  /** Frames present, answer x frame. */
  present: Uint8Array;
  groups: OutputGroup[];
  /** Categories of all dimensions. */
  width: number;
}

/** Reads coded answers into features. The vocabulary keeps no word of a single author (or, where authors are unknown, answer). */
export function prepareTraining(
  answers: CodedAnswer[],
  codebook: Codebook,
  languages: Languages,
  language: Language,
  recipe: Recipe,
): TrainingData {
  const { rules, lexicon } = compileLanguage(codebook, languages, language);
  const open = new FeatureSpace();
  const collector = new ExampleCollector(new FeatureWalk(open, lexicon, codebook));
  const matcher = new Matcher(lexicon);
  const table = new WordTable(rules, [matcher, collector], 1 << 20);
  const tokens = new Tokens();
  const hits = new Hits();
  for (const answer of answers) {
    tokens.read(answer.text, table);
    matcher.match(tokens, hits);
    collector.add(tokens, hits);
  }
  const authorNames = [...new Set(answers.map((a) => a.author))];
  const authorNumber = new Map(authorNames.map((name, i) => [name, i]));
  const authors = Int32Array.from(answers, (a) => authorNumber.get(a.author) as number);
  // Answers of one author (the user's own) are few, and what two of them share is worth keeping.
  const least = authorNames.length > 1 ? recipe.least : { ...recipe.least, answers: 2, authors: 1 };
  const { space, examples } = selectFeatures(open, collector.examples(), authors, least);
  const frames = codebook.dimensions[0].categories;
  const groups: OutputGroup[] = [];
  let width = 0;
  for (const d of codebook.dimensions) {
    groups.push({ offset: width, size: d.categories.length });
    width += d.categories.length;
  }
  const present = new Uint8Array(answers.length * frames.length);
  answers.forEach((a, i) => {
    for (const id of a.present) {
      const f = frames.findIndex((c) => c.id === id);
      if (f >= 0) present[i * frames.length + f] = 1;
    }
  });
  return {
    space,
    examples,
    block: blockNumbers(space.keys),
    authors,
    authorNames,
    truth: codebook.dimensions.map((d, at) =>
      Int32Array.from(answers, (a) => d.categories.findIndex((c) => c.id === a.codes[at])),
    ),
    present,
    groups,
    width,
  };
}
