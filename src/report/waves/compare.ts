import type { Analysis, ShownGroup } from "../analysis.js";
import { changesOf, riskSides, shareSides, standardisedChange } from "./changes.js";
import type { Standardised, Wave, Waves } from "./waves.js";

/** What changed from one analysis to the other. Both must show figures for everybody. */
export function compareWaves(before: Analysis, after: Analysis, warnings: string[]): Waves {
  const [all, later] = [before.overall as ShownGroup, after.overall as ShownGroup];
  const pairs = shownPairs(before, after);
  return {
    schemaVersion: 1,
    before: waveOf(before, all.n),
    after: waveOf(after, later.n),
    overall: changesOf(all, later),
    groups: pairs.map(({ column, value, b, a }) => ({ column, value, ...changesOf(b, a) })),
    standardised: [...new Set(pairs.map((p) => p.column))].flatMap((column) => standardised(column, pairs)),
    warnings,
  };
}

const waveOf = ({ input, model }: Analysis, respondents: number): Wave => ({
  files: input.files,
  respondents,
  model: model.hash,
});

interface Pair {
  column: string;
  value: string;
  b: ShownGroup;
  a: ShownGroup;
}

/** The groups that both show. */
function shownPairs(before: Analysis, after: Analysis): Pair[] {
  return before.groups.flatMap((b) => {
    if (b.suppressed) return [];
    const a = after.groups.find((g) => g.column === b.column && g.value === b.value);
    return !a || a.suppressed ? [] : [{ column: b.column as string, value: b.value as string, b, a }];
  });
}

/** The changes of one column's groups, weighted by BEFORE's mix; nothing with fewer than two groups, or without one kind for all of them. */
function standardised(column: string, pairs: readonly Pair[]): Standardised[] {
  const groups = pairs.filter((p) => p.column === column);
  if (groups.length < 2) return [];
  const sizeOf = ({ b }: Pair) => b.weighting?.sum ?? b.n;
  const n = groups.reduce((sum, pair) => sum + sizeOf(pair), 0);
  const combine = <T>(of: (pair: Pair) => T | null): { weight: number; sides: T }[] | null => {
    const found = groups.flatMap((pair) => {
      const sides = of(pair);
      return sides === null ? [] : [{ weight: sizeOf(pair) / n, sides }];
    });
    return found.length === groups.length ? found : null;
  };
  const frames = groups[0].a.frames.flatMap(({ id, label }) => {
    const parts = combine(({ b, a }) => shareSides(b.frames, a.frames, id, b.n + a.n));
    return parts && new Set(parts.map((p) => p.sides.kind)).size === 1
      ? [{ id, label, ...standardisedChange(parts) }]
      : [];
  });
  const risks = combine(({ b, a }) => riskSides(b, a));
  const oneKind = risks !== null && new Set(risks.map((p) => p.sides.kind)).size === 1;
  return [
    {
      column,
      mix: groups.map((pair) => ({ value: pair.value, share: sizeOf(pair) / n })),
      frames,
      risk: oneKind ? standardisedChange(risks) : null,
    },
  ];
}
