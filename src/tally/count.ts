import type { Coding } from "../coding/coding.js";
import type { Plan } from "../ingest/plan.js";
import type { Respondent } from "../ingest/responses.js";
import { BINS, binOf } from "../math/confidence-bin.js";
import { cellKey, type Cell, LEVELS, MISSING_LEVEL, newCell, type Shape, type Tally } from "./tally.js";

/** Position of a coding in `Cell.joint`. */
export function jointIndex(shape: Shape, frame: number, stance: number, bin: number): number {
  return (frame * (shape.stances + 1) + stance) * BINS + bin;
}

/** Counts codings into a tally, respondent by respondent. */
export class Counter {
  private readonly tally: Tally;
  private readonly shape: Shape;
  private readonly plan: Plan;
  private cells: Cell[] = [];
  private readonly stanceDimension: number;

  /** @param stanceDimension position of the stance among the codebook's dimensions, or -1 */
  constructor(tally: Tally, shape: Shape, plan: Plan, stanceDimension: number) {
    this.tally = tally;
    this.shape = shape;
    this.plan = plan;
    this.stanceDimension = stanceDimension;
  }

  /** Begins a respondent. An excluded one counts only as such. */
  respondent(row: Respondent): void {
    const { counts, reasons } = this.tally;
    counts.rows++;
    counts.answers += row.answers.length;
    if (row.excluded !== null) {
      counts.excluded += row.answers.length;
      reasons.set(row.excluded, (reasons.get(row.excluded) ?? 0) + row.answers.length);
    }
    // A respondent counts in a group with the first answer that is not blank.
    this.cells = [];
  }

  /** Counts one answer of the respondent just begun. @param question 0-based */
  answer(row: Respondent, question: number, coding: Coding): void {
    const { counts } = this.tally;
    if (coding.status === "blank") {
      counts.blank++;
      return;
    }
    if (coding.status === "coded") counts.coded++;
    else counts.uncertain++;
    const { shape } = this;
    const frame = coding.category[0] < 0 ? shape.frames : coding.category[0];
    const stance = this.stanceDimension < 0 || coding.category[this.stanceDimension] < 0 ? shape.stances : coding.category[this.stanceDimension];
    const joint = jointIndex(shape, frame, stance, binOf(coding.confidence[0]));
    const intention = row.intention < 0 ? MISSING_LEVEL : row.intention;
    const use = row.use < 0 ? MISSING_LEVEL : row.use;
    const scale = (frame * LEVELS + intention) * LEVELS + use;
    const questions = this.plan.questions.length > 1 ? [0, question + 1] : [0];
    for (const q of questions) {
      this.into(this.cell(q, -1, ""), joint, scale, coding);
      for (let g = 0; g < this.plan.groups.length; g++) this.into(this.cell(q, g, row.groups[g]), joint, scale, coding);
    }
  }

  private into(cell: Cell, joint: number, scale: number, coding: Coding): void {
    if (!this.cells.includes(cell)) {
      cell.respondents++;
      this.cells.push(cell);
    }
    cell.joint[joint]++;
    cell.scales[scale]++;
    for (let f = 0; f < coding.present.length; f++) cell.present[f] += coding.present[f];
  }

  private cell(question: number, column: number, value: string): Cell {
    const key = cellKey(question, column, value);
    let cell = this.tally.cells.get(key);
    if (!cell) this.tally.cells.set(key, (cell = newCell(this.shape)));
    return cell;
  }
}
