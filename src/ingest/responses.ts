import { type Bilingual, bilingual } from "../messages/index.js";
import { binLabels, binOf, MISSING } from "./bins.js";
import { readObjects } from "./ndjson.js";
import type { Exclusion, Plan } from "./plan.js";
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

/** The rows of a slab and the records that cannot be read, both in file order. Depends on nothing but its arguments. */
export function respondents(slab: Slab, plan: Plan): { rows: Respondent[]; rejects: Reject[] } {
  const bytes = Buffer.from(slab.bytes.buffer, slab.bytes.byteOffset, slab.bytes.byteLength);
  const rows: Respondent[] = [];
  const rejects: Reject[] = [];
  const reader = new RowReader(plan);
  const records =
    plan.format === "ndjson" && slab.unreadable === null
      ? readObjects(bytes, plan.columns)
      : readSlab(slab, plan.delimiter);
  for (let i = 0; i < records.length; i++) {
    const { cells, problem, start, end } = records[i];
    const record = slab.record + i;
    const line = slab.line + records[i].line - 1;
    const wrong = cells === null ? { column: null, reason: problem! } : reader.problem(cells);
    if (cells === null || wrong !== null) {
      const raw = bytes.toString("utf8", start, end).replace(/[\r\n]+$/, "");
      rejects.push({ record, line, ...wrong!, raw });
    } else rows.push(reader.read(cells, record, line));
  }
  return { rows, rejects };
}

/** Gives cells their meaning by the plan; made once for a slab. */
class RowReader {
  private readonly width: number;
  private readonly questions: number[];
  private readonly groupOf: ((cells: string[]) => string)[];
  private readonly scales: ((cells: string[]) => ScaleValue)[];

  constructor(private readonly plan: Plan) {
    this.width = plan.columns.length;
    this.questions = plan.questions.map(({ column }) => column);
    this.groupOf = plan.groups.map(({ column, bins }) => {
      if (bins === null) return (cells) => groupLabel(cells[column]);
      const labels = binLabels(bins);
      const known = new Map<string, string>();
      return (cells) => {
        const cell = cells[column];
        let label = known.get(cell);
        if (label === undefined) known.set(cell, (label = binOf(cell.trim(), bins, labels)));
        return label;
      };
    });
    this.scales = [plan.intention, plan.use, plan.experience].map((scale) => {
      if (scale === null) return () => -1;
      const read = scaleReader(scale);
      return (cells) => read(cells[scale.column]);
    });
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
    const { weight } = this.plan;
    if (weight !== null && weightIn(cells[weight]) === null) {
      return {
        column: this.plan.columns[weight].name,
        reason: bilingual((m) => m.ingest.noWeight(cells[weight], HEAVIEST)),
      };
    }
    return null;
  }

  read(cells: string[], record: number, line: number): Respondent {
    const { plan } = this;
    return {
      record,
      line,
      id: (plan.id !== null && cells[plan.id].trim()) || String(record),
      answers: this.questions.map((column) => cells[column]),
      groups: this.groupOf.map((label) => label(cells)),
      intention: this.scales[0](cells),
      use: this.scales[1](cells),
      experience: this.scales[2](cells),
      weight: plan.weight === null ? UNWEIGHTED : weightIn(cells[plan.weight])!,
      question: plan.question === null ? null : cells[plan.question].trim() || MISSING,
      excluded: exclusion(cells, plan.exclusions),
      cells,
    };
  }
}

/** The label of a group's cell. Choices that a form lists as `b;a;` are one label, `a + b`, in whatever order they were ticked. */
export function groupLabel(cell: string): string {
  if (!cell.includes(";")) return cell.trim() || MISSING;
  const parts = cell.split(";").map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))].sort().join(" + ") || MISSING;
}

function exclusion(cells: string[], exclusions: Exclusion[]): string | null {
  for (const { column, name, values } of exclusions) {
    const cell = cells[column].trim();
    if (values.includes(cell.toLowerCase())) return `${name}="${cell}"`;
  }
  return null;
}
