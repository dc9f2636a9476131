/**
 * Naive Bayes as rows of a linear table: log weights per feature and category, from counts alone.
 * Sources: Manning, Raghavan & Schütze (2008), Introduction to Information Retrieval, ch. 13; Rennie, Shih, Teevan & Karger (2003),
 * Tackling the poor assumptions of naive Bayes text classifiers, ICML.
 */

/** Occurrences of features (row by row) per category. */
export interface FeatureCounts {
  features: number;
  categories: number;
  /** features x categories */
  counts: ArrayLike<number>;
  /** Training answers per category, for the prior. */
  answers: ArrayLike<number>;
}

export interface BayesOptions {
  /** Added to every count (Lidstone; 1 is Laplace). */
  smoothing: number;
  /** `uniform`: each category as likely beforehand; `document`: as frequent as in training. */
  prior: "uniform" | "document";
}

export interface BayesTable {
  /** ln P(feature | category), features x categories. */
  rows: Float64Array;
  /** ln P(category). */
  bias: Float64Array;
}

/** P(f|c) = (N_fc + a) / (N_c + a V). */
export function multinomial(data: FeatureCounts, options: BayesOptions): BayesTable {
  const { features, categories, counts } = data;
  const total = columnSums(data);
  const rows = new Float64Array(features * categories);
  for (let f = 0; f < features; f++) {
    for (let c = 0; c < categories; c++) {
      rows[f * categories + c] = Math.log(
        (counts[f * categories + c] + options.smoothing) / (total[c] + options.smoothing * features),
      );
    }
  }
  return { rows, bias: logPrior(data, options.prior) };
}

/**
 * Complement naive Bayes: a category is scored by how badly the *other* categories explain the answer.
 * w_fc = ln((N_f,not c + a) / (N_not c + a V)); the row is -w, so that more is better as in the multinomial one.
 * @param normalize divides each category's weights by the sum of their sizes (the paper's weight-normalised variant)
 */
export function complement(data: FeatureCounts, options: BayesOptions & { normalize: boolean }): BayesTable {
  const { features, categories, counts } = data;
  const total = columnSums(data);
  const all = total.reduce((a, b) => a + b, 0);
  const rows = new Float64Array(features * categories);
  const size = new Float64Array(categories);
  for (let f = 0; f < features; f++) {
    let sum = 0;
    for (let c = 0; c < categories; c++) sum += counts[f * categories + c];
    for (let c = 0; c < categories; c++) {
      const other =
        (sum - counts[f * categories + c] + options.smoothing) /
        (all - total[c] + options.smoothing * features);
      rows[f * categories + c] = -Math.log(other);
      size[c] += Math.abs(Math.log(other));
    }
  }
  if (options.normalize) for (let i = 0; i < rows.length; i++) rows[i] /= size[i % categories];
  return {
    rows,
    bias: options.prior === "uniform" ? new Float64Array(categories) : logPrior(data, "document"),
  };
}

function columnSums({ features, categories, counts }: FeatureCounts): Float64Array {
  const sums = new Float64Array(categories);
  for (let f = 0; f < features; f++)
    for (let c = 0; c < categories; c++) sums[c] += counts[f * categories + c];
  return sums;
}

function logPrior({ categories, answers }: FeatureCounts, prior: BayesOptions["prior"]): Float64Array {
  const n = Array.from(answers).reduce((a, b) => a + b, 0);
  return Float64Array.from({ length: categories }, (_, c) =>
    prior === "uniform" ? -Math.log(categories) : Math.log(answers[c] / n),
  );
}

/**
 * One-versus-rest log-odds of one feature: ln P(f|c) - ln P(f|not c), the multinomial and the complement estimate in one row. Features
 * that a category shares with the rest weigh nothing, in whatever category. Written to `into`, in which the feature's counts per category
 * stand from `offset` on.
 * @param totals occurrences of all features per category @param all their sum @param vocabulary number of features
 */
export function logOdds(
  into: Float64Array,
  totals: ArrayLike<number>,
  { offset, size }: { offset: number; size: number },
  all: number,
  vocabulary: number,
  smoothing: number,
): void {
  let sum = 0;
  for (let c = offset; c < offset + size; c++) sum += into[c];
  const mass = smoothing * vocabulary;
  for (let c = offset; c < offset + size; c++) {
    const own = (into[c] + smoothing) / (totals[c] + mass);
    const rest = (sum - into[c] + smoothing) / (all - totals[c] + mass);
    into[c] = Math.log(own / rest);
  }
}
