import { criticalValue } from "./normal.js";

/**
 * Two-sided critical value of Student's t: the Cornish-Fisher expansion around the normal one (Abramowitz & Stegun 1964, 26.7.5), right to
 * .01 from 4 degrees of freedom on at the 99 % level.
 */
export function studentCriticalValue(level: number, df: number): number {
  const z = criticalValue(level);
  const z3 = z ** 3;
  const z5 = z ** 5;
  const z7 = z ** 7;
  return (
    z +
    (z3 + z) / (4 * df) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * df ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * df ** 3) +
    (79 * z ** 9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92160 * df ** 4)
  );
}
