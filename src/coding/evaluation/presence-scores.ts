/** How well all frames of an answer are found, primary or not. */
export interface PresenceScores {
  n: number;
  /** F1 of all (answer, frame) pairs together, and mean F1 of the frames that occur. */
  microF1: number;
  macroF1: number;
  frames: { id: string; truth: number; predicted: number; right: number; f1: number | null }[];
}

/** @param answers frames present per answer, 1 where it is */
export function presenceScores(
  answers: readonly { truth: Uint8Array; predicted: Uint8Array }[],
  frames: readonly string[],
): PresenceScores {
  const scores = frames.map((id, f) => {
    let truth = 0;
    let predicted = 0;
    let right = 0;
    for (const answer of answers) {
      truth += answer.truth[f];
      predicted += answer.predicted[f];
      right += answer.truth[f] & answer.predicted[f];
    }
    return {
      id,
      truth,
      predicted,
      right,
      f1: truth + predicted === 0 ? null : (2 * right) / (truth + predicted),
    };
  });
  const sum = (of: (s: (typeof scores)[number]) => number) => scores.reduce((total, s) => total + of(s), 0);
  const known = scores.flatMap(({ f1 }) => (f1 === null ? [] : [f1]));
  const all = sum((s) => s.truth + s.predicted);
  return {
    n: answers.length,
    microF1: all === 0 ? 0 : (2 * sum((s) => s.right)) / all,
    macroF1: known.length === 0 ? 0 : known.reduce((a, b) => a + b, 0) / known.length,
    frames: scores,
  };
}
