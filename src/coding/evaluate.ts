import type { Codebook } from "../codebook/codebook.js";
import { rng } from "../math/rng.js";
import { bootstrapInterval, cohenKappa, crossTable, krippendorffAlpha, type Ratings } from "./agreement.js";
import { type CategoryScore, categoryScores } from "./evaluation/category-scores.js";
import {
  type CoveragePoint,
  calibrationError,
  type ReliabilityBin,
  reliability,
  riskCoverage,
} from "./evaluation/confidence.js";
import type { Figure, JudgedAnswer, Reason } from "./evaluation/judgement.js";
import { type PresenceScores, presenceScores } from "./evaluation/presence-scores.js";

/** Errors shown per dimension. */
const ERRORS = 5;

/** An answer that the model got wrong while being sure of itself: the first to learn from. */
export interface InstructiveError {
  id: string;
  text: string;
  truth: string;
  predicted: string;
  confidence: number;
  reasons: Reason[];
}

/** How a model does in one dimension. */
export interface DimensionEvaluation {
  id: string;
  /** Answers with a code by a person; of those, the ones that the model coded, and the share that it did not. */
  answers: number;
  coded: number;
  uncertain: number;
  uncertainShare: number;
  accuracy: Figure;
  macroF1: Figure;
  /** Cohen's kappa and Krippendorff's alpha of person and model; null where there was nothing to confuse. */
  kappa: Figure | null;
  alpha: Figure | null;
  categories: CategoryScore[];
  /** [person's category][model's category], in the order of `categories`; and the person's categories of the uncertain ones. */
  confusion: number[][];
  uncertainBy: number[];
  reliability: ReliabilityBin[];
  calibrationError: number;
  riskCoverage: CoveragePoint[];
  errors: InstructiveError[];
}

/** How well a model codes answers that people have coded. Part of the output contract (docs/formats.md). */
export interface Evaluation {
  schemaVersion: 1;
  codebook: { id: string; hash: string };
  model: { id: string; method: string; hash: string | null };
  /** How it was tested: by a model that has never seen the file, or by models trained on the rest of it. */
  test: { kind: "model" | "folds" | "by"; folds: number | null; column: string | null };
  answers: number;
  seed: number;
  dimensions: DimensionEvaluation[];
  /** All frames present; null where the file tells only the primary one. */
  present: PresenceScores | null;
  /** With --by: accuracy in the first dimension per value of the column, each coded by a model that has not seen it. */
  byValue: { value: string; n: number; accuracy: Figure | null }[];
}

/** @param seed of the bootstrap @returns one evaluation per dimension that people have coded */
export function evaluateDimensions(
  judged: readonly JudgedAnswer[],
  codebook: Codebook,
  seed: number,
): DimensionEvaluation[] {
  return codebook.dimensions.flatMap((dimension, d) => {
    const known = judged.filter((a) => a.judgements[d].truth >= 0);
    if (known.length === 0) return [];
    const ids = dimension.categories.map((c) => c.id);
    const judgements = known.map((a) => a.judgements[d]);
    const scores = categoryScores(judgements, ids, rng(`f1 ${dimension.id} ${seed}`));
    const both: Ratings = {
      categories: ids,
      units: judgements.map((j) => [j.truth, j.predicted < 0 ? null : j.predicted]),
    };
    const kappa = cohenKappa(crossTable(both));
    const alpha = krippendorffAlpha(both);
    const alphaInterval =
      alpha &&
      bootstrapInterval(
        both,
        (r) => krippendorffAlpha(r)?.alpha ?? null,
        rng(`alpha ${dimension.id} ${seed}`),
      );
    const bins = reliability(judgements);
    const uncertain = judgements.filter((j) => j.predicted < 0);
    const errors = known.filter(
      (a) => a.judgements[d].predicted >= 0 && a.judgements[d].predicted !== a.judgements[d].truth,
    );
    return [
      {
        id: dimension.id,
        answers: known.length,
        coded: scores.n,
        uncertain: uncertain.length,
        uncertainShare: uncertain.length / known.length,
        accuracy: scores.accuracy,
        macroF1: scores.macroF1,
        kappa: kappa && { value: kappa.kappa, low: kappa.low, high: kappa.high },
        alpha: alpha && { value: alpha.alpha, low: alphaInterval?.low ?? -1, high: alphaInterval?.high ?? 1 },
        categories: scores.categories,
        confusion: scores.confusion,
        uncertainBy: ids.map((_, c) => uncertain.filter((j) => j.truth === c).length),
        reliability: bins,
        calibrationError: calibrationError(bins),
        riskCoverage: riskCoverage(judgements),
        errors: errors
          .sort((a, b) => b.judgements[d].confidence - a.judgements[d].confidence)
          .slice(0, ERRORS)
          .map((a) => ({
            id: a.id,
            text: a.text,
            truth: ids[a.judgements[d].truth],
            predicted: ids[a.judgements[d].predicted],
            confidence: a.judgements[d].confidence,
            reasons: a.reasons[d],
          })),
      },
    ];
  });
}

/** @returns null where the file tells only the primary frame */
export function evaluatePresence(
  judged: readonly JudgedAnswer[],
  codebook: Codebook,
  told: boolean,
): PresenceScores | null {
  if (!told) return null;
  const both = judged.filter((a) => a.judgements[0].truth >= 0 && a.judgements[0].predicted >= 0);
  return presenceScores(
    both.map((a) => a.present),
    codebook.dimensions[0].categories.map((c) => c.id),
  );
}
