/** Any part of the output contract as JSON: numbers to 4 decimals, keys in the order of the type, one trailing newline. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, (_key, v) => (typeof v === "number" ? round4(v) : v), 2)}\n`;

/** Rounded to 4 decimals; never -0. */
export const round4 = (value: number): number => Math.round(value * 1e4) / 1e4 || 0;
