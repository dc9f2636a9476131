import { describe, expect, it } from "vitest";
import { thresholdForAccuracy } from "../../src/coding/accuracy-threshold.js";
import { BINS } from "../../src/math/confidence-bin.js";

/** Two categories; answers right and wrong per bin. */
function errors(bins: Record<number, { right: number; wrong: number }>): number[] {
  const counts = new Array<number>(4 * BINS).fill(0);
  for (const [bin, { right, wrong }] of Object.entries(bins)) {
    counts[0 * BINS + Number(bin)] += right; // true 0, said 0
    counts[1 * BINS + Number(bin)] += wrong; // true 0, said 1
  }
  return counts;
}
// Worked by hand: 50 answers at .9 (49 right), 30 at .7 (25 right), 20 at .5 (10 right).
const COUNTS = errors({
  9: { right: 49, wrong: 1 },
  7: { right: 25, wrong: 5 },
  5: { right: 10, wrong: 10 },
});

describe("the threshold for an accuracy", () => {
  it("is the lowest that reaches it, with the share that is left uncertain", () => {
    expect(thresholdForAccuracy(COUNTS, 2, 0.9).found).toEqual({
      minConfidence: 0.6,
      accuracy: 74 / 80,
      uncertain: expect.closeTo(0.2, 12),
    });
    expect(thresholdForAccuracy(COUNTS, 2, 0.8).found).toEqual({
      minConfidence: 0,
      accuracy: 0.84,
      uncertain: 0,
    });
  });

  it("is none where the surest codings do not reach it, and the best is told", () => {
    const { found, best } = thresholdForAccuracy(COUNTS, 2, 0.99);
    expect(found).toBeNull();
    expect(best).toMatchObject({ accuracy: 0.98, uncertain: 0.5 });
  });

  it("is none where nothing is known", () => {
    expect(thresholdForAccuracy(new Array<number>(40).fill(0), 2, 0.5)).toEqual({ found: null, best: null });
  });
});
