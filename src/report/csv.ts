import type { Codebook } from "../codebook/codebook.js";
import type { Coding } from "../coding/coding.js";
import { csvCell } from "../coding/worksheet.js";
import type { Plan } from "../ingest/plan.js";
import type { Respondent } from "../ingest/responses.js";
import { round4 } from "./json.js";

/** How the coded answers are written as a table. */
export interface CsvForm {
  /** Dutch spreadsheets expect semicolons and a decimal comma. */
  locale: "en" | "nl";
  /** Whether the answer as written has a column. */
  text: boolean;
  /** Whether the columns of the input follow, but for those that identify people. */
  keepColumns: boolean;
}

/**
 * Writes coded answers as rows of a CSV: the codes, a 0 or 1 for each frame, and on request the row as it came. Where there is no code
 * the cells of the codes are empty: not known is not 0.
 */
export class CsvWriter {
  private readonly delimiter: string;
  private readonly kept: number[];
  /** Positions of the stance and of what lies beyond frame and stance among the dimensions. */
  private readonly others: number[];

  constructor(
    private readonly plan: Plan,
    private readonly codebook: Codebook,
    private readonly form: CsvForm,
  ) {
    this.delimiter = form.locale === "nl" ? ";" : ",";
    this.kept = form.keepColumns
      ? plan.columns.filter(({ role }) => role !== "identifying").map(({ index }) => index)
      : [];
    const stance = codebook.dimensions.findIndex(({ id }) => id === "stance");
    const further = codebook.dimensions.map((_, d) => d).filter((d) => d > 0 && d !== stance);
    this.others = stance > 0 ? [stance, ...further] : further;
  }

  /** The byte-order mark, by which Excel knows UTF-8, and the names of the columns, each of them once. */
  header(): string {
    const { plan, codebook } = this;
    const names = [
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
    ];
    return `\ufeff${this.line(unique(names).map((name) => this.cell(name)))}`;
  }

  /** One answer. @param question 0-based position among the plan's questions */
  row(row: Respondent, question: number, { status, category, confidence, present }: Coding): string {
    const { codebook, others } = this;
    const cells = [this.cell(row.id), this.cell(row.question ?? this.plan.questions[question].name)];
    for (const group of row.groups) cells.push(this.cell(group));
    const [frame] = codebook.dimensions;
    cells.push(status, category[0] < 0 ? "" : frame.categories[category[0]].id);
    for (let f = 0; f < frame.categories.length; f++)
      cells.push(category[0] < 0 ? "" : present[f] === 1 || f === category[0] ? "1" : "0");
    for (const d of others)
      cells.push(category[d] < 0 ? "" : codebook.dimensions[d].categories[category[d]].id);
    cells.push(this.number(confidence[0]));
    for (const d of others) cells.push(this.number(confidence[d]));
    if (this.form.text) cells.push(this.cell(row.answers[question]));
    for (const column of this.kept) cells.push(this.cell(row.cells[column]));
    return this.line(cells);
  }

  private cell(text: string): string {
    return csvCell(text, this.delimiter);
  }

  private number(value: number): string {
    const text = String(round4(value));
    return this.form.locale === "nl" ? text.replace(".", ",") : text;
  }

  private line(cells: string[]): string {
    return `${cells.join(this.delimiter)}\r\n`;
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
