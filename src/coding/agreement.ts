import { UserError } from "../errors.js";
import { criticalValue } from "../math/normal.js";
import { percentileInterval } from "../math/quantile.js";
import { below, type Rng } from "../math/rng.js";

/** What several coders said about the same units. */
export interface Ratings {
  categories: readonly string[];
  /** Units x coders: an index into `categories`, or null where a coder gave no code. */
  units: readonly (readonly (number | null)[])[];
}

/**
 * Puts coders' columns of codes side by side.
 * @param coders     one column per coder, same length, null or undefined where the code is missing
 * @param categories the codes in their order (it matters to ordinal and weighted coefficients); by default those found, sorted
 * @throws UserError for fewer than two coders, columns of different lengths, or a code that is not among `categories`
 */
export function ratings(
  coders: readonly (readonly (string | null | undefined)[])[],
  categories: readonly string[] = [
    ...new Set(coders.flat().filter((code) => code != null)),
  ].sort() as string[],
): Ratings {
  if (coders.length < 2) throw new UserError((m) => m.coding.agree.fewCoders);
  const uneven = coders.findIndex((column) => column.length !== coders[0].length);
  if (uneven > 0)
    throw new UserError((m) => m.coding.agree.uneven(uneven + 1, coders[uneven].length, coders[0].length));
  const index = new Map(categories.map((category, i) => [category, i]));
  const look = (code: string | null | undefined, unit: number) => {
    if (code == null) return null;
    const found = index.get(code);
    if (found === undefined) throw new UserError((m) => m.coding.agree.unknown(code, unit + 1, categories));
    return found;
  };
  return { categories, units: coders[0].map((_, u) => coders.map((column) => look(column[u], u))) };
}

/** How often two coders of a unit agree: the mean over units with at least two codes of the share of agreeing pairs. Null without any. */
export function percentAgreement({ categories, units }: Ratings): number | null {
  let sum = 0;
  let n = 0;
  for (const counts of countsPerUnit(units, categories.length)) {
    const coders = total(counts);
    if (coders < 2) continue;
    sum += total(counts.map((c) => c * (c - 1))) / (coders * (coders - 1));
    n++;
  }
  return n === 0 ? null : sum / n;
}

/** Counts of (first coder's category, second coder's category), of the units that both coded. */
export function crossTable({ categories, units }: Ratings, first = 0, second = 1): number[][] {
  const table = categories.map(() => categories.map(() => 0));
  for (const unit of units) {
    const row = unit[first];
    const column = unit[second];
    if (row != null && column != null) table[row][column]++;
  }
  return table;
}

export type KappaWeights = "none" | "linear" | "quadratic";

export interface Kappa {
  kappa: number;
  /** Asymptotic standard error. */
  ase: number;
  low: number;
  high: number;
  /** (Weighted) agreement seen, and expected from the coders' margins. */
  observed: number;
  expected: number;
  n: number;
}

/**
 * Cohen's kappa (1960; weighted: 1968) of a square table of counts: (Po − Pe)/(1 − Pe), Po = Σ wᵢⱼ pᵢⱼ, Pe = Σ wᵢⱼ pᵢ. p.ⱼ.
 * Weights by Cicchetti & Allison (linear, 1 − |i−j|/(k−1)) and Fleiss & Cohen (quadratic). The standard error is the one for a
 * kappa that is not 0, Fleiss, Cohen & Everitt (1969):
 *   n(1−Pe)⁴ ase² = Σ pᵢⱼ [wᵢⱼ(1−Pe) − (w̄ᵢ. + w̄.ⱼ)(1−Po)]² − (Po Pe − 2Pe + Po)²
 * @returns null for 0/0: no units, or both coders used one and the same category throughout, so that there was nothing to confuse
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  { weights = "none", level = 0.95 }: { weights?: KappaWeights; level?: number } = {},
): Kappa | null {
  const k = table.length;
  const n = total(table.map(total));
  const row = table.map((counts) => total(counts) / n);
  const column = table.map((_, j) => total(table.map((counts) => counts[j])) / n);
  const weight = (i: number, j: number) => {
    if (i === j) return 1;
    if (weights === "none") return 0;
    const apart = Math.abs(i - j) / (k - 1);
    return 1 - (weights === "linear" ? apart : apart * apart);
  };
  const rowWeight = row.map((_, i) => total(column.map((p, j) => p * weight(i, j))));
  const columnWeight = column.map((_, j) => total(row.map((p, i) => p * weight(i, j))));
  const observed = total(table.map((counts, i) => total(counts.map((c, j) => (c / n) * weight(i, j)))));
  const expected = total(row.map((p, i) => p * rowWeight[i]));
  if (n === 0 || 1 - expected < 1e-12) return null;
  const spread = total(
    table.map((counts, i) =>
      total(
        counts.map(
          (c, j) =>
            (c / n) *
            (weight(i, j) * (1 - expected) - (rowWeight[i] + columnWeight[j]) * (1 - observed)) ** 2,
        ),
      ),
    ),
  );
  const centre = observed * expected - 2 * expected + observed;
  const ase = Math.sqrt(Math.max(0, spread - centre * centre) / n) / (1 - expected) ** 2;
  const kappa = (observed - expected) / (1 - expected);
  const half = criticalValue(level) * ase;
  return { kappa, ase, low: kappa - half, high: Math.min(1, kappa + half), observed, expected, n };
}

export interface FleissKappa {
  kappa: number;
  /** Mean agreement per unit (P̄) and the agreement expected by chance (P̄e). */
  observed: number;
  expected: number;
  units: number;
}

/**
 * Fleiss' kappa (1971) of counts, units x categories: every unit coded by the same number of coders, not necessarily the same ones.
 * @returns null for 0/0: no units, or a single category in use
 * @throws UserError when a unit has fewer than two codes or another number than the first
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa | null {
  const coders = total(counts[0] ?? []);
  const odd = counts.findIndex((unit) => total(unit) !== coders || coders < 2);
  if (odd >= 0) throw new UserError((m) => m.coding.agree.fleiss(odd + 1, total(counts[odd]), coders));
  if (counts.length === 0) return null;
  const agreeing = counts.map((unit) => total(unit.map((c) => c * (c - 1))) / (coders * (coders - 1)));
  const shares = counts[0].map((_, c) => total(counts.map((unit) => unit[c])) / (counts.length * coders));
  const observed = total(agreeing) / counts.length;
  const expected = total(shares.map((p) => p * p));
  if (1 - expected < 1e-12) return null;
  return { kappa: (observed - expected) / (1 - expected), observed, expected, units: counts.length };
}

/** Units x categories, as `fleissKappa` wants it. */
export function unitCounts({ categories, units }: Ratings): number[][] {
  return countsPerUnit(units, categories.length);
}

export type AlphaMetric = "nominal" | "ordinal" | "interval";

export interface Alpha {
  alpha: number;
  /** Codes in units with at least two of them; the others cannot be compared. */
  pairable: number;
  /** Disagreement seen and expected, on the metric's scale. */
  observed: number;
  expected: number;
}

/**
 * Krippendorff's alpha, 1 − Do/De, from the coincidence matrix (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").
 * Any number of coders, missing codes allowed.
 * @param options.metric ordinal goes by the order of the categories, interval by `options.values` (by default 1, 2, 3, …)
 * @returns null for 0/0: nothing pairable, or all pairable codes the same, so that reliability was never put to the test
 */
export function krippendorffAlpha(
  data: Ratings,
  { metric = "nominal", values }: { metric?: AlphaMetric; values?: readonly number[] } = {},
): Alpha | null {
  const o = coincidences(data);
  const n = o.map(total);
  const pairable = total(n);
  const distance = (c: number, k: number) => {
    if (c === k) return 0;
    if (metric === "nominal") return 1;
    if (metric === "interval") return values === undefined ? (c - k) ** 2 : (values[c] - values[k]) ** 2;
    const between = total(n.slice(Math.min(c, k), Math.max(c, k) + 1));
    return (between - (n[c] + n[k]) / 2) ** 2;
  };
  const weigh = (mass: (c: number, k: number) => number) =>
    total(n.map((_, c) => total(n.map((_, k) => mass(c, k) * distance(c, k)))));
  const observed = weigh((c, k) => o[c][k]) / pairable;
  const expected = weigh((c, k) => n[c] * n[k]) / (pairable * (pairable - 1));
  if (!(expected > 0)) return null;
  return { alpha: 1 - observed / expected, pairable, observed, expected };
}

/** Coincidence matrix: every ordered pair of codes within a unit of m codes counts 1/(m − 1), so the total is the number of pairable codes. */
export function coincidences({ categories, units }: Ratings): number[][] {
  const matrix = categories.map(() => categories.map(() => 0));
  for (const counts of countsPerUnit(units, categories.length)) {
    const coders = total(counts);
    if (coders < 2) continue;
    for (let c = 0; c < counts.length; c++) {
      if (counts[c] === 0) continue;
      for (let k = 0; k < counts.length; k++)
        matrix[c][k] += (counts[c] * (counts[k] - (c === k ? 1 : 0))) / (coders - 1);
    }
  }
  return matrix;
}

/**
 * Positive specific agreement per category: given that one coder chose it, how likely another chose it too. With two coders
 * 2a/(2a + b + c) (Dice 1945; Fleiss 1975), in general o_cc/n_c of the coincidence matrix. Null for a category nobody used.
 */
export function specificAgreement(
  data: Ratings,
): { category: string; agreement: number | null; codes: number }[] {
  return coincidences(data).map((row, c) => {
    const codes = total(row);
    return { category: data.categories[c], agreement: codes === 0 ? null : row[c] / codes, codes };
  });
}

export interface BootstrapInterval {
  low: number;
  high: number;
  /** Resamples in which the coefficient was 0/0; they are left out. */
  undefinedDraws: number;
}

/**
 * Percentile interval of any coefficient, from units drawn with replacement (Efron 1979).
 * @param statistic returns null for 0/0
 * @returns null when the coefficient is undefined in more than half of the resamples
 */
export function bootstrapInterval(
  data: Ratings,
  statistic: (resampled: Ratings) => number | null,
  random: Rng,
  { resamples = 1000, level = 0.95 }: { resamples?: number; level?: number } = {},
): BootstrapInterval | null {
  const drawn: number[] = [];
  const size = data.units.length;
  for (let i = 0; i < resamples && size > 0; i++) {
    const units = Array.from({ length: size }, () => data.units[below(random, size)]);
    const value = statistic({ categories: data.categories, units });
    if (value !== null) drawn.push(value);
  }
  if (drawn.length * 2 < resamples) return null;
  return { ...percentileInterval(drawn, level), undefinedDraws: resamples - drawn.length };
}

function countsPerUnit(units: Ratings["units"], categories: number): number[][] {
  return units.map((unit) => {
    const counts = new Array<number>(categories).fill(0);
    for (const code of unit) if (code !== null) counts[code]++;
    return counts;
  });
}

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
