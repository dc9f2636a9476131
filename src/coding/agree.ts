import type { Dimension } from "../codebook/codebook.js";
import {
  cohenKappa,
  crossTable,
  fleissKappa,
  krippendorffAlpha,
  percentAgreement,
  type Ratings,
  specificAgreement,
  unitCounts,
} from "./agreement.js";
import type { Figure } from "./evaluation/judgement.js";
import { withIntervals } from "./evaluation/with-intervals.js";

/** Codes of one answer by several coders: category positions, null where a coder gave none. */
export interface AgreementUnit {
  id: string;
  text: string;
  codes: (number | null)[];
  /** What the model says; null where it abstains, undefined where it was not asked. */
  model?: number | null;
}

/** Two coders on the answers that both coded. */
export interface PairAgreement {
  a: string;
  b: string;
  n: number;
  percent: number | null;
  kappa: Figure | null;
}

/** How far coders agree in one dimension. Part of the output contract (docs/formats.md). */
export interface Agreement {
  schemaVersion: 1;
  codebook: { id: string; hash: string };
  dimension: string;
  coders: string[];
  /** Answers with at least two codes by people. */
  units: number;
  percent: Figure | null;
  /** Krippendorff's alpha, nominal; takes missing codes. */
  alpha: Figure | null;
  /** Fleiss' kappa over the `units` that every coder coded. */
  fleiss: (Figure & { units: number }) | null;
  /** Cohen's kappa. */
  pairs: PairAgreement[];
  /** Positive specific agreement: when one coder chose it, how likely another did. */
  categories: { id: string; codes: number; agreement: Figure | null }[];
  /** The model as one more coder beside each person. */
  model: { id: string; method: string; hash: string | null; pairs: PairAgreement[] } | null;
  disagreements: { id: string; text: string; codes: Record<string, string | null>; model: string | null }[];
  seed: number;
}

/** @param model null where it is not asked */
export function agree(
  units: readonly AgreementUnit[],
  coders: readonly string[],
  dimension: Dimension,
  about: {
    codebook: Agreement["codebook"];
    model: { id: string; method: string; hash: string | null } | null;
    seed: number;
  },
): Agreement {
  const categories = dimension.categories.map((c) => c.id);
  const paired = units.filter((u) => u.codes.filter((c) => c !== null).length > 1);
  const all: Ratings = { categories, units: paired.map((u) => u.codes) };
  const whole: Ratings = { categories, units: all.units.filter((codes) => codes.every((c) => c !== null)) };
  const fleiss = (r: Ratings) =>
    r.units.length === 0 || coders.length < 2 ? null : (fleissKappa(unitCounts(r))?.kappa ?? null);
  const overall = (r: Ratings) => [
    percentAgreement(r),
    krippendorffAlpha(r)?.alpha ?? null,
    ...specificAgreement(r).map((s) => s.agreement),
  ];
  const [percent, alpha, ...specific] = withIntervals(all, overall, `agree ${about.seed}`);
  const [kappa] = withIntervals(whole, (r) => [fleiss(r)], `fleiss ${about.seed}`);
  const codes = specificAgreement(all);
  const name = (code: number | null | undefined) =>
    code === null || code === undefined ? null : categories[code];
  return {
    schemaVersion: 1,
    codebook: about.codebook,
    dimension: dimension.id,
    coders: [...coders],
    units: paired.length,
    percent,
    alpha,
    fleiss: kappa && { ...kappa, units: whole.units.length },
    pairs: coders.flatMap((a, i) =>
      coders
        .slice(i + 1)
        .map((b, j) => pair(a, b, { categories, units: units.map((u) => [u.codes[i], u.codes[i + 1 + j]]) })),
    ),
    categories: categories.map((id, c) => ({ id, codes: codes[c].codes, agreement: specific[c] })),
    model: about.model && {
      ...about.model,
      pairs: coders.map((coder, i) =>
        pair(coder, "model", { categories, units: units.map((u) => [u.codes[i], u.model ?? null]) }),
      ),
    },
    disagreements: paired
      .filter((u) => new Set(u.codes.filter((c) => c !== null)).size > 1)
      .map((u) => ({
        id: u.id,
        text: u.text,
        codes: Object.fromEntries(coders.map((coder, i) => [coder, name(u.codes[i])])),
        model: name(u.model),
      })),
    seed: about.seed,
  };
}

function pair(a: string, b: string, data: Ratings): PairAgreement {
  const table = crossTable(data);
  const kappa = cohenKappa(table);
  const n = table.flat().reduce((x, y) => x + y, 0);
  return {
    a,
    b,
    n,
    percent: n === 0 ? null : table.reduce((sum, row, i) => sum + row[i], 0) / n,
    kappa: kappa && { value: kappa.kappa, low: kappa.low, high: kappa.high },
  };
}
