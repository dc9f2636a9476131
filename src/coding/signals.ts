/** What answers look like to a model, in whole numbers, so that they add up over slabs and shards. */
export interface Signals {
  /** Answers that the model coded or left uncertain for lack of known words. */
  answers: number;
  words: number;
  /** Words of the model's vocabulary. */
  known: number;
  /** Answers with a lexicon term for a frame. */
  withTerm: number;
  /** Answers coded as no frame, or not coded at all. */
  frameless: number;
  /** Sum of the confidences of the frame codes, in ten-thousandths. */
  confidence: number;
}

export const noSignals = (): Signals => ({
  answers: 0,
  words: 0,
  known: 0,
  withTerm: 0,
  frameless: 0,
  confidence: 0,
});

export function addSignals(into: Signals, from: Signals): void {
  for (const key of Object.keys(into) as (keyof Signals)[]) into[key] += from[key];
}
