import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import type { Languages } from "../codebook/load.js";
import { authorSignals } from "./author-signals.js";
import { calibrate } from "./calibrate.js";
import type { CodedAnswer } from "./coded-answer.js";
import { BLOCKS, type Block } from "./feature-space.js";
import { countFeatures, fit, fitBayes } from "./fit.js";
import type { ModelFile } from "./model.js";
import { modelHash } from "./model-file.js";
import { COUNT_UNIT } from "./model-table.js";
import { authorFolds, blend, outOfFold } from "./out-of-fold.js";
import { RECIPE, type Recipe } from "./recipe.js";
import { prepareTraining, type TrainingData } from "./training-data.js";

/** Rows are stored as whole numbers of at most this size. */
const STORED = 127;

/**
 * Trains the model of one codebook and language: counts, refined rows, and calibration on out-of-fold predictions.
 * @param answers all in `language`; at least two categories of the first dimension must occur
 * @throws RangeError if they do not
 */
export function trainModel(
  answers: CodedAnswer[],
  codebook: Codebook,
  languages: Languages,
  language: Language,
  recipe: Recipe = RECIPE,
): ModelFile {
  // The order in which answers come must not matter: folds and the order of refinement go by author, id and text.
  const ordered = [...answers].sort(
    (a, b) => compareText(a.author, b.author) || compareText(a.id, b.id) || compareText(a.text, b.text),
  );
  const data = prepareTraining(ordered, codebook, languages, language, recipe);
  const all = Int32Array.from(ordered.keys());
  const { counts, categoryCounts } = countFeatures(data, all);
  if (data.truth[0].every((t) => t === data.truth[0][0]))
    throw new RangeError("all answers have the same code");
  const folds = authorFolds(data, recipe.folds);
  const refined = outOfFold(data, folds, (rows) => fit(data, rows, recipe));
  const bayes = outOfFold(data, folds, (rows) => fitBayes(data, rows, recipe));
  // The bayes method does without the lexicon's terms, so its calibration does too.
  const plain = { ...recipe, weights: { ...recipe.weights, terms: 0 } };
  const withoutTerms = outOfFold(data, folds, (rows) => fitBayes(data, rows, plain));
  const { scores, refinedBy, bayesBy } = blend(refined, bayes, data, recipe);
  const hybrid = calibrate(scores, data);
  const final = fit(data, all, recipe);
  const { blocks } = final;
  const rows = Float32Array.from(final.rows, (v, i) => v * refinedBy[i % data.width]);
  const scale = rows.reduce((m, v) => Math.max(m, Math.abs(v)), 1e-9) / STORED;
  const documents = documentCounts(data);
  const model: Omit<ModelFile, "hash"> = {
    kind: "frame-analyze-model",
    schemaVersion: 1,
    id: `${codebook.id}-${language}`,
    language,
    codebook: codebook.id,
    dimensions: codebook.dimensions.map((d) => ({ id: d.id, categories: d.categories.map((c) => c.id) })),
    features: data.space.keys,
    answers: answers.length,
    documents,
    counts: Int32Array.from(counts, (c) => Math.round(c * COUNT_UNIT)),
    categoryCounts: Array.from(categoryCounts),
    blocks: Object.fromEntries(BLOCKS.map((name, b) => [name, blocks[b]])) as Record<Block, number>,
    rows: Int8Array.from(rows, (v) => Math.round(v / scale)),
    scale,
    share: bayesBy,
    bias: Array.from(final.bias, (v, k) => v * refinedBy[k]),
    calibration: { hybrid: hybrid.calibration, bayes: calibrate(withoutTerms, data).calibration },
    errors: hybrid.errors,
    authors: authorSignals(data, folds, scores, hybrid.calibration, codebook),
  };
  return { ...model, hash: modelHash(model) };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In how many answers each feature stands. */
function documentCounts(data: TrainingData): Int32Array {
  const documents = new Int32Array(data.space.size);
  for (let i = 0; i + 1 < data.examples.start.length; i++) {
    for (const f of new Set(
      data.examples.feature.subarray(data.examples.start[i], data.examples.start[i + 1]),
    ))
      documents[f]++;
  }
  return documents;
}
