import type { Codebook } from "../../codebook/codebook.js";
import type { Languages } from "../../codebook/load.js";
import type { CodedAnswer } from "../coded-answer.js";
import { BLOCKS } from "../feature-space.js";
import type { ModelFile } from "../model.js";
import { RECIPE } from "../recipe.js";
import { blockNumbers, type Examples } from "../train.js";
import { prepareTraining, type TrainingData } from "../training-data.js";

/** Own answers that a feature must stand in to be added to those of the model: letters are many and say little each. */
const LEAST = { answers: 2, letters: 4 };

/** The own answers read into the features of the model adapted from, and of those that they add to it. */
export interface Foundation {
  from: ModelFile;
  data: TrainingData;
  /** The model's features, then the new ones. */
  features: string[];
  block: Uint8Array;
  /** The own answers in the numbers of `features`. */
  examples: Examples;
  /** Features that the own answers have at all, ascending, and the place of each feature in that list, -1 for the others. */
  met: Int32Array;
  place: Int32Array;
  /** What the features of each block are multiplied by. */
  blocks: Float64Array;
}

/** Reads own answers into the features of a model. */
export function foundation(
  from: ModelFile,
  own: readonly CodedAnswer[],
  codebook: Codebook,
  languages: Languages,
): Foundation {
  const alone = own.map((a) => ({ ...a, author: "" }));
  const data = prepareTraining(alone, codebook, languages, from.language, {
    ...RECIPE,
    least: { answers: 1, authors: 1, letters: 1 },
  });
  const found = documentCounts(data.examples, data.space.size);
  const known = new Map(from.features.map((key, f) => [key, f]));
  const features = [...from.features];
  const renumbered = Int32Array.from(data.space.keys, (key, f) => {
    const at = known.get(key);
    if (at !== undefined) return at;
    return found[f] >= (key[0] === "g" ? LEAST.letters : LEAST.answers) ? features.push(key) - 1 : -1;
  });
  const start = new Int32Array(own.length + 1);
  const feature: number[] = [];
  for (let i = 0; i < own.length; i++) {
    for (let j = data.examples.start[i]; j < data.examples.start[i + 1]; j++) {
      const f = renumbered[data.examples.feature[j]];
      if (f >= 0) feature.push(f);
    }
    start[i + 1] = feature.length;
  }
  const met = Int32Array.from(new Set(feature)).sort();
  const place = new Int32Array(features.length).fill(-1);
  for (const [at, f] of met.entries()) place[f] = at;
  const examples = { start, feature: Int32Array.from(feature), length: data.examples.length };
  return {
    from,
    data,
    features,
    block: blockNumbers(features),
    examples,
    met,
    place,
    blocks: Float64Array.from(BLOCKS, (b) => from.blocks[b]),
  };
}

/** In how many answers each feature stands. @param rows the answers that count; all if not given */
export function documentCounts(examples: Examples, size: number, rows?: Int32Array): Int32Array {
  const documents = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  for (const i of rows ?? Int32Array.from({ length: examples.start.length - 1 }, (_, n) => n)) {
    for (let j = examples.start[i]; j < examples.start[i + 1]; j++) {
      const f = examples.feature[j];
      if (last[f] !== i) documents[f]++;
      last[f] = i;
    }
  }
  return documents;
}
