import { type Share as Estimate, shareDifference } from "../../estimates/difference.js";
import { criticalValue } from "../../math/normal.js";
import { studentCriticalValue } from "../../math/student.js";
import type { Kind } from "../../risk/assessment.js";
import type { CategoryShares, ShownGroup } from "../analysis.js";
import type { Change, WaveChange } from "./waves.js";

/** Student's t is used from so many degrees of freedom on. */
const LEAST_FREEDOM = 4;
const KINDS: Kind[] = ["audited", "corrected", "coded"];

/** Both sides of a change, of the same kind. */
export interface Sides {
  kind: Kind;
  before: Estimate;
  after: Estimate;
  /** Of both waves together. */
  respondents: number;
}

/** What changed in a group. */
export function changesOf(before: ShownGroup, after: ShownGroup): WaveChange {
  const risk = riskSides(before, after);
  return {
    n: { before: before.n, after: after.n },
    frames: categoryChanges(before.frames, after.frames, before.n + after.n),
    stances: categoryChanges(before.stances, after.stances, before.n + after.n),
    risk: risk && changeOf(risk),
  };
}

function categoryChanges(
  before: CategoryShares[],
  after: CategoryShares[],
  respondents: number,
): WaveChange["frames"] {
  return after.flatMap(({ id, label }) => {
    const sides = shareSides(before, after, id, respondents);
    return sides ? [{ id, label, ...changeOf(sides) }] : [];
  });
}

/** A category's shares of the best kind that both results have. */
export function shareSides(
  before: readonly CategoryShares[],
  after: readonly CategoryShares[],
  id: string,
  respondents: number,
): Sides | null {
  const of = (side: readonly CategoryShares[], kind: Kind) =>
    side.find((c) => c.id === id)?.shares.find((s) => s.kind === kind);
  for (const kind of KINDS) {
    const [b, a] = [of(before, kind), of(after, kind)];
    if (b && a) return { kind, before: b, after: a, respondents };
  }
  return null;
}

/** The risk of both; null where one has none, or they are of two kinds. */
export function riskSides(before: ShownGroup, after: ShownGroup): Sides | null {
  const [b, a] = [before.risk, after.risk];
  if (!b || !a || b.kind !== a.kind) return null;
  const of = ({ index, low, high }: typeof b): Estimate => ({ value: index, low, high });
  return { kind: b.kind, before: of(b), after: of(a), respondents: before.n + after.n };
}

/** The change between two independent estimates. */
export function changeOf({ kind, before, after, respondents }: Sides): Change {
  const { value, low, high } = shareDifference(after, before);
  return {
    kind,
    before: before.value,
    after: after.value,
    change: value,
    low,
    high,
    changed: isChanged({ value, low, high }, respondents),
  };
}

/** Whether 0 is ruled out: by the interval, made wider by Student's t, without which small waves raise too many false alarms. */
function isChanged({ value, low, high }: Estimate, respondents: number): boolean {
  const half = value >= 0 ? value - low : high - value;
  const t = studentCriticalValue(0.95, Math.max(LEAST_FREEDOM, respondents - 2));
  return Math.abs(value) > (half * t) / criticalValue(0.95);
}

/**
 * The change of a weighted sum over groups (direct standardisation): Σ wᵢ (afterᵢ − beforeᵢ), with the interval recovered from those of the
 * groups' changes, low = D − √Σ wᵢ² (dᵢ − lowᵢ)² and high likewise (Zou & Donner 2008, for linear functions).
 * @param groups with weights that sum to 1; all of one kind
 */
export function standardisedChange(groups: readonly { weight: number; sides: Sides }[]): Change {
  const parts = groups.map(({ weight, sides }) => ({ weight, ...changeOf(sides) }));
  const sum = (of: (part: (typeof parts)[number]) => number) =>
    parts.reduce((total, part) => total + part.weight * of(part), 0);
  const half = (of: (part: (typeof parts)[number]) => number) =>
    Math.hypot(...parts.map((part) => part.weight * of(part)));
  const change = sum((p) => p.change);
  const low = change - half((p) => p.change - p.low);
  const high = change + half((p) => p.high - p.change);
  return {
    kind: parts[0].kind,
    before: sum((p) => p.before),
    after: sum((p) => p.after),
    change,
    low,
    high,
    changed: isChanged(
      { value: change, low, high },
      groups.reduce((total, { sides }) => total + sides.respondents, 0),
    ),
  };
}
