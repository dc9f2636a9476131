import type { Language } from "../codebook/language.js";
import type { Figure } from "../coding/evaluation/judgement.js";

/** Shares and coefficients as people write them: two decimals, with a comma in Dutch. */
export const decimals = (value: number, locale: Language): string =>
  (Math.round(value * 100) / 100 || 0).toFixed(2).replace(".", locale === "nl" ? "," : ".");

/** A figure with its interval, `0.80 (0.76 - 0.83)`; `otherwise` where there is none. */
export const figure = (f: Figure | null, locale: Language, otherwise: string): string =>
  f === null
    ? otherwise
    : `${decimals(f.value, locale)} (${decimals(f.low, locale)} - ${decimals(f.high, locale)})`;

/** A share in whole percents. */
export const percents = (share: number): string => `${Math.round(100 * share)} %`;
