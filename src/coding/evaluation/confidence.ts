import { BINS, binOf } from "../../math/confidence-bin.js";
import { wilson } from "../../math/wilson.js";
import type { Figure, Judgement } from "./judgement.js";

/** One line of the reliability table: answers whose confidence lies in [from, to). */
export interface ReliabilityBin {
  from: number;
  to: number;
  n: number;
  /** Mean confidence; null without answers. */
  confidence: number | null;
  accuracy: Figure | null;
}

const ofBoth = (judgements: readonly Judgement[]) =>
  judgements.filter((j) => j.truth >= 0 && j.predicted >= 0);
const isRight = (j: Judgement) => j.truth === j.predicted;

/** Whether probabilities mean what they say: confidence against accuracy in ten bins. */
export function reliability(judgements: readonly Judgement[]): ReliabilityBin[] {
  const bins = Array.from({ length: BINS }, () => ({ n: 0, sum: 0, right: 0 }));
  for (const j of ofBoth(judgements)) {
    const bin = bins[binOf(j.confidence)];
    bin.n++;
    bin.sum += j.confidence;
    if (isRight(j)) bin.right++;
  }
  return bins.map(({ n, sum, right }, b) => ({
    from: b / BINS,
    to: (b + 1) / BINS,
    n,
    confidence: n === 0 ? null : sum / n,
    accuracy: n === 0 ? null : { value: right / n, ...wilson(right, n) },
  }));
}

/** Expected calibration error: the mean over answers of |accuracy - confidence| of their bin (Naeini et al. 2015; Guo et al. 2017). */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const n = bins.reduce((sum, b) => sum + b.n, 0);
  return n === 0
    ? 0
    : bins.reduce(
        (sum, b) =>
          sum + (b.n === 0 ? 0 : b.n * Math.abs((b.accuracy as Figure).value - (b.confidence as number))),
        0,
      ) / n;
}

/** Accuracy of the most confident part of the codings. */
export interface CoveragePoint {
  /** Wanted share of the coded answers, and how many those are. */
  coverage: number;
  n: number;
  /** Confidence of the last answer that is still in. */
  threshold: number | null;
  accuracy: Figure | null;
}

/** Risk and coverage (El-Yaniv & Wiener 2010): how accurate the codings are if only the most confident ones are kept. */
export function riskCoverage(
  judgements: readonly Judgement[],
  shares: readonly number[] = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1],
): CoveragePoint[] {
  const ranked = ofBoth(judgements).sort((a, b) => b.confidence - a.confidence);
  return shares.map((coverage) => {
    const n = Math.round(coverage * ranked.length);
    const right = ranked.slice(0, n).filter(isRight).length;
    return {
      coverage,
      n,
      threshold: n === 0 ? null : ranked[n - 1].confidence,
      accuracy: n === 0 ? null : { value: right / n, ...wilson(right, n) },
    };
  });
}
