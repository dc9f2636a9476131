import type { AuditedCell, AuditRecord } from "../tally/audit-record.js";
import { LEVELS, MISSING_LEVEL } from "../tally/tally.js";
import { auditedPart, type PartStratum } from "./audit/audited-part.js";
import { LEAST_CODES } from "./audited.js";
import { type Share, shareRatio } from "./difference.js";
import { YES } from "./scale-counts.js";

/** What is asked of a respondent's levels: who is in the part, and who is counted. */
interface Question {
  known: (levels: AuditRecord["levels"]) => boolean;
  yes: (levels: AuditRecord["levels"]) => boolean;
}

const SCALES = {
  intention: {
    known: ({ intention }) => intention !== MISSING_LEVEL,
    yes: ({ intention }) => intention === YES,
  },
  use: { known: ({ use }) => use !== MISSING_LEVEL, yes: ({ use }) => use === YES },
  experience: {
    known: ({ experience }) => experience !== MISSING_LEVEL,
    yes: ({ experience }) => experience === YES,
  },
  gap: {
    known: ({ intention, use }) => intention === YES && use !== MISSING_LEVEL,
    yes: ({ use }) => use !== YES,
  },
  notActive: { known: ({ use }) => use !== MISSING_LEVEL, yes: ({ use }) => use !== YES },
} satisfies Record<string, Question>;

export type AuditedScale = Exclude<keyof typeof SCALES, "notActive">;

/** Of the answers that truly are in a frame: the share that says yes on a scale, from the audit. @returns null with too few hand codes in it */
export const auditedScale = (
  cell: AuditedCell,
  frame: number,
  scale: AuditedScale,
): (Share & { n: number }) | null =>
  auditedPart(
    strata(cell, SCALES[scale], (f) => f === frame),
    LEAST_CODES,
  );

/** How many times as likely those in a frame are not to be active as those in the others, from the audit. */
export function auditedNotActive(cell: AuditedCell, frame: number): Share | null {
  const frames = cell.model.length - 1;
  const [own, others] = [(f: number) => f === frame, (f: number) => f !== frame && f < frames].map((within) =>
    auditedPart(strata(cell, SCALES.notActive, within), LEAST_CODES),
  );
  return own && others && shareRatio(own, others);
}

/** Of the answers that truly are in a frame, the part with one stance. */
export const auditedStanceIn = (cell: AuditedCell, frame: number, stance: number): Share | null =>
  auditedPart(
    cell.model.map((row, f) => ({
      size: sum(row),
      predicted: f === frame ? { part: sum(row), counted: row[stance] } : { part: 0, counted: 0 },
      sample: drawnIn(cell, f).map(({ human, model, pi }) => ({
        code: membership(human.frame === frame, human.stance === stance),
        prediction: membership(model.frame === frame, model.stance === stance),
        inclusion: pi as number,
      })),
    })),
    LEAST_CODES,
  );

/** Post-strata by the model's frame, the last for answers without one. */
function strata(
  cell: AuditedCell,
  { known, yes }: Question,
  within: (frame: number) => boolean,
): PartStratum[] {
  return cell.model.map((row, f) => {
    const answers = levelCounts(cell, f).filter(({ levels }) => within(f) && known(levels));
    return {
      size: sum(row),
      predicted: {
        part: sum(answers.map(({ n }) => n)),
        counted: sum(answers.filter(({ levels }) => yes(levels)).map(({ n }) => n)),
      },
      sample: drawnIn(cell, f).map(({ human, model, levels, pi }) => ({
        code: membership(human.frame >= 0 && within(human.frame) && known(levels), yes(levels)),
        prediction: membership(within(model.frame) && known(levels), yes(levels)),
        inclusion: pi as number,
      })),
    };
  });
}

/** How many answers of a model's frame have which levels: intention with use, and experience by itself. */
function levelCounts({ scales, experience }: AuditedCell, frame: number) {
  const missing = { intention: MISSING_LEVEL, use: MISSING_LEVEL, experience: MISSING_LEVEL };
  return [
    ...scales[frame].map((n, i) => ({
      n,
      levels: { ...missing, intention: Math.floor(i / LEVELS), use: i % LEVELS },
    })),
    ...experience[frame].map((n, level) => ({ n, levels: { ...missing, experience: level } })),
  ];
}

const membership = (part: boolean, counted: boolean) => ({ part, counted: part && counted });
const drawnIn = ({ records }: AuditedCell, frame: number): AuditRecord[] =>
  records.filter(({ human, model }) => human.frame >= 0 && model.frame === frame);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
