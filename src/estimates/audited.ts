import { weightingEffect } from "../math/survey-weights.js";
import type { AuditedCell, AuditRecord } from "../tally/audit-record.js";
import { auditedMean } from "./audit/audited-mean.js";
import type { AuditStratum } from "./audit/strata.js";
import type { Share } from "./difference.js";

/** Hand codes that a group needs for an estimate of its own. */
export const LEAST_CODES = 5;

/** An audited share, and the size of a simple random sample that would tell as much of it. */
export interface AuditedShare extends Share {
  effective: number;
}

/** What an audit makes of the risk index. */
export interface AuditedIndex extends Share {
  /** Points per frame; they add up to the index. */
  points: number[];
  n: number;
}

/**
 * Shares of the true frames over all answers that are not blank, design-based: post-stratified by the model's frame, answers within a
 * stratum weighed by 1/inclusion (`auditedMean`). Post-strata need nothing of the sampling plan but each answer's inclusion
 * probability: their sizes are the model's own counts.
 * @returns one per frame; null with fewer than LEAST_CODES hand codes
 */
export function auditedFrames(cell: AuditedCell, frames: number): AuditedShare[] | null {
  const records = withFrame(cell);
  if (records.length < LEAST_CODES) return null;
  return Array.from({ length: frames }, (_, f) =>
    estimate(
      cell,
      records,
      ({ human }) => (human.frame === f ? 1 : 0),
      (frame) => (frame === f ? 1 : 0),
    ),
  );
}

/** Of a batch that is hand-coded as a whole no sample is left to speak of: as if of so many. */
const MOST_EFFECTIVE = 1_000_000;

/**
 * The whole counts of a simple random sample that would tell as much as audited shares do, so that tests of counts hold for them: the shares
 * at their common effective size, (k − 1)/Σ((1 − pₖ)/effectiveₖ), the first-order correction of Rao & Scott (1981).
 */
export function effectiveCounts(shares: readonly AuditedShare[]): number[] {
  const all = shares.reduce((sum, { value }) => sum + value, 0);
  const spread = shares.reduce((sum, { value, effective }) => sum + (1 - value / all) / effective, 0);
  const n = Math.min(MOST_EFFECTIVE, (shares.length - 1) / spread);
  return shares.map(({ value }) => Math.round((value / all) * n));
}

/** The share of answers that are truly in any of some frames. */
export function auditedUnion(cell: AuditedCell, frames: readonly number[]): Share | null {
  const records = withFrame(cell);
  if (records.length < LEAST_CODES) return null;
  const within = (frame: number) => (frames.includes(frame) ? 1 : 0);
  const { value, low, high } = estimate(cell, records, ({ human }) => within(human.frame), within);
  return { value, low, high };
}

/** The same of the stances. */
export function auditedStances(cell: AuditedCell, stances: number): Share[] | null {
  const records = cell.records.filter(({ human }) => human.stance >= 0);
  if (records.length < LEAST_CODES) return null;
  return Array.from({ length: stances }, (_, s) =>
    estimate(
      cell,
      records,
      ({ human }) => (human.stance === s ? 1 : 0),
      (_frame, stance) => (stance === s ? 1 : 0),
    ),
  );
}

/**
 * The risk index over all answers that are not blank. An answer without a code of the model counts as its group's predicted mean in the
 * prediction, so that the hand codes alone speak for it.
 * @param weights [frame][stance], the last entry of each frame for no stance
 */
export function auditedIndex(
  cell: AuditedCell,
  weights: readonly (readonly number[])[],
): AuditedIndex | null {
  const frames = weights.length;
  const records = withFrame(cell);
  if (records.length < LEAST_CODES) return null;
  const weightOf = (frame: number, stance: number) => weights[frame].at(stance) as number;
  let [sum, coded] = [0, 0];
  for (let f = 0; f < frames; f++)
    cell.model[f].forEach((count, s) => {
      sum += count * weights[f][s];
      coded += count;
    });
  const mean = coded === 0 ? 50 : sum / coded;
  const whole = auditedMean(
    strata(
      cell,
      records,
      ({ human }) => weightOf(human.frame, human.stance),
      (frame, stance) => (frame < frames ? weightOf(frame, stance) : mean),
    ),
    { range: [0, 100] },
  )!;
  const parts = Array.from(
    { length: frames },
    (_, f) =>
      auditedMean(
        strata(
          cell,
          records,
          ({ human }) => (human.frame === f ? weightOf(f, human.stance) : 0),
          (frame, stance) => (frame === f ? weightOf(f, stance) : 0),
        ),
        { range: [0, 100] },
      )!.value,
  );
  // Each part has its own slope, so their sum is off by a little.
  const all = parts.reduce((a, b) => a + b, 0);
  const points = parts.map((part) => (all === 0 ? whole.value / frames : (part * whole.value) / all));
  const { value, low, high } = whole;
  return { value, low, high, points, n: records.length };
}

/** The share of answers whose frame the model gets wrong (an answer left without one is wrong, unless a person finds none either). */
export function auditedErrors(cell: AuditedCell): (Share & { n: number; effective: number }) | null {
  const records = withFrame(cell);
  if (records.length < LEAST_CODES) return null;
  const wrong = ({ human, model }: AuditRecord) => (human.frame === model.frame ? 0 : 1);
  const found = auditedMean(
    strata(cell, records, wrong, () => 0),
    { lambda: 0 },
  )!;
  const effective = records.length / weightingEffect(records.map(({ pi }) => 1 / (pi as number)));
  return { value: found.value, low: found.low, high: found.high, n: records.length, effective };
}

const withFrame = ({ records }: AuditedCell): AuditRecord[] =>
  records.filter(({ human }) => human.frame >= 0);

function estimate(
  cell: AuditedCell,
  records: readonly AuditRecord[],
  code: (record: AuditRecord) => number,
  prediction: (frame: number, stance: number) => number,
): AuditedShare {
  const { value, low, high, effective } = auditedMean(strata(cell, records, code, prediction))!;
  return { value, low, high, effective };
}

/** Post-strata by the model's frame, the last for answers without one. */
function strata(
  { model }: AuditedCell,
  records: readonly AuditRecord[],
  code: (record: AuditRecord) => number,
  prediction: (frame: number, stance: number) => number,
): AuditStratum[] {
  return model.map((row, frame) => ({
    size: row.reduce((a, b) => a + b, 0),
    predicted: row.reduce((sum, count, stance) => sum + count * prediction(frame, stance), 0),
    sample: records
      .filter((record) => record.model.frame === frame)
      .map((record) => ({
        code: code(record),
        prediction: prediction(record.model.frame, record.model.stance),
        inclusion: record.pi as number,
      })),
  }));
}
