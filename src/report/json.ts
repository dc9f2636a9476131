import type { Analysis } from "./analysis.js";

/** The Analysis as JSON: numbers to 4 decimals, keys in the order of the type, one trailing newline. */
export function* json(analysis: Analysis): Iterable<string> {
  yield `${JSON.stringify(analysis, (_key, value) => (typeof value === "number" ? round4(value) : value), 2)}\n`;
}

export const round4 = (value: number): number => Math.round(value * 1e4) / 1e4 || 0;
