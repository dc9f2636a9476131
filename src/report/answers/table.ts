import type { Codebook } from "../../codebook/codebook.js";
import type { Coding } from "../../coding/coding.js";
import type { Plan } from "../../ingest/plan.js";
import type { Respondent } from "../../ingest/responses.js";
import { round4 } from "../json.js";

/** What the table of coded answers has beside the codes. */
export interface TableForm {
  /** Whether the answer as written has a column. */
  text: boolean;
  /** Whether the columns of the input follow, but for those that identify people. */
  keepColumns: boolean;
}

/** A text, a number, or null for what is not known. */
export type Cell = string | number | null;

/**
 * Coded answers as the rows of a table: the codes, a 0 or 1 for each frame, and on request the row as it came. Where there is no code
 * the cells of the codes are empty: not known is not 0.
 */
export class AnswerTable {
  /** Positions of the columns of the input that are kept; they stand at the end. */
  readonly kept: readonly number[];
  /** Positions of the stance and of what lies beyond frame and stance among the dimensions. */
  private readonly others: number[];

  constructor(
    private readonly plan: Plan,
    private readonly codebook: Codebook,
    private readonly form: TableForm,
  ) {
    this.kept = form.keepColumns
      ? plan.columns.filter(({ role }) => role !== "identifying").map(({ index }) => index)
      : [];
    const stance = codebook.dimensions.findIndex(({ id }) => id === "stance");
    const further = codebook.dimensions.map((_, d) => d).filter((d) => d > 0 && d !== stance);
    this.others = stance > 0 ? [stance, ...further] : further;
  }

  /** The names of the columns, each of them once. */
  names(): string[] {
    const { plan, codebook } = this;
    return unique([
      "id",
      "question",
      ...plan.groups.map(({ name }) => name),
      "status",
      "frame",
      ...codebook.dimensions[0].categories.map(({ id }) => id),
      ...this.others.map((d) => codebook.dimensions[d].id),
      "confidence",
      ...this.others.map((d) => `${codebook.dimensions[d].id}Confidence`),
      ...(this.form.text ? ["text"] : []),
      ...this.kept.map((column) => plan.columns[column].name),
    ]);
  }

  /** One answer. @param question 0-based position among the plan's questions */
  row(row: Respondent, question: number, { status, category, confidence, present }: Coding): Cell[] {
    const { codebook, others } = this;
    const [frame] = codebook.dimensions;
    const code = (d: number): Cell =>
      category[d] < 0 ? null : codebook.dimensions[d].categories[category[d]].id;
    const frames = frame.categories.map(
      (_, f): Cell => (category[0] < 0 ? null : present[f] === 1 || f === category[0] ? 1 : 0),
    );
    return [
      row.id,
      row.question ?? this.plan.questions[question].name,
      ...row.groups,
      status,
      code(0),
      ...frames,
      ...others.map(code),
      round4(confidence[0]),
      ...others.map((d) => round4(confidence[d])),
      ...(this.form.text ? [row.answers[question]] : []),
      ...this.kept.map((column) => row.cells[column]),
    ];
  }
}

/** Names that stand there already get " (2)", " (3)", … */
function unique(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((base) => {
    let name = base;
    for (let copy = 2; taken.has(name); copy++) name = `${base} (${copy})`;
    taken.add(name);
    return name;
  });
}
