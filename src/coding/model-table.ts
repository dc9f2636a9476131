import type { CompiledLexicon } from "../lexicon/compile.js";
import { BLOCKS, FeatureSpace } from "./feature-space.js";
import { LinearTable } from "./linear-table.js";
import type { ModelFile } from "./model.js";
import { logOdds } from "./naive-bayes.js";
import { blockNumbers } from "./train.js";

/** Lidstone smoothing of the counts; small, because the counts are. */
export const SMOOTHING = 0.1;
/** Stored counts are in hundredths. */
export const COUNT_UNIT = 100;

/**
 * The linear table of a model. `bayes`: naive-Bayes log-odds from the counts, without the lexicon's terms. `hybrid`: those of all
 * features plus the refined rows.
 */
export function tableOf(model: ModelFile, method: "hybrid" | "bayes", lexicon: CompiledLexicon, cueDimension: number): LinearTable {
  const width = model.dimensions.reduce((sum, d) => sum + d.categories.length, 0);
  const block = blockNumbers(model.features);
  const hybrid = method === "hybrid";
  const blocks = Float64Array.from(BLOCKS, (b) => (!hybrid && b === "terms" ? 0 : model.blocks[b]));
  const gain = featureGain(model.documents, model.answers, block, blocks);
  const sizes = model.dimensions.map((d) => d.categories.length);
  const bayes = bayesRows(Float64Array.from(model.counts, (c) => c / COUNT_UNIT), gain, sizes);
  const rows = new Float32Array(model.features.length * width);
  for (let f = 0, at = 0; f < model.features.length; f++) {
    for (let k = 0; k < width; k++, at++) rows[at] = gain[f] * (hybrid ? model.scale * model.rows[at] + model.share[k] * bayes[at] : bayes[at]);
  }
  return new LinearTable(
    {
      space: FeatureSpace.of(model.features),
      rows,
      bias: hybrid ? model.bias : new Array<number>(width).fill(0),
      width,
      calibration: model.calibration[method],
    },
    lexicon,
    cueDimension,
  );
}

/** Inverse document frequency ln((1 + N) / (1 + df)) + 1, times the scale of the feature's block. */
export function featureGain(documents: ArrayLike<number>, answers: number, block: Uint8Array, blocks: Float64Array): Float64Array {
  return Float64Array.from({ length: documents.length }, (_, f) => (Math.log((1 + answers) / (1 + documents[f])) + 1) * blocks[block[f]]);
}

/**
 * Naive-Bayes rows per dimension (each a task of its own): one-versus-rest log-odds of the counts, weighted by gain as the features are
 * (log-transformed weights on naive Bayes: Rennie et al. 2003).
 * @param counts features x categories @param sizes categories per dimension
 */
export function bayesRows(counts: Float64Array, gain: Float64Array, sizes: readonly number[]): Float64Array {
  const width = sizes.reduce((a, b) => a + b, 0);
  const features = gain.length;
  const rows = new Float64Array(features * width);
  let offset = 0;
  for (const n of sizes) {
    const own = new Float64Array(features * n);
    for (let f = 0; f < features; f++) for (let c = 0; c < n; c++) own[f * n + c] = counts[f * width + offset + c] * gain[f];
    const odds = logOdds({ features, categories: n, counts: own, answers: new Float64Array(n).fill(1) }, SMOOTHING);
    for (let f = 0; f < features; f++) for (let c = 0; c < n; c++) rows[f * width + offset + c] = odds[f * n + c];
    offset += n;
  }
  return rows;
}
