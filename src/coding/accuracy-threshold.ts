import { BINS } from "../math/confidence-bin.js";

/** What a confidence threshold comes to, by a model's out-of-fold codings. */
export interface Threshold {
  minConfidence: number;
  /** Accuracy of the codings that are kept. */
  accuracy: number;
  /** Share of answers left uncertain. */
  uncertain: number;
}

/**
 * The lowest threshold (in tenths, as the counts are) at which the codings that are kept reach an accuracy.
 * @param errors counts [true][predicted][confidence bin], as a model file keeps them for one dimension
 * @returns `found` null where no threshold does; `best` is the most accurate one
 */
export function thresholdForAccuracy(
  errors: readonly number[],
  categories: number,
  wanted: number,
): { found: Threshold | null; best: Threshold | null } {
  const all = new Array<number>(BINS).fill(0);
  const right = new Array<number>(BINS).fill(0);
  for (let at = 0; at < errors.length; at++) {
    const bin = at % BINS;
    const pair = Math.floor(at / BINS);
    all[bin] += errors[at];
    if (Math.floor(pair / categories) === pair % categories) right[bin] += errors[at];
  }
  const total = all.reduce((a, b) => a + b, 0);
  let found: Threshold | null = null;
  let best: Threshold | null = null;
  let kept = 0;
  let good = 0;
  for (let bin = BINS - 1; bin >= 0; bin--) {
    kept += all[bin];
    good += right[bin];
    if (kept === 0) continue;
    const here = { minConfidence: bin / BINS, accuracy: good / kept, uncertain: 1 - kept / total };
    if (here.accuracy >= wanted) found = here;
    if (best === null || here.accuracy > best.accuracy) best = here;
  }
  return { found, best };
}
