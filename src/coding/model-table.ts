import type { Codebook } from "../codebook/codebook.js";
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
 * features plus the refined rows. A row is worked out when its feature is first met.
 */
export function tableOf(
  model: ModelFile,
  method: "hybrid" | "bayes",
  lexicon: CompiledLexicon,
  codebook: Pick<Codebook, "dimensions">,
): LinearTable {
  const hybrid = method === "hybrid";
  const block = blockNumbers(model.features);
  const blocks = Float64Array.from(BLOCKS, (b) => (!hybrid && b === "terms" ? 0 : model.blocks[b]));
  const gain = featureGain(model.documents, model.answers, block, blocks);
  const bayes = new BayesRows(
    model.counts,
    1 / COUNT_UNIT,
    gain,
    model.dimensions.map((d) => d.categories.length),
  );
  const { width } = bayes;
  return new LinearTable(
    {
      space: FeatureSpace.of(model.features),
      row: (f, into) => {
        bayes.row(f, into);
        for (let k = 0, at = f * width; k < width; k++, at++)
          into[k] = gain[f] * (hybrid ? model.scale * model.rows[at] + model.share[k] * into[k] : into[k]);
      },
      bias: hybrid ? model.bias : new Array<number>(width).fill(0),
      width,
      calibration: model.calibration[method],
    },
    lexicon,
    codebook,
  );
}

/** Inverse document frequency ln((1 + N) / (1 + df)) + 1, times the scale of the feature's block. */
export function featureGain(
  documents: ArrayLike<number>,
  answers: number,
  block: Uint8Array,
  blocks: Float64Array,
): Float64Array {
  return Float64Array.from(
    { length: documents.length },
    (_, f) => (Math.log((1 + answers) / (1 + documents[f])) + 1) * blocks[block[f]],
  );
}

/**
 * Naive-Bayes rows per dimension (each a task of its own): one-versus-rest log-odds of the counts, weighted by gain as the features are
 * (log-transformed weights on naive Bayes: Rennie et al. 2003). A feature without gain is out of the vocabulary: it counts nowhere, in the
 * denominators neither.
 */
export class BayesRows {
  /** Categories of all dimensions. */
  readonly width: number;
  private readonly groups: { offset: number; size: number; total: number }[] = [];
  private readonly totals: Float64Array;
  private readonly vocabulary: number;

  /** @param counts features x categories, in units of `unit` @param sizes categories per dimension */
  constructor(
    private readonly counts: ArrayLike<number>,
    private readonly unit: number,
    private readonly gain: Float64Array,
    sizes: readonly number[],
  ) {
    this.width = sizes.reduce((a, b) => a + b, 0);
    this.totals = new Float64Array(this.width);
    let vocabulary = 0;
    for (let f = 0, at = 0; f < gain.length; f++) {
      if (gain[f] > 0) vocabulary++;
      for (let k = 0; k < this.width; k++, at++) this.totals[k] += counts[at] * unit * gain[f];
    }
    this.vocabulary = vocabulary;
    let offset = 0;
    for (const size of sizes) {
      const total = this.totals.subarray(offset, offset + size).reduce((a, b) => a + b, 0);
      this.groups.push({ offset, size, total });
      offset += size;
    }
  }

  /** The row of feature `f`, without its gain. */
  row(f: number, into: Float64Array): void {
    if (this.gain[f] === 0) {
      into.fill(0);
      return;
    }
    const weight = this.unit * this.gain[f];
    for (let k = 0; k < this.width; k++) into[k] = this.counts[f * this.width + k] * weight;
    for (const group of this.groups)
      logOdds(into, this.totals, group, group.total, this.vocabulary, SMOOTHING);
  }
}
