import { numberIn } from "./bins.js";

/** What the head of the file shows of one column. */
export interface Profile {
  /** Its values, trimmed, in file order, empty ones left out. */
  values: string[];
  /** Each value once, in order of appearance. */
  distinct: string[];
  /** Share of the rows that have a value. */
  filled: number;
  /** Characters of all values together, each counted up to 1,000: how much text there is. */
  mass: number;
  /** Words a value has on average. */
  words: number;
  /** What most values are. */
  kind: "empty" | "number" | "date" | "link" | "email" | "choices" | "text";
}

/** At least this share of the values decides what a column holds. */
const MOST = 0.8;
/** Values that are looked at one by one. */
const SAMPLE = 1000;

/** Profiles a column from its cells in the head. */
export function profile(cells: string[]): Profile {
  const values = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const words = values.reduce((sum, value) => sum + value.split(/\s+/).length, 0);
  return {
    values,
    distinct: [...new Set(values)],
    filled: cells.length === 0 ? 0 : values.length / cells.length,
    mass: values.reduce((sum, value) => sum + Math.min(value.length, 1000), 0),
    words: values.length === 0 ? 0 : words / values.length,
    kind: kindOf(values),
  };
}

function kindOf(all: string[]): Profile["kind"] {
  const values = all.slice(0, SAMPLE);
  if (values.length === 0) return "empty";
  const mostly = (test: (value: string) => boolean) => values.filter(test).length >= MOST * values.length;
  if (mostly((value) => numberIn(value) !== null)) return "number";
  if (mostly(isDate)) return "date";
  if (mostly((value) => /^(https?:\/\/|www\.)\S+$/i.test(value))) return "link";
  if (mostly((value) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(value))) return "email";
  return isChoices(values, /\s*[;|]\s*/) || isChoices(values, /,\s+/) ? "choices" : "text";
}

function isDate(value: string): boolean {
  return /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})([T ,]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?.{0,12})?$/.test(
    value,
  );
}

/** Cells that list several of a few fixed choices (`a;b;`): the same parts come back over and over. */
function isChoices(values: string[], separator: RegExp): boolean {
  const lists = values.map((value) => value.split(separator).filter((part) => part !== ""));
  if (lists.filter((parts) => parts.length > 1).length < 0.2 * values.length) return false;
  const parts = lists.flat();
  return parts.length >= 8 && new Set(parts).size <= 0.3 * parts.length;
}
