import type { Signals } from "../coding/signals.js";
import { moments } from "../math/moments.js";
import { studentCriticalValue } from "../math/student.js";

export type Signal = "coverage" | "confidence" | "terms" | "frameless";

export interface Alarm {
  /** The batch does not look like what the model knows: correction is withheld and verdicts stay provisional. */
  tripped: boolean;
  /** False where the model has too few authors to say what is usual. */
  judged: boolean;
  signals: {
    signal: Signal;
    value: number /** What is usual for an author the model has not seen. */;
    low: number;
    high: number;
    outside: boolean;
  }[];
}

/** Fewer authors than this say nothing about what is usual. */
const LEAST_AUTHORS = 5;
/** A left-out author of the same kind of text trips one signal this often, about. */
const LEVEL = 0.99;

const VALUE: Record<Signal, (s: Signals) => number> = {
  coverage: (s) => s.known / s.words,
  confidence: (s) => s.confidence / s.answers / 1e4,
  terms: (s) => s.withTerm / s.answers,
  frameless: (s) => s.frameless / s.answers,
};
/** On which side a batch is foreign: few known words, little confidence, few terms, many answers without a frame. */
const FOREIGN_IS_LOW: Record<Signal, boolean> = {
  coverage: true,
  confidence: true,
  terms: true,
  frameless: false,
};

/**
 * Compares a batch with the authors that the model was tested on while it had not seen them: a prediction interval for one more author,
 * mean ± t · √(s² (1 + 1/k) + se²), with the sampling error of the batch itself. One-sided: being easier than usual is no alarm.
 * @param authors signals of each left-out author
 */
export function foreignTextAlarm(batch: Signals, authors: readonly Signals[]): Alarm {
  if (authors.length < LEAST_AUTHORS || batch.answers === 0 || batch.words === 0)
    return { tripped: false, judged: false, signals: [] };
  const t = studentCriticalValue(LEVEL, authors.length - 1);
  const signals = (Object.keys(VALUE) as Signal[]).map((signal) => {
    const value = VALUE[signal](batch);
    const { n, mean, variance } = moments(authors.map(VALUE[signal]));
    const units = signal === "coverage" ? batch.words : batch.answers;
    const half = t * Math.sqrt(variance * (n / (n - 1)) * (1 + 1 / n) + (mean * (1 - mean)) / units);
    const low = FOREIGN_IS_LOW[signal] ? Math.max(0, mean - half) : 0;
    const high = FOREIGN_IS_LOW[signal] ? 1 : Math.min(1, mean + half);
    return { signal, value, low, high, outside: value < low || value > high };
  });
  return { tripped: signals.some((s) => s.outside), judged: true, signals };
}
