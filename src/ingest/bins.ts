import { UserError } from "../errors.js";

/** The label of a group value that is empty. */
export const MISSING = "(missing)";
/** The label of a value in a binned column that is no number. */
export const NOT_A_NUMBER = "(not a number)";

/** `age=25,45` to the column's name and ascending edges. */
export function parseBins(text: string): { column: string; edges: number[] } {
  const at = text.lastIndexOf("=");
  const edges = text
    .slice(at + 1)
    .split(",")
    .map((edge) => (edge.trim() === "" ? Number.NaN : Number(edge)));
  if (at < 1 || edges.some((edge, i) => !Number.isFinite(edge) || (i > 0 && edge <= edges[i - 1]))) {
    throw new UserError((m) => m.ingest.noBins(text));
  }
  return { column: text.slice(0, at), edges };
}

/** The number a cell holds: `25`, `25,5`, `25 jaar`; null where it holds none. */
export function numberIn(cell: string): number | null {
  const match = /^\s*([-+]?\d{1,15}(?:[.,]\d{1,15})?)\s*(?:jaar|jr|years?|yrs?)?\s*$/i.exec(cell);
  return match ? Number(match[1].replace(",", ".")) : null;
}

/** The labels of the bins between edges, in order: [25, 45] gives `<25`, `25-44`, `>=45`. */
export function binLabels(edges: number[]): string[] {
  const whole = edges.every(Number.isInteger);
  const between = edges.slice(1).map((edge, i) => {
    if (!whole) return `${edges[i]}-<${edge}`;
    return edge - 1 === edges[i] ? `${edges[i]}` : `${edges[i]}-${edge - 1}`;
  });
  return [`<${edges[0]}`, ...between, `>=${edges[edges.length - 1]}`];
}

/** The bin of a cell, as its label. */
export function binOf(cell: string, edges: number[], labels: string[]): string {
  if (cell === "") return MISSING;
  const value = numberIn(cell);
  if (value === null) return NOT_A_NUMBER;
  let bin = 0;
  while (bin < edges.length && value >= edges[bin]) bin++;
  return labels[bin];
}

/**
 * Where to cut a numeric column when nobody says. An age is cut at 25, as in Treem et al. (2015), if at least 5 % of the
 * values lie on each side; all else near the quartiles, at numbers that are round for the column's range.
 */
export function defaultEdges(values: number[], isAge: boolean): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  if (isAge) {
    const younger = sorted.filter((value) => value < 25).length / sorted.length;
    if (younger >= 0.05 && younger <= 0.95) return [25];
  }
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  const step = roundStep((high - low) / 8);
  const quartiles = [0.25, 0.5, 0.75].map((share) => sorted[Math.floor(share * sorted.length)]);
  const edges = quartiles.map((quartile) => Number((Math.round(quartile / step) * step).toPrecision(12)));
  return [...new Set(edges)].filter((edge) => edge > low && edge <= high);
}

/** The largest of 1, 2, 5 times a power of ten that is not over `size`. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(size, 1e-9)));
  return ([5, 2, 1].find((factor) => factor * power <= size) ?? 1) * power;
}

const MONTH = "jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec";
const MANGLED = new RegExp(`^(?:\\d{1,2}[- ](?:${MONTH})|(?:${MONTH})[- ]\\d{1,2})\\.?$`, "i");

/** A date without a time, as a workbook gives it. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Values that Excel made of bands: `Jun-25` was `6-25`, `01-May` was `1-5`. In a workbook both are dates, here `2025-06-01` and `2026-01-05`. */
export function mangledBands(values: Iterable<string>): string[] {
  return [...values].filter((value) => MANGLED.test(value) || DATE.test(value));
}
