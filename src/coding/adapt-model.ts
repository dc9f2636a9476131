import type { Codebook } from "../codebook/codebook.js";
import type { Languages } from "../codebook/load.js";
import { type Fit, fitOwn, type Strength } from "./adapt/fit-own.js";
import { type Foundation, foundation } from "./adapt/foundation.js";
import {
  blendCalibration,
  codedCounts,
  confusionCounts,
  LEAST_TO_CALIBRATE,
  logLoss,
} from "./adapt/recalibrate.js";
import { calibrate } from "./calibrate.js";
import type { CodedAnswer } from "./coded-answer.js";
import { evaluationFolds } from "./evaluation/folds.js";
import type { ModelFile } from "./model.js";
import { modelHash } from "./model-file.js";

/** How many answers of the model's own training one of the user's may be worth. */
export const WEIGHTS = [1, 2, 5, 10, 20] as const;
const FOLDS = 5;
/** Refinement of the rows on the own answers, per epoch over them; chosen on left-out registers, see docs/quality.md. */
const STRENGTH: Strength = { epochs: 8, rate: 0.5, penalty: 1e-3, seed: 1 };
/** Rows are stored as whole numbers of at most this size. */
const STORED = 127;

/** A model adapted to the user's own codes, and how its weight was chosen. */
export interface Adaptation {
  model: ModelFile;
  weight: number;
  /** Of the own answers, each coded by an adaptation that has not seen it, in the first dimension. */
  tried: { weight: number; accuracy: number; logLoss: number }[];
  /** Accuracy of the model adapted from on the same answers. */
  before: number;
  recalibrated: boolean;
}

/**
 * Learns from the user's own codes on top of a model: counts are added, each own answer counting as `weight` of the model's own, and
 * the refined rows go on learning from where they were. The weight is chosen inside the own answers, by the log loss of the answers
 * that a fit has not seen. Features of the model are kept; those that at least two own answers have are added.
 * @param own answers in the model's language
 * @param onProgress told of each fit that is done, as a share
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
  const everything = Int32Array.from(own.keys());
  const folds = evaluationFolds(own, FOLDS, STRENGTH.seed);
  const parts = [...new Set(folds)].map((fold) => ({
    train: everything.filter((i) => folds[i] !== fold),
    test: everything.filter((i) => folds[i] === fold),
  }));
  const before = rightShare(fitOwn(base, new Int32Array(0), 0, STRENGTH).scoresOf(everything), base);
  let done = 0;
  const tried = WEIGHTS.map((weight) => {
    const scores = new Float64Array(own.length * data.width);
    for (const { train, test } of parts) {
      const found = fitOwn(base, train, weight, STRENGTH).scoresOf(test);
      for (const [at, i] of test.entries())
        scores.set(found.subarray(at * data.width, (at + 1) * data.width), i * data.width);
      onProgress(++done / (WEIGHTS.length * parts.length));
    }
    const { calibration } = calibrate(scores, data);
    return {
      weight,
      scores,
      calibration,
      accuracy: rightShare(scores, base),
      logLoss: logLoss(scores, calibration, data),
    };
  });
  const best = tried.reduce((a, b) => (b.logLoss < a.logLoss ? b : a));
  const enough = codedCounts(data).map((n) => n >= LEAST_TO_CALIBRATE);
  const hybrid = blendCalibration(from.calibration.hybrid, best.calibration, data);
  const found = confusionCounts(best.scores, hybrid, data);
  const errors = from.errors.map((before, d) => (enough[d] ? found[d] : before));
  const model = written(from, base, fitOwn(base, everything, best.weight, STRENGTH), {
    calibration: { ...from.calibration, hybrid },
    errors,
  });
  return {
    model,
    weight: best.weight,
    tried: tried.map(({ weight, accuracy, logLoss }) => ({ weight, accuracy, logLoss })),
    before,
    recalibrated: enough[0],
  };
}

/** Share of the answers whose highest calibrated score in the first dimension is the right one. */
function rightShare(scores: Float64Array, { data, from }: Foundation): number {
  const { slope, shift } = from.calibration.hybrid;
  const truth = data.truth[0];
  let right = 0;
  let n = 0;
  for (let i = 0; i < truth.length; i++) {
    if (truth[i] < 0) continue;
    n++;
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < data.groups[0].size; k++) {
      const z = slope[k] * scores[i * data.width + k] + shift[k];
      if (z > most) {
        most = z;
        best = k;
      }
    }
    if (best === truth[i]) right++;
  }
  return n === 0 ? 0 : right / n;
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
