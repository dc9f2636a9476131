import type { Codebook } from "../codebook/codebook.js";
import { BLOCKS } from "./feature-space.js";
import type { Calibration } from "./model.js";
import { noSignals, type Signals } from "./signals.js";
import { inverseDocumentFrequency, toProbabilities } from "./train.js";
import type { TrainingData } from "./training-data.js";

/**
 * What each author looked like to the fit that had not seen it (see Signals). A known word is a stem that at least two answers of the
 * other folds have.
 */
export function authorSignals(
  data: TrainingData,
  folds: Int32Array,
  scores: Float64Array,
  calibration: Calibration,
  codebook: Codebook,
): Signals[] {
  if (data.authorNames.length < 2) return [];
  const { examples, block, width } = data;
  const frames = data.groups[0].size;
  const none = codebook.dimensions[0].categories.findIndex((c) => c.role === "none");
  const framed = new RegExp(
    `^t${codebook.dimensions[0].id} (?!${none < 0 ? "$" : codebook.dimensions[0].categories[none].id}$)[^ ]+$`,
  );
  const isFrameTerm = data.space.keys.map((key) => framed.test(key));
  const found = data.authorNames.map(noSignals);
  for (const fold of new Set(folds)) {
    const rest = Int32Array.from(Array.from(folds.keys()).filter((i) => folds[i] !== fold));
    const idf = inverseDocumentFrequency(data.space.size, examples, rest);
    for (let i = 0; i < folds.length; i++) {
      if (folds[i] !== fold) continue;
      const signals = found[data.authors[i]];
      signals.answers++;
      signals.words += Math.round(1 / examples.length[i] ** 2 - 1);
      let hasTerm = false;
      for (let j = examples.start[i]; j < examples.start[i + 1]; j++) {
        const f = examples.feature[j];
        if (BLOCKS[block[f]] === "stems" && idf[f] > 0) signals.known++;
        hasTerm ||= isFrameTerm[f];
      }
      if (hasTerm) signals.withTerm++;
      const z = Float64Array.from(
        { length: frames },
        (_, k) => calibration.slope[k] * scores[i * width + k] + calibration.shift[k],
      );
      toProbabilities(z, { offset: 0, size: frames });
      const best = z.indexOf(Math.max(...z));
      if (best === none) signals.frameless++;
      signals.confidence += Math.round(z[best] * 1e4);
    }
  }
  return found;
}
