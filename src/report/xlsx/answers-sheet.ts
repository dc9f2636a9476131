import type { Messages } from "../../messages/index.js";
import type { Cell } from "../answers/table.js";
import type { Kind, Sheet } from "./spreadsheet.js";

/** The coded answers of a run, as the form `cells` writes them. */
export interface Answers {
  /** Names of the columns. */
  names: string[];
  /** How many of them, at the end, are columns of the input. */
  kept: number;
  /** JSON arrays, a line each. */
  lines: string[];
}

/** A number that stands in a file as a spreadsheet would write it; "007" and "1e5" are texts. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/** The coded answers, on a sheet that says that it is confidential. */
export function answersSheet({ names, kept, lines }: Answers, { sheets: s }: Messages): Sheet {
  const from = names.length - kept;
  const kind = (name: string): Kind => (/confidence$/i.test(name) ? "precise" : "whole");
  const typed = (cell: Cell, i: number): Cell =>
    i >= from && typeof cell === "string" && NUMBER.test(cell) ? Number(cell) : cell;
  return {
    name: s.names.answers,
    confidential: s.confidential,
    columns: names.map((name, i) => ({
      title: name,
      kind: i >= from ? "text" : kind(name),
      width: i >= from ? 14 : name === "text" ? 80 : 13,
    })),
    rows: rows(),
  };
  function* rows(): Iterable<Cell[]> {
    for (const text of lines)
      for (const line of text.split("\n")) if (line !== "") yield (JSON.parse(line) as Cell[]).map(typed);
  }
}
