import { calibrate } from "../calibrate.js";
import type { Calibration } from "../model.js";
import { fitOwn, type Strength } from "./fit-own.js";
import type { Foundation } from "./foundation.js";
import { logLosses } from "./recalibrate.js";

/** Own answers as a fit codes them that has not seen them. */
export interface CrossFit {
  scores: Float64Array;
  /** Fitted on these scores. */
  calibration: Calibration;
  /** Per dimension, after that calibration. */
  losses: number[];
}

/** Codes each own answer by a fit to the other folds. */
export function crossFit(base: Foundation, folds: Int32Array, weight: number, strength: Strength): CrossFit {
  const { data } = base;
  const { width } = data;
  const everything = Int32Array.from(folds.keys());
  const scores = new Float64Array(folds.length * width);
  for (const fold of new Set(folds)) {
    const test = everything.filter((i) => folds[i] === fold);
    const fit = fitOwn(
      base,
      everything.filter((i) => folds[i] !== fold),
      weight,
      strength,
    );
    const found = fit.scoresOf(test);
    for (const [at, i] of test.entries()) scores.set(found.subarray(at * width, (at + 1) * width), i * width);
  }
  const { calibration } = calibrate(scores, data);
  return { scores, calibration, losses: logLosses(scores, calibration, data) };
}
