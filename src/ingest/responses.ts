import { remembered } from "../math/remembered.js";
import { type Bilingual, bilingual } from "../messages/index.js";
import { binLabels, binOf, MISSING } from "./bins.js";
import { readObjects } from "./ndjson.js";
import type { Plan, ScaleColumn } from "./plan.js";
import { type ScaleValue, scaleReader } from "./scales.js";
import { readSlab, type Slab } from "./slabs.js";
import { HEAVIEST, UNWEIGHTED, weightIn } from "./weight.js";

/** One row of the file, read by the plan. */
export interface Respondent {
  /** 1-based number of the data record. */
  record: number;
  /** 1-based line of the file at which the record begins. */
  line: number;
  /** What the id column holds; the record number where there is none or it is empty. */
  id: string;
  /** The cells of `plan.questions`, in that order, as they stand in the file. */
  answers: string[];
  /** The labels of `plan.groups`, in that order. */
  groups: string[];
  /** Yes 2, in between 1, no 0, missing or unreadable -1. */
  intention: ScaleValue;
  use: ScaleValue;
  experience: ScaleValue;
  /** The survey weight in thousandths; 1000 where none is used. */
  weight: number;
  /** In long data: which question this row answers. */
  question: string | null;
  /** Why the row is not to be coded: the cell that says so, such as `Status="Partial"`. */
  excluded: string | null;
  /** All cells, one for each of `plan.columns`. */
  cells: string[];
}

/** A record that could not be read. */
export interface Reject {
  record: number;
  line: number;
  /** The name of the column that is to blame, where one is. */
  column: string | null;
  reason: Bilingual;
  /** The record as it stands in the file, without its line end. */
  raw: string;
}

/** A record of a file as the plan has it, or why it cannot be read. */
export type Row = Respondent | Reject;
export const isReject = (row: Row): row is Reject => "reason" in row;

/** The records of a slab in file order. Depends on nothing but its arguments. */
export function* rowsOf(slab: Slab, plan: Plan): Generator<Row> {
  const bytes = Buffer.from(slab.bytes.buffer, slab.bytes.byteOffset, slab.bytes.byteLength);
  const reader = new RowReader(plan);
  const records =
    plan.format === "ndjson" && slab.unreadable === null
      ? readObjects(bytes, plan.columns)
      : readSlab(slab, plan.delimiter);
  let { record } = slab;
  for (const { cells, problem, start, end, line: lineOfSlab } of records) {
    const line = slab.line + lineOfSlab - 1;
    const wrong = cells === null ? { column: null, reason: problem! } : reader.problem(cells);
    if (cells !== null && wrong === null) yield reader.read(cells, record, line);
    else {
      const raw = bytes.toString("utf8", start, end).replace(/[\r\n]+$/, "");
      yield { record, line, ...wrong!, raw };
    }
    record++;
  }
}

/** The same, rows and rejects apart. */
export function respondents(slab: Slab, plan: Plan): { rows: Respondent[]; rejects: Reject[] } {
  const rows: Respondent[] = [];
  const rejects: Reject[] = [];
  for (const row of rowsOf(slab, plan)) {
    if (isReject(row)) rejects.push(row);
    else rows.push(row);
  }
  return { rows, rejects };
}

/** Gives cells their meaning by the plan; made once for a slab. What a cell means is worked out once for each of its texts. */
class RowReader {
  private readonly width: number;
  private readonly questions: number[];
  private readonly groups: CellReader<string>[];
  private readonly intention: CellReader<ScaleValue>;
  private readonly use: CellReader<ScaleValue>;
  private readonly experience: CellReader<ScaleValue>;
  private readonly weight: CellReader<number | null>;
  private readonly question: CellReader<string | null>;
  private readonly exclusions: CellReader<string | null>[];

  constructor(private readonly plan: Plan) {
    this.width = plan.columns.length;
    this.questions = plan.questions.map(({ column }) => column);
    this.groups = plan.groups.map(({ column, bins }) => {
      if (bins === null) return cellReader(column, groupLabel);
      const labels = binLabels(bins);
      return cellReader(column, (cell) => binOf(cell.trim(), bins, labels));
    });
    this.intention = scaleCell(plan.intention);
    this.use = scaleCell(plan.use);
    this.experience = scaleCell(plan.experience);
    this.weight = plan.weight === null ? () => UNWEIGHTED : cellReader(plan.weight, weightIn);
    this.question =
      plan.question === null ? () => null : cellReader(plan.question, (cell) => cell.trim() || MISSING);
    this.exclusions = plan.exclusions.map(({ column, name, values }) =>
      cellReader(column, (cell) =>
        values.includes(cell.trim().toLowerCase()) ? `${name}="${cell.trim()}"` : null,
      ),
    );
  }

  /** What is wrong with the cells; null for nothing. Cells that are missing at the end are made empty. */
  problem(cells: string[]): { column: string | null; reason: Bilingual } | null {
    while (cells.length < this.width) cells.push("");
    if (cells.length > this.width) {
      if (cells.slice(this.width).some((cell) => cell.trim() !== "")) {
        return { column: null, reason: bilingual((m) => m.ingest.tooManyCells(cells.length, this.width)) };
      }
      cells.length = this.width;
    }
    if (this.weight(cells) !== null) return null;
    const { name, index } = this.plan.columns[this.plan.weight as number];
    return { column: name, reason: bilingual((m) => m.ingest.noWeight(cells[index], HEAVIEST)) };
  }

  read(cells: string[], record: number, line: number): Respondent {
    const { id } = this.plan;
    return {
      record,
      line,
      id: (id !== null && cells[id].trim()) || String(record),
      answers: this.questions.map((column) => cells[column]),
      groups: this.groups.map((label) => label(cells)),
      intention: this.intention(cells),
      use: this.use(cells),
      experience: this.experience(cells),
      weight: this.weight(cells)!,
      question: this.question(cells),
      excluded: this.exclusion(cells),
      cells,
    };
  }

  private exclusion(cells: string[]): string | null {
    for (const excluded of this.exclusions) {
      const why = excluded(cells);
      if (why !== null) return why;
    }
    return null;
  }
}

type CellReader<T> = (cells: readonly string[]) => T;

function cellReader<T>(column: number, of: (cell: string) => T): CellReader<T> {
  const known = remembered(of);
  return (cells) => known(cells[column]);
}

const scaleCell = (scale: ScaleColumn | null): CellReader<ScaleValue> =>
  scale === null ? () => -1 : cellReader(scale.column, scaleReader(scale));

/** The label of a group's cell. Choices that a form lists as `b;a;` are one label, `a + b`, in whatever order they were ticked. */
export function groupLabel(cell: string): string {
  if (!cell.includes(";")) return cell.trim() || MISSING;
  const parts = cell.split(";").map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))].sort().join(" + ") || MISSING;
}
