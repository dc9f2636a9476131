/** Confidence is counted in ten bins of a tenth each. */
export const BINS = 10;

/** The bin of a probability, 0 to BINS - 1. */
export const binOf = (confidence: number): number => Math.min(BINS - 1, Math.floor(confidence * BINS));
