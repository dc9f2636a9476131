/** Any part of the output contract as JSON: numbers to 4 decimals, keys in the order of the type, one trailing newline. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, (_key, v) => (typeof v === "number" ? round4(v) : v), 2)}\n`;

/** Rounded to 4 decimals; never -0. */
export const round4 = (value: number): number => Math.round(value * 1e4) / 1e4 || 0;

/** Texts of 0, 0.0001, … 1: most numbers that are written are probabilities. */
const TEXTS = new Array<string | undefined>(10_001);

/** `round4` as it is written in JSON. */
export function round4Text(value: number): string {
  const at = Math.round(value * 1e4);
  if (at >= 0 && at < TEXTS.length) return (TEXTS[at] ??= String(at / 1e4));
  return String(round4(value));
}
