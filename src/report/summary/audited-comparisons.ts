import type { Codebook } from "../../codebook/codebook.js";
import { type AuditedShare, auditedFrames, auditedIndex, effectiveCounts } from "../../estimates/audited.js";
import { pOf } from "../../estimates/compare-groups.js";
import { type Share as Estimate, shareDifference, shareRatio } from "../../estimates/difference.js";
import { cramersV, groupDistance, jensenShannonDistance } from "../../estimates/distance.js";
import { rng } from "../../math/rng.js";
import { indexWeights } from "../../risk/index-weights.js";
import { type AuditedCell, auditedTogether } from "../../tally/audit-record.js";
import type { Analysis, Incongruence, ShownGroup } from "../analysis.js";
import { REST } from "./comparisons.js";
import type { SummaryOptions } from "./options.js";
import { finiteRatio } from "./scales.js";

/** What the audit says of one side of a comparison. */
interface Side {
  frames: AuditedShare[];
  risk: Estimate | null;
}

/**
 * Puts audited figures in place of the coded ones wherever both sides have enough hand codes: differences and ratios from the two intervals, the
 * distance and its test, and the association of a column, from the counts that would tell as much. What lacks them stays as coded, and says so.
 */
export function compareAudited(
  analysis: Analysis,
  cells: ReadonlyMap<ShownGroup, AuditedCell>,
  { codebook, input }: Pick<SummaryOptions, "codebook" | "input">,
): void {
  const weights = indexWeights(codebook);
  const sides = new Map<string, Side | null>();
  const sideOf = (column: string, value: string, other: string): Side | null => {
    const key = JSON.stringify([column, value, value === REST ? other : ""]);
    let side = sides.get(key);
    if (side === undefined) {
      const own = membersOf(analysis, column, value, other).flatMap(
        (member) =>
          [...cells].find(([group]) => group.column === column && group.value === member)?.[1] ?? [],
      );
      sides.set(key, (side = own.length === 0 ? null : sideFrom(auditedTogether(own), codebook, weights)));
    }
    return side;
  };
  for (const comparison of analysis.comparisons) {
    const { column, a, b } = comparison;
    const f = codebook.dimensions[0].categories.findIndex(({ id }) => id === comparison.frame);
    const [x, y] = [sideOf(column, a, b)?.frames[f], sideOf(column, b, a)?.frames[f]];
    if (!x || !y) continue;
    const difference = shareDifference(x, y);
    const { value, low, high } = difference;
    const ratio = finiteRatio(shareRatio(x, y));
    Object.assign(comparison, { kind: "audited", difference: value, low, high, ratio, p: pOf(difference) });
  }
  for (const pair of analysis.pairs) {
    const [x, y] = [sideOf(pair.column, pair.a, pair.b), sideOf(pair.column, pair.b, pair.a)];
    if (!x || !y) continue;
    const random = rng(`audited ${input.seed} ${pair.column} ${pair.a} ${pair.b}`);
    const found = groupDistance(effectiveCounts(x.frames), effectiveCounts(y.frames), random);
    if (!found) continue;
    Object.assign(pair, { kind: "audited", distance: distanceOf(x, y), chance: found.chance, p: found.p });
    if (!pair.risk || !x.risk || !y.risk) continue;
    const { value, low, high } = shareDifference(x.risk, y.risk);
    Object.assign(pair.risk, { difference: value, low, high, p: pOf({ value, low, high }) });
  }
  analysis.incongruence = analysis.incongruence.map((coded) => {
    const members = coded.values.map((value) => sideOf(coded.column, value, ""));
    return members.every((side) => side !== null) ? incongruenceOf(coded, members, input.seed) : coded;
  });
}

/** The groups that a side of a comparison is made of: itself, or where it is the rest all compared groups but the other side. */
const membersOf = ({ incongruence }: Analysis, column: string, value: string, other: string): string[] =>
  value === REST
    ? (incongruence.find((i) => i.column === column)?.values ?? []).filter((member) => member !== other)
    : [value];

function sideFrom(cell: AuditedCell, codebook: Codebook, weights: number[][] | null): Side | null {
  const frames = auditedFrames(cell, codebook.dimensions[0].categories.length);
  return frames && { frames, risk: weights && auditedIndex(cell, weights) };
}

const distanceOf = (a: Side, b: Side): number =>
  a === b ? 0 : jensenShannonDistance(valuesOf(a), valuesOf(b), 2);
const valuesOf = ({ frames }: Side): number[] => frames.map(({ value }) => value);

function incongruenceOf(coded: Incongruence, sides: Side[], seed: number): Incongruence {
  const v = cramersV(
    sides.map(({ frames }) => effectiveCounts(frames)),
    rng(`audited association ${seed} ${coded.column}`),
  );
  return {
    ...coded,
    kind: "audited",
    distances: sides.map((a) => sides.map((b) => distanceOf(a, b))),
    association: v && { value: v.value, corrected: v.corrected, p: v.p, adjusted: v.p },
  };
}
