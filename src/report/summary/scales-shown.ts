import { scaleCounts } from "../../estimates/scale-counts.js";
import { shownCounts, shownRows } from "../../estimates/suppression.js";
import type { Cell, Shape } from "../../tally/tally.js";

const SCALES = ["intention", "use", "experience", "gap"] as const;
export type Scale = (typeof SCALES)[number];
/** Per scale whether it may be shown for a group, and for which frames. */
export type ScalesShown = Record<Scale, { whole: boolean; frames: boolean[] }>;

/** What may be shown of everybody. */
export function scalesShownOverall(cell: Cell, shape: Shape, minimum: number): ScalesShown {
  const counts = scaleCounts(cell, shape).slice(0, shape.frames);
  return byScaleOf((scale) => {
    const sizes = counts.map((c) => c[scale].n);
    const whole = shownCounts([sizes.reduce((a, b) => a + b, 0)], minimum)[0];
    return {
      whole,
      frames: shownRows(
        [sizes],
        minimum,
        sizes.map(() => whole),
      ),
    };
  });
}

/**
 * What may be shown of the groups of one column: by group whether at all, by frame for all groups alike. What is left out must not
 * be had by subtracting from everybody.
 */
export function scalesShown(
  cells: readonly { cell: Cell; shown: boolean }[],
  shape: Shape,
  minimum: number,
  overall: ScalesShown,
): ScalesShown[] {
  const counts = cells.map(({ cell }) => scaleCounts(cell, shape).slice(0, shape.frames));
  const hidden = new Set(cells.flatMap(({ shown }, i) => (shown ? [] : [i])));
  const byScale = byScaleOf((scale) => {
    const sizes = counts.map((group) => group.map((c) => c[scale].n));
    const whole = shownCounts(
      sizes.map((group) => group.reduce((a, b) => a + b, 0)),
      minimum,
      hidden,
    );
    const rest = sizes
      .filter((_, i) => !whole[i])
      .reduce((sum, group) => group.map((n, f) => n + sum[f]), new Array<number>(shape.frames).fill(0));
    const frames = shownRows([...sizes.filter((_, i) => whole[i]), rest], minimum, overall[scale].frames);
    return { whole, frames };
  });
  return cells.map((_, i) =>
    byScaleOf((scale) => ({ whole: byScale[scale].whole[i], frames: byScale[scale].frames })),
  );
}

const byScaleOf = <T>(of: (scale: Scale) => T): Record<Scale, T> =>
  Object.fromEntries(SCALES.map((scale) => [scale, of(scale)])) as Record<Scale, T>;
