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
import { countProfile, profileKey } from "./profiles.js";
import { type Cell, cellKey, LEVELS, newCell, type Shape, type Tally } from "./tally.js";
import { type AnswerCounts, noWeightedCounts, squared } from "./weighted-counts.js";

/** Where the answer at hand is counted in a cell. */
class Place {
  frame = 0;
  joint = 0;
  scale = 0;
  experience = 0;
  conditional = false;
  /** Positions in `Cell.methods`; undefined where the methods are not compared. */
  methods: readonly number[] | undefined = undefined;
}

/** Respondents who have all groups in common. */
interface Standing {
  /** Everybody's cell, and one for each of the groups. */
  cells: Cell[];
  profile: string;
}

/** Counts codings into a tally, respondent by respondent. */
export class Counter {
  private readonly at = new Place();
  /** By label of the first group, then of the second, and so on; a Standing at the end. */
  private readonly standings: Branch = new Map();
  /** Of the respondent at hand; null until an answer is counted. */
  private standing: Standing | null = null;
  private id = 0;
  /** Whether a respondent may have several rows. */
  private readonly long: boolean;
  private readonly separateQuestions: boolean;

  /** @param stanceDimension position of the stance among the codebook's dimensions, or -1 */
  constructor(
    private readonly tally: Tally,
    private readonly shape: Shape,
    private readonly plan: Plan,
    private readonly stanceDimension: number,
  ) {
    this.long = plan.question !== null;
    this.separateQuestions = this.long || plan.questions.length > 1;
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
    this.standing = null;
    if (this.long) this.id = hash53(row.id);
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
    const { at, shape } = this;
    const { frame, stance, bin } = countedCodes(coding, shape, this.stanceDimension);
    const { intention, use, experience } = levelsOf(row);
    at.frame = frame;
    at.joint = jointIndex(shape, frame, stance, bin);
    at.scale = scaleIndex(shape, frame, stance, intention, use);
    at.experience = frame * LEVELS + experience;
    at.conditional = conditional;
    at.methods = said?.map((codes, method) => methodIndex(shape, method, codes));
    // A respondent counts in a group with the first answer that is not blank.
    const first = this.standing === null;
    this.standing ??= this.standingOf(row.groups);
    const { cells, profile } = this.standing;
    if (first && cells.length > 2) countProfile(this.tally.profiles, profile, this.long ? this.id : null);
    for (let c = 0; c < cells.length; c++) this.into(cells[c], first, row.weight, coding);
    if (this.separateQuestions)
      this.into(this.cell(question + 1, -1, row.question ?? ""), true, row.weight, coding);
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

  /** @param first whether it is the respondent's first answer that counts here */
  private into(cell: Cell, first: boolean, weight: number, coding: Coding): void {
    const { at } = this;
    if (this.long) countId(cell, this.id);
    else if (first) cell.respondents++;
    countAnswer(cell, at, coding, 1);
    if (at.methods) {
      cell.methods ??= new Float64Array(methodIndex(this.shape, at.methods.length, { frame: 0, stance: 0 }));
      for (const place of at.methods) cell.methods[place]++;
    }
    if (this.plan.weight === null) return;
    cell.weighted ??= noWeightedCounts(this.shape);
    countAnswer(cell.weighted, at, coding, weight);
    cell.weighted.squares[at.frame] += squared(weight);
  }

  private standingOf(groups: readonly string[]): Standing {
    const last = this.plan.groups.length - 1;
    let branch = this.standings;
    for (let g = 0; g < last; g++) {
      let next = branch.get(groups[g]) as Branch | undefined;
      if (!next) branch.set(groups[g], (next = new Map()));
      branch = next;
    }
    const label = last < 0 ? "" : groups[last];
    let standing = branch.get(label) as Standing | undefined;
    if (!standing) {
      const everybody = this.cell(0, -1, "");
      const own = this.plan.groups.map((_, g) => this.cell(0, g, groups[g]));
      standing = { cells: [everybody, ...own], profile: profileKey(groups) };
      branch.set(label, standing);
    }
    return standing;
  }

  private cell(question: number, column: number, value: string): Cell {
    const key = cellKey(question, column, value);
    let cell = this.tally.cells.get(key);
    if (!cell) this.tally.cells.set(key, (cell = newCell(this.shape)));
    return cell;
  }
}

type Branch = Map<string, Branch | Standing>;

/** Counts one answer as `by`. */
function countAnswer(into: AnswerCounts, at: Place, { present }: Coding, by: number): void {
  into.joint[at.joint] += by;
  into.scales[at.scale] += by;
  into.experience[at.experience] += by;
  if (at.conditional) into.conditional[at.frame] += by;
  for (let f = 0; f < present.length; f++) if (present[f] === 1) into.present[f] += by;
}

/** In long data a respondent has several rows: a group counts distinct ids, not rows. */
function countId(cell: Cell, id: number): void {
  cell.ids ??= new Set();
  cell.ids.add(id);
  cell.respondents = cell.ids.size;
}
