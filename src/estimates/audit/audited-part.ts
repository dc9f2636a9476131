import { studentCriticalValue } from "../../math/student.js";
import { hajekVariance, weightedTotal, weightingEffect } from "../../math/survey-weights.js";
import type { Share } from "../difference.js";
import { atEffectiveSize } from "./audited-mean.js";
import { type AuditStratum, collapse, slope, type WeightedStratum, weigh } from "./strata.js";

/** Student's t is used from so many degrees of freedom on; below, as for so many. */
const LEAST_FREEDOM = 4;

/** Whether an answer belongs to the part, and whether it is one of those that are counted in it. Who is counted belongs. */
export interface Membership {
  part: boolean;
  counted: boolean;
}

/** A stratum of the batch, with what the model says of how many belong and are counted. */
export interface PartStratum {
  size: number;
  predicted: { part: number; counted: number };
  sample: readonly { code: Membership; prediction: Membership; inclusion: number }[];
}

/**
 * A share within a part of the batch that is itself known by the codes only, such as who is active among those who see one frame: the ratio R of
 * two totals of `auditedMean`'s kind. Its variance is that of the linearised residuals, counted − R · part (Särndal, Swensson & Wretman 1992, ch.
 * 5.6 and 6), its λ their slope on the model's; the interval is `auditedMean`'s, with
 * Student's t, since few of the hand codes are within the part.
 * @param least hand codes within the part that it takes
 * @returns `n`: hand codes within the part; null with fewer than `least`
 */
export function auditedPart(strata: readonly PartStratum[], least: number): (Share & { n: number }) | null {
  const records = strata.flatMap(({ sample }) => sample);
  const own = records.filter(({ code }) => code.part);
  if (own.length < least) return null;
  const at = (ratio: number) => collapse(strata.map((stratum) => linearised(stratum, ratio))).map(weigh);
  const [counted, less] = [at(0), at(1)];
  // Without the model; then with what of it makes the residuals least. A part that the model thinks away leaves the first.
  const ratio = (trust: number) => {
    const all = total(counted, trust) - total(less, trust);
    return all > 0 ? { all, share: Math.min(1, Math.max(0, total(counted, trust) / all)) } : null;
  };
  const first = ratio(0);
  if (first === null) return null;
  const slopeThere = slope(at(first.share));
  const tuned = ratio(slopeThere);
  const trust = tuned === null ? 0 : slopeThere;
  const { all, share } = tuned ?? first;
  const variance = at(share).reduce(
    (sum, { sample, weights }) =>
      sum +
      hajekVariance(
        weights,
        sample.map(({ code, prediction }) => code - trust * prediction),
      ),
    0,
  );
  const size = strata.reduce((sum, stratum) => sum + stratum.size, 0);
  const { low, high } = atEffectiveSize({
    share,
    standardError: Math.sqrt(variance) / all,
    n: own.length,
    open: 1 - records.length / size,
    alone: weightingEffect(own.map(({ inclusion }) => 1 / inclusion)),
    z: studentCriticalValue(0.95, Math.max(LEAST_FREEDOM, own.length - 1)),
  });
  return { value: share, low, high, n: own.length };
}

/** counted − ratio · part, as a stratum of one variable. */
function linearised({ size, predicted, sample }: PartStratum, ratio: number): AuditStratum {
  const of = ({ part, counted }: Membership) => Number(counted) - ratio * Number(part);
  return {
    size,
    predicted: predicted.counted - ratio * predicted.part,
    sample: sample.map(({ code, prediction, inclusion }) => ({
      code: of(code),
      prediction: of(prediction),
      inclusion,
    })),
  };
}

const total = (parts: readonly WeightedStratum[], trust: number): number =>
  parts.reduce(
    (sum, { predicted, sample, weights }) =>
      sum +
      trust * predicted +
      weightedTotal(
        weights,
        sample.map(({ code, prediction }) => code - trust * prediction),
      ),
    0,
  );
