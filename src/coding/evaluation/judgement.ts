/** What the model said of one coded answer in one dimension, beside what a person said. */
export interface Judgement {
  /** Category position by the person; -1 where not coded, and then it counts nowhere. */
  truth: number;
  /** Category position by the model; -1 where it abstains. */
  predicted: number;
  /** Probability of the predicted category. */
  confidence: number;
}

/** A figure with its 95 % interval. */
export interface Figure {
  value: number;
  low: number;
  high: number;
}

/** What spoke for the wrong category rather than the right one, in log-odds. */
export interface Reason {
  kind: string;
  label: string;
  points: number;
}

/** One answer, judged in every dimension of the codebook. */
export interface JudgedAnswer {
  id: string;
  text: string;
  judgements: Judgement[];
  /** Frames present, by the person and by the model. */
  present: { truth: Uint8Array; predicted: Uint8Array };
  /** Per dimension, strongest first; empty where the code is right. */
  reasons: Reason[][];
}
