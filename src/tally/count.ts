import type { Coding } from "../coding/coding.js";
import type { Plan } from "../ingest/plan.js";
import type { Respondent } from "../ingest/responses.js";
import { hash53 } from "../math/hash.js";
import {
  type CountedCodes,
  countedCodes,
  jointIndex,
  levelsOf,
  methodIndex,
  scaleIndex,
} from "./positions.js";
import { countProfile } from "./profiles.js";
import { type Cell, cellKey, LEVELS, newCell, type Shape, type Tally } from "./tally.js";
import { type AnswerCounts, noWeightedCounts, squared } from "./weighted-counts.js";

/** Where one answer is counted in a cell. */
interface Place {
  frame: number;
  joint: number;
  scale: number;
  experience: number;
  conditional: boolean;
  /** Positions in `Cell.methods`; undefined where the methods are not compared. */
  methods: readonly number[] | undefined;
}

/** Counts codings into a tally, respondent by respondent. */
export class Counter {
  private readonly tally: Tally;
  private readonly shape: Shape;
  private readonly plan: Plan;
  private cells: Cell[] = [];
  private counted = false;
  private id = 0;
  private weight = 0;
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
    this.counted = false;
    this.weight = row.weight;
    if (this.plan.question !== null) this.id = hash53(row.id);
  }

  /**
   * Counts one answer of the respondent just begun.
   * @param question 0-based
   * @param conditional it names a condition for taking it up
   * @param said what each of METHODS says of it, where they are compared
   */
  answer(
    row: Respondent,
    question: number,
    coding: Coding,
    conditional = false,
    said?: readonly CountedCodes[],
  ): void {
    const { counts } = this.tally;
    if (coding.status === "blank") {
      counts.blank++;
      return;
    }
    if (coding.status === "coded") counts.coded++;
    else counts.uncertain++;
    this.signal(coding);
    if (!this.counted && this.plan.groups.length > 1)
      countProfile(this.tally.profiles, row.groups, this.plan.question === null ? null : this.id);
    this.counted = true;
    const { shape } = this;
    const { frame, stance, bin } = countedCodes(coding, shape, this.stanceDimension);
    const joint = jointIndex(shape, frame, stance, bin);
    const { intention, use, experience } = levelsOf(row);
    const at: Place = {
      frame,
      joint,
      scale: scaleIndex(shape, frame, stance, intention, use),
      experience: frame * LEVELS + experience,
      conditional,
      methods: said?.map((codes, method) => methodIndex(shape, method, codes)),
    };
    this.into(this.cell(0, -1, ""), at, coding);
    for (let g = 0; g < this.plan.groups.length; g++) this.into(this.cell(0, g, row.groups[g]), at, coding);
    if (this.plan.questions.length > 1 || this.plan.question !== null)
      this.into(this.cell(question + 1, -1, row.question ?? ""), at, coding);
  }

  /** What the alarm listens to: answers that the model has read, hand-coded ones left out. */
  private signal(coding: Coding): void {
    if (coding.human || coding.language === "other") return;
    const { signals } = this.tally;
    signals.answers++;
    signals.words += coding.words;
    signals.known += coding.known;
    if (coding.hasTerm) signals.withTerm++;
    if (
      (coding.category[0] >= 0 && coding.category[0] === this.shape.none) ||
      coding.doubt === "no-known-word"
    )
      signals.frameless++;
    signals.confidence += Math.round(coding.confidence[0] * 1e4);
  }

  private into(cell: Cell, at: Place, coding: Coding): void {
    if (this.plan.question !== null) countId(cell, this.id);
    else if (!this.cells.includes(cell)) {
      cell.respondents++;
      this.cells.push(cell);
    }
    countAnswer(cell, at, coding, 1);
    if (at.methods) {
      cell.methods ??= new Float64Array(methodIndex(this.shape, at.methods.length, { frame: 0, stance: 0 }));
      for (const place of at.methods) cell.methods[place]++;
    }
    if (this.plan.weight === null) return;
    cell.weighted ??= noWeightedCounts(this.shape);
    countAnswer(cell.weighted, at, coding, this.weight);
    cell.weighted.squares[at.frame] += squared(this.weight);
  }

  private cell(question: number, column: number, value: string): Cell {
    const key = cellKey(question, column, value);
    let cell = this.tally.cells.get(key);
    if (!cell) this.tally.cells.set(key, (cell = newCell(this.shape)));
    return cell;
  }
}

/** Counts one answer as `by`. */
function countAnswer(into: AnswerCounts, at: Place, coding: Coding, by: number): void {
  into.joint[at.joint] += by;
  into.scales[at.scale] += by;
  into.experience[at.experience] += by;
  if (at.conditional) into.conditional[at.frame] += by;
  for (let f = 0; f < coding.present.length; f++) into.present[f] += by * coding.present[f];
}

/** In long data a respondent has several rows: a group counts distinct ids, not rows. */
function countId(cell: Cell, id: number): void {
  cell.ids ??= new Set();
  cell.ids.add(id);
  cell.respondents = cell.ids.size;
}
