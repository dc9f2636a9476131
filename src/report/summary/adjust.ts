import { benjaminiHochberg } from "../../estimates/multiple-testing.js";
import type { Compared } from "./comparisons.js";

/** Below this, after Benjamini & Hochberg, groups are said to differ. */
export const DIFFERENT = 0.05;

/** Puts the adjusted values in place, over everything that was tested. */
export function adjust({ comparisons, pairs, incongruence }: Compared): void {
  const tests: { p: number; adjusted: number }[] = [
    ...comparisons,
    ...pairs,
    ...pairs.flatMap(({ risk }) => risk ?? []),
    ...incongruence.flatMap(({ association }) => association ?? []),
  ];
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p));
  for (const [i, test] of tests.entries()) test.adjusted = adjusted[i];
  for (const pair of pairs) {
    const frames = comparisons.filter((c) => c.column === pair.column && c.a === pair.a && c.b === pair.b);
    pair.distinguishable = [pair, ...(pair.risk ? [pair.risk] : []), ...frames].some(
      (test) => test.adjusted < DIFFERENT,
    );
  }
}
