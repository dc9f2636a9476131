import type { Codebook } from "../codebook/codebook.js";
import type { Languages } from "../codebook/load.js";
import { crossFit } from "./adapt/cross-fit.js";
import { type Fit, fitOwn, type Strength } from "./adapt/fit-own.js";
import { type Foundation, foundation } from "./adapt/foundation.js";
import { blendCalibration, codedCounts, confusionCounts, LEAST_TO_CALIBRATE } from "./adapt/recalibrate.js";
import type { CodedAnswer } from "./coded-answer.js";
import { evaluationFolds } from "./evaluation/folds.js";
import type { Calibration, ModelFile } from "./model.js";
import { modelHash } from "./model-file.js";

/** How many answers of the model's own training one of the user's may be worth. */
export const WEIGHTS = [1, 2, 5, 10, 20] as const;
/** How fast the rows may go on learning from the own answers. */
export const RATES = [0, 0.3, 1] as const;
const FOLDS = 5;
const SEED = 1;
/** A bolder choice must lower the log loss by this part, or the luck of a few answers decides. */
const WORTH_IT = 0.01;
/** Rows are stored as whole numbers of at most this size. */
const STORED = 127;

const strength = (rates: readonly number[]): Strength => ({ epochs: 8, rates, penalty: 1e-3, seed: SEED });

/** A model adapted to the user's own codes, and how that was chosen inside them. */
export interface Adaptation {
  model: ModelFile;
  weight: number;
  /** Per dimension. */
  rates: number[];
  /** Log loss of the own answers by weight, at its best rates, each coded by a fit that has not seen it; summed over the dimensions. */
  tried: { weight: number; logLoss: number }[];
  /** Accuracy on the own answers in the first dimension: of the model as it was, and of adaptations that have not seen them. */
  before: number;
  after: number;
  recalibrated: boolean;
}

/**
 * Learns from the user's own codes on top of a model: counts are added, each own answer counting as `weight` of the model's own, and
 * the refined rows go on learning from where they were. Weight and speed are chosen inside the own answers, by the log loss of answers that
 * a fit has not seen. Features of the model are kept; those that at least two own answers have are added.
 * @param own answers in the model's language
 * @param onProgress told how much is done, 0 to 1
 */
export function adaptModel(
  from: ModelFile,
  own: readonly CodedAnswer[],
  codebook: Codebook,
  languages: Languages,
  onProgress: (share: number) => void = () => {},
): Adaptation {
  const base = foundation(from, own, codebook, languages);
  const { data } = base;
  const dimensions = data.groups.length;
  // Who wrote them does not matter here: they are all of the domain that is to be learned.
  const folds = evaluationFolds(
    own.map((a) => ({ ...a, author: "" })),
    FOLDS,
    SEED,
  );
  const everything = Int32Array.from(own.keys());
  let done = 0;
  const grid = WEIGHTS.map((weight) => {
    const fits = RATES.map((rate) => {
      const { losses } = crossFit(base, folds, weight, strength(new Array<number>(dimensions).fill(rate)));
      onProgress(++done / (WEIGHTS.length * RATES.length));
      return losses;
    });
    // Dimensions learn apart from each other, so each has a speed of its own.
    const at = data.groups.map((_, d) => cautious(fits.map((losses) => losses[d])));
    return { weight, rates: at.map((r) => RATES[r]), logLoss: sum(at.map((r, d) => fits[r][d])) };
  });
  const { weight, rates } = grid[cautious(grid.map((g) => g.logLoss))];
  const best = crossFit(base, folds, weight, strength(rates));
  const enough = codedCounts(data).map((n) => n >= LEAST_TO_CALIBRATE);
  const hybrid = blendCalibration(from.calibration.hybrid, best.calibration, data);
  const found = confusionCounts(best.scores, hybrid, data);
  const errors = from.errors.map((before, d) => (enough[d] ? found[d] : before));
  const asBefore = fitOwn(base, new Int32Array(0), 0, strength(rates)).scoresOf(everything);
  return {
    model: written(from, base, fitOwn(base, everything, weight, strength(rates)), {
      calibration: { ...from.calibration, hybrid },
      errors,
    }),
    weight,
    rates,
    tried: grid.map(({ weight, logLoss }) => ({ weight, logLoss })),
    before: rightShare(asBefore, from.calibration.hybrid, base),
    after: rightShare(best.scores, hybrid, base),
    recalibrated: enough[0],
  };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The place of the lowest loss, from the most cautious choice on; a bolder one must be worth it. */
function cautious(losses: readonly number[]): number {
  let best = 0;
  for (const [at, loss] of losses.entries()) if (loss < losses[best] * (1 - WORTH_IT)) best = at;
  return best;
}

/** Share of the answers with a code in the first dimension for which it is the most probable one. */
function rightShare(scores: Float64Array, calibration: Calibration, { data }: Foundation): number {
  const size = data.groups[0].size;
  const [counts] = confusionCounts(scores, calibration, data);
  const perPair = counts.length / (size * size);
  let right = 0;
  for (let c = 0; c < size; c++)
    for (let bin = 0; bin < perPair; bin++) right += counts[(c * size + c) * perPair + bin];
  return right / Math.max(1, sum(counts));
}

function written(
  from: ModelFile,
  base: Foundation,
  fit: Fit,
  rest: Pick<ModelFile, "calibration" | "errors">,
): ModelFile {
  const rows = fit.refined();
  const scale = rows.reduce((m, v) => Math.max(m, Math.abs(v)), 1e-9) / STORED;
  const { hash: _, ...kept } = from;
  const model: Omit<ModelFile, "hash"> = {
    ...kept,
    id: from.id.endsWith("-own") ? from.id : `${from.id}-own`,
    features: base.features,
    answers: fit.answers,
    documents: fit.documents,
    counts: fit.counts,
    categoryCounts: Array.from(fit.categoryCounts),
    rows: Int8Array.from(rows, (v) => Math.round(v / scale)),
    scale,
    bias: Array.from(fit.bias),
    ...rest,
  };
  return { ...model, hash: modelHash(model) };
}
