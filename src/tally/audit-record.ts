import { byIntentionAndUse, type CountedCodes, jointIndex } from "./positions.js";
import { type Cell, cellKey, LEVELS, type Shape, type Tally } from "./tally.js";

/** An answer that carries a person's codes: what the model had said of it, and what is counted now. */
export interface AuditRecord {
  /** As `answerKey`. */
  key: string;
  /** 0-based open question. */
  question: number;
  /** Labels of `plan.groups`, in that order. */
  groups: string[];
  model: CountedCodes;
  counted: CountedCodes;
  /** The person's own codes, -1 where left empty. */
  human: { frame: number; stance: number };
  /** What its respondent intended, does and knows beforehand, as levels of `Cell.scales`. */
  levels: { intention: number; use: number; experience: number };
  /** The chance with which it was drawn; null where the worksheet is no probability sample. */
  pi: number | null;
}

/** One group's part of the batch, for design-based estimates. */
export interface AuditedCell {
  /** Answers by the model's frame and stance, hand-coded or not, the last of each for none. */
  model: number[][];
  /** By the model's frame: answers by intention and use, and by experience, laid out as in `Cell`. */
  scales: number[][];
  experience: number[][];
  /** The hand-coded ones that were drawn with a known chance. */
  records: AuditRecord[];
}

/**
 * What the model alone said of a group, got back from the counts by taking out the hand-coded answers and putting in the model's codes of them;
 * and the group's part of the audit.
 * @param column of the plan's groups, -1 for everybody
 */
export function auditedCell(
  tally: Tally,
  shape: Shape,
  records: readonly AuditRecord[],
  column: number,
  value: string,
): AuditedCell {
  const cell = tally.cells.get(cellKey(0, column, value));
  const own = records.filter(({ groups }) => column < 0 || groups[column] === value);
  const model = Array.from({ length: shape.frames + 1 }, (_, f) =>
    Array.from({ length: shape.stances + 1 }, (_, s) => (cell ? sumOfBins(cell, shape, f, s) : 0)),
  );
  const frames = model.map((_, frame) => frame);
  const scales = frames.map((frame) => byIntentionAndUse(cell, shape, frame));
  const experience = frames.map((frame) =>
    Array.from({ length: LEVELS }, (_, level) => cell?.experience[frame * LEVELS + level] ?? 0),
  );
  for (const { counted, model: said, levels } of own) {
    for (const [{ frame, stance }, one] of [
      [counted, -1],
      [said, 1],
    ] as const) {
      model[frame][stance] += one;
      scales[frame][levels.intention * LEVELS + levels.use] += one;
      experience[frame][levels.experience] += one;
    }
  }
  return { model, scales, experience, records: own.filter(({ pi }) => pi !== null) };
}

/** Several groups taken together. */
export function auditedTogether(cells: readonly AuditedCell[]): AuditedCell {
  const sum = (tables: number[][][]) =>
    tables.reduce((all, table) => all.map((row, i) => row.map((n, j) => n + table[i][j])));
  return {
    model: sum(cells.map((cell) => cell.model)),
    scales: sum(cells.map((cell) => cell.scales)),
    experience: sum(cells.map((cell) => cell.experience)),
    records: cells.flatMap((cell) => cell.records),
  };
}

function sumOfBins(cell: Cell, shape: Shape, frame: number, stance: number): number {
  let sum = 0;
  const end = jointIndex(shape, frame, stance + 1, 0);
  for (let i = jointIndex(shape, frame, stance, 0); i < end; i++) sum += cell.joint[i];
  return sum;
}
