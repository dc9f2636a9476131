import { byIntentionAndUse } from "../tally/positions.js";
import { LEVELS, MISSING_LEVEL, type Shape } from "../tally/tally.js";
import type { AnswerCounts } from "../tally/weighted-counts.js";

/** Levels of a scale, as `Cell.scales` has them. */
export const YES = 2;

/** How many of how many. */
export interface Counted {
  count: number;
  n: number;
}

export const NOBODY: Counted = { count: 0, n: 0 };

/** Counts of the yes-sayers on each scale, and of those who said yes beforehand and are not active: among answers of one frame. */
export interface ScaleCounts {
  intention: Counted;
  use: Counted;
  experience: Counted;
  gap: Counted;
}

/** The counts of a cell by frame; the last is for uncertain ones. */
export function scaleCounts(cell: AnswerCounts, shape: Shape): ScaleCounts[] {
  return Array.from({ length: shape.frames + 1 }, (_, f) => {
    const table = byIntentionAndUse(cell, shape, f);
    const sum = (of: (intention: number, use: number) => boolean) =>
      table.reduce((all, n, i) => (of(Math.floor(i / LEVELS), i % LEVELS) ? all + n : all), 0);
    const column = (level: number) => sum((_, use) => use === level);
    const row = (level: number) => sum((intention) => intention === level);
    const experience = Array.from(cell.experience.subarray(f * LEVELS, (f + 1) * LEVELS));
    const known = (level: (l: number) => number): Counted => ({
      count: level(YES),
      n: level(0) + level(1) + level(YES),
    });
    const intended = [0, 1, YES].map((level) => sum((intention, use) => intention === YES && use === level));
    return {
      intention: known(row),
      use: known(column),
      experience: known((l) => experience[l]),
      gap: { count: intended[0] + intended[1], n: intended[0] + intended[1] + intended[YES] },
    };
  });
}

export function addCounts(a: ScaleCounts, b: ScaleCounts): ScaleCounts {
  const sum = (of: keyof ScaleCounts): Counted => ({
    count: a[of].count + b[of].count,
    n: a[of].n + b[of].n,
  });
  return { intention: sum("intention"), use: sum("use"), experience: sum("experience"), gap: sum("gap") };
}

export const noCounts = (): ScaleCounts => ({
  intention: NOBODY,
  use: NOBODY,
  experience: NOBODY,
  gap: NOBODY,
});

/**
 * Those who are active and those who are not by the risk weight of their answer, where use is known.
 * @param weights [frame][stance], the last of each frame for no stance
 */
export function useByWeight(
  cell: AnswerCounts,
  shape: Shape,
  weights: readonly (readonly number[])[],
): { score: number; positives: number; negatives: number }[] {
  const found = new Map<number, { score: number; positives: number; negatives: number }>();
  for (let f = 0; f < shape.frames; f++) {
    for (let s = 0; s <= shape.stances; s++) {
      const score = weights[f][s];
      let at = found.get(score);
      if (!at) found.set(score, (at = { score, positives: 0, negatives: 0 }));
      const start = (f * (shape.stances + 1) + s) * LEVELS * LEVELS;
      for (let i = 0; i < LEVELS * LEVELS; i++) {
        const use = i % LEVELS;
        if (use === YES) at.negatives += cell.scales[start + i];
        else if (use !== MISSING_LEVEL) at.positives += cell.scales[start + i];
      }
    }
  }
  return [...found.values()];
}
