import {
  type ComparedGroup,
  compareGroups,
  type GroupDifference,
  oncePerRespondent,
} from "../../estimates/compare-groups.js";
import { cramersV, jensenShannonDistance } from "../../estimates/distance.js";
import { type Rng, rng } from "../../math/rng.js";
import type { Comparison, GroupPair, Incongruence, ShownGroup } from "../analysis.js";
import { adjust } from "./adjust.js";
import { isMissing } from "./columns.js";
import { finiteRatio } from "./scales.js";

/** Groups of a column that are compared each with each; more are each compared with the rest. */
const MOST_PAIRED = 6;
/** The other side where a group is compared with all others that are shown. */
export const REST = "(rest)";

export interface Compared {
  comparisons: Comparison[];
  pairs: GroupPair[];
  incongruence: Incongruence[];
}

/** Compares the groups of each column that are shown; p values are adjusted over all tests of the report. */
export function compareAll(columns: readonly (readonly ShownGroup[])[], seed: number): Compared {
  const found: Compared = { comparisons: [], pairs: [], incongruence: [] };
  for (const column of columns) {
    const groups = column.filter((g) => effectiveOf(g) > 0 && !isMissing(g.value as string));
    if (groups.length < 2) continue;
    found.incongruence.push(incongruenceOf(groups, rng(`association ${seed} ${groups[0].column}`)));
    for (const [a, b, other] of pairsOf(groups)) {
      const name = { column: a.column as string, a: a.value as string, b: other };
      const difference = compareGroups(
        comparedGroup(a),
        b,
        rng(`compare ${seed} ${name.column} ${name.a} ${name.b}`),
      );
      if (difference) add(found, name, a, difference);
    }
  }
  adjust(found);
  return found;
}

function pairsOf(groups: ShownGroup[]): [ShownGroup, ComparedGroup, string][] {
  if (groups.length > MOST_PAIRED)
    return groups.map((group) => [group, restOf(groups.filter((g) => g !== group)), REST]);
  return groups.flatMap((a, i) =>
    groups
      .slice(i + 1)
      .map((b): [ShownGroup, ComparedGroup, string] => [a, comparedGroup(b), b.value as string]),
  );
}

/** Answers per frame; where they are weighted, as many of the effective ones. */
const counts = ({ frames, weighting }: ShownGroup): number[] =>
  frames.map(({ count, shares }) => (weighting ? (shares[0]?.value ?? 0) * weighting.effective : count));

/** How many answers the coded ones count for, and the sum of their weights. */
const effectiveOf = ({ coded, weighting }: ShownGroup): number => weighting?.effective ?? coded;
const weightOf = ({ coded, weighting }: ShownGroup): number => weighting?.sum ?? coded;

const comparedGroup = (group: ShownGroup): ComparedGroup => ({
  respondents: group.n * (effectiveOf(group) / group.coded),
  counts: counts(group),
  risk: group.risk && { value: group.risk.index, low: group.risk.low, high: group.risk.high },
});

/**
 * Groups taken together, each by the sum of its weights: their risk is the mean, and squared half-widths add up as variances do. A group's answers
 * stand for unlike numbers of people, so that together they count for (ΣW)²/Σ(W²/n), W the weights and n the effective answers of a group.
 */
function restOf(groups: ShownGroup[]): ComparedGroup {
  const sum = (of: (group: ShownGroup) => number) => groups.reduce((total, g) => total + of(g), 0);
  const all = sum(weightOf);
  const effective = all ** 2 / sum((g) => weightOf(g) ** 2 / effectiveOf(g));
  const risks = groups.map((g) => ({ share: weightOf(g) / all, risk: g.risk }));
  const value = risks.reduce((sum, { share, risk }) => sum + share * (risk?.index ?? 0), 0);
  const half = (of: (risk: NonNullable<ShownGroup["risk"]>) => number) =>
    Math.sqrt(risks.reduce((sum, { share, risk }) => sum + (share * (risk ? of(risk) : 0)) ** 2, 0));
  return {
    respondents: sum(({ n }) => n) * (effective / sum(({ coded }) => coded)),
    counts: groups[0].frames.map(
      (_, f) => sum((g) => counts(g)[f] * (weightOf(g) / effectiveOf(g))) * (effective / all),
    ),
    risk: risks.every(({ risk }) => risk)
      ? { value, low: value - half((r) => r.index - r.low), high: value + half((r) => r.high - r.index) }
      : null,
  };
}

function add(
  found: Compared,
  name: { column: string; a: string; b: string },
  a: ShownGroup,
  { frames, distance, risk }: GroupDifference,
): void {
  a.frames.forEach((frame, f) => {
    const { difference, ratio, p } = frames[f];
    const { value, low, high } = difference;
    found.comparisons.push({
      kind: "coded",
      ...name,
      frame: frame.id,
      label: frame.label,
      difference: value,
      low,
      high,
      ratio: finiteRatio(ratio),
      p,
      adjusted: p,
    });
  });
  found.pairs.push({
    kind: "coded",
    ...name,
    distance: distance.value,
    chance: distance.chance,
    p: distance.p,
    adjusted: distance.p,
    risk: risk && { difference: risk.value, low: risk.low, high: risk.high, p: risk.p, adjusted: risk.p },
    distinguishable: false,
  });
}

function incongruenceOf(groups: ShownGroup[], random: Rng): Incongruence {
  const table = groups.map(counts);
  const v = cramersV(
    groups.map((group) => oncePerRespondent(comparedGroup(group)).map(Math.round)),
    random,
  );
  return {
    kind: "coded",
    column: groups[0].column as string,
    values: groups.map((g) => g.value as string),
    distances: table.map((a) => table.map((b) => (a === b ? 0 : jensenShannonDistance(a, b, 2)))),
    association: v && { value: v.value, corrected: v.corrected, p: v.p, adjusted: v.p },
  };
}
