import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import type { Languages } from "../codebook/load.js";
import { defineLexicon, Hits, match } from "../lexicon/match.js";
import { stem } from "../text/stem.js";
import { Tokens } from "../text/tokens.js";
import { WordTable } from "../text/words.js";
import { compileLanguage } from "./assemble.js";
import { calibrate } from "./calibrate.js";
import type { CodedAnswer } from "./coded-answer.js";
import { BLOCKS, type Block, FeatureSpace } from "./feature-space.js";
import { defineFeatures, FeatureWalk, type FeatureWord } from "./features.js";
import type { Calibration, ModelFile } from "./model.js";
import { modelHash } from "./model-file.js";
import { BayesRows, COUNT_UNIT } from "./model-table.js";
import { noSignals, type Signals } from "./signals.js";
import {
  blockNumbers,
  blockScale,
  ExampleCollector,
  type Examples,
  fitRows,
  inverseDocumentFrequency,
  type OutputGroup,
  selectFeatures,
  toProbabilities,
  values,
} from "./train.js";

/** Everything about a model that is chosen rather than learned. Chosen on left-out authors; see docs/quality.md. */
export interface Recipe {
  weights: Record<Block, number>;
  least: { answers: number; authors: number; letters: number };
  epochs: number;
  penalty: number;
  rate: number;
  /** How much the naive-Bayes rows count beside the refined ones, both brought to the same spread. */
  bayes: number;
  /** Authors are put into so many folds for the out-of-fold predictions that calibration rests on. */
  folds: number;
  seed: number;
}

export const RECIPE: Recipe = {
  weights: {
    stems: 1,
    negated: 0.5,
    edges: 0.4,
    turned: 0.5,
    pairs: 1.2,
    skips: 0.6,
    letters: 0.8,
    marks: 0.6,
    terms: 0.4,
  },
  least: { answers: 2, authors: 2, letters: 4 },
  epochs: 6,
  penalty: 1.5e-5,
  rate: 1.5,
  bayes: 1,
  folds: 5,
  seed: 1,
};

/** Answers read once: features of a selected space, targets, and which author wrote each. */
export interface TrainingData {
  space: FeatureSpace;
  examples: Examples;
  block: Uint8Array;
  authors: Int32Array;
  authorNames: string[];
  /** Category index per answer and dimension, -1 where not coded. */
  truth: Int32Array[];
  /** Frames present, answer x frame. */
  present: Uint8Array;
  groups: OutputGroup[];
  /** Categories of all dimensions. */
  width: number;
}

/** Reads coded answers into features. The vocabulary keeps no word of a single author (or, where authors are unknown, answer). */
export function prepareTraining(
  answers: CodedAnswer[],
  codebook: Codebook,
  languages: Languages,
  language: Language,
  recipe: Recipe,
): TrainingData {
  const { rules, lexicon } = compileLanguage(codebook, languages, language);
  const open = new FeatureSpace();
  const table = new WordTable<FeatureWord>((raw, surface) => {
    const stemmed = stem(surface, language);
    const flags = rules.flags(surface);
    return defineFeatures(defineLexicon({ raw, surface, stem: stemmed, flags }, lexicon), open);
  }, 1 << 20);
  const walk = new FeatureWalk(open, lexicon, codebook.dimensions.length);
  const collector = new ExampleCollector();
  const tokens = new Tokens<FeatureWord>();
  const hits = new Hits();
  for (const answer of answers) {
    tokens.read(answer.text, table, rules);
    match(tokens, lexicon, hits);
    collector.add(walk, tokens, hits);
  }
  const authorNames = [...new Set(answers.map((a) => a.author))];
  const authorNumber = new Map(authorNames.map((name, i) => [name, i]));
  const authors = Int32Array.from(answers, (a) => authorNumber.get(a.author) as number);
  const least = authorNames.length > 1 ? recipe.least : { ...recipe.least, authors: 1 };
  const { space, examples } = selectFeatures(open, collector.examples(), authors, least);
  const frames = codebook.dimensions[0].categories;
  const groups: OutputGroup[] = [];
  let width = 0;
  for (const d of codebook.dimensions) {
    groups.push({ offset: width, size: d.categories.length });
    width += d.categories.length;
  }
  const present = new Uint8Array(answers.length * frames.length);
  answers.forEach((a, i) => {
    for (const id of a.present) {
      const f = frames.findIndex((c) => c.id === id);
      if (f >= 0) present[i * frames.length + f] = 1;
    }
  });
  return {
    space,
    examples,
    block: blockNumbers(space.keys),
    authors,
    authorNames,
    truth: codebook.dimensions.map((d, at) =>
      Int32Array.from(answers, (a) => d.categories.findIndex((c) => c.id === a.codes[at])),
    ),
    present,
    groups,
    width,
  };
}

/** Wanted probability per answer and output. */
function targets(data: TrainingData): Float32Array {
  const target = new Float32Array(data.authors.length * data.width);
  for (const [d, truth] of data.truth.entries()) {
    for (let i = 0; i < truth.length; i++)
      if (truth[i] >= 0) target[i * data.width + data.groups[d].offset + truth[i]] = 1;
  }
  return target;
}

/** A table fitted to some of the answers, in the form that scores all of them. */
export interface Fitted {
  value: Float32Array;
  rows: Float32Array | Float64Array;
  bias: Float64Array;
}

/** The features' gains, block scales and values as the given answers make them. */
function weigh(
  data: TrainingData,
  rows: Int32Array,
  recipe: Recipe,
): { gain: Float64Array; blocks: Float64Array; value: Float32Array } {
  const idf = inverseDocumentFrequency(data.space.size, data.examples, rows);
  const blocks = blockScale(data.examples, rows, idf, data.block, recipe.weights);
  return {
    gain: idf.map((g, f) => g * blocks[data.block[f]]),
    blocks,
    value: values(data.examples, idf, data.block, blocks),
  };
}

/** Fits the refined rows to the given answers. */
export function fit(data: TrainingData, rows: Int32Array, recipe: Recipe): Fitted {
  const { value } = weigh(data, rows, recipe);
  return {
    value,
    ...fitRows(data.examples, value, rows, targets(data), data.groups, data.space.size, recipe),
  };
}

/** Naive-Bayes rows from the counts of the given answers. */
export function fitBayes(data: TrainingData, rows: Int32Array, recipe: Recipe): Fitted {
  const { gain, value } = weigh(data, rows, recipe);
  const { counts } = countFeatures(data, rows);
  const sizes = data.truth.map((_, d) => data.groups[d].size);
  const bayes = new BayesRows(counts, 1, gain, sizes);
  const table = new Float64Array(counts.length);
  for (let f = 0; f < gain.length; f++) bayes.row(f, table.subarray(f * data.width, (f + 1) * data.width));
  return { value, rows: table, bias: new Float64Array(data.width) };
}

/** Raw scores of one answer under fitted rows. */
export function rawScores(
  data: TrainingData,
  fitted: Pick<Fitted, "value" | "rows" | "bias">,
  answer: number,
  into: Float64Array,
): void {
  const width = into.length;
  for (let k = 0; k < width; k++) into[k] = fitted.bias[k];
  for (let j = data.examples.start[answer]; j < data.examples.start[answer + 1]; j++) {
    const base = data.examples.feature[j] * width;
    const x = fitted.value[j];
    for (let k = 0; k < width; k++) into[k] += x * fitted.rows[base + k];
  }
}

/**
 * Length-weighted occurrences of each feature per category, to a hundredth; answers that are not coded in a dimension count nowhere in
 * it. And answers per category.
 */
export function countFeatures(
  data: TrainingData,
  rows: Int32Array,
): { counts: Float64Array; categoryCounts: Float64Array } {
  const counts = new Float64Array(data.space.size * data.width);
  const categoryCounts = new Float64Array(data.width);
  for (const i of rows) {
    const hundredths = Math.round(data.examples.length[i] * COUNT_UNIT) / COUNT_UNIT;
    for (const [d, truth] of data.truth.entries()) {
      if (truth[i] < 0) continue;
      const column = data.groups[d].offset + truth[i];
      categoryCounts[column]++;
      for (let j = data.examples.start[i]; j < data.examples.start[i + 1]; j++)
        counts[data.examples.feature[j] * data.width + column] += hundredths;
    }
  }
  return { counts, categoryCounts };
}

/**
 * Refined and naive-Bayes out-of-fold scores put together: both brought to a spread of 1 per dimension.
 * @returns the scores, and per output what each of the two was multiplied by
 */
export function blend(
  refined: Float64Array,
  bayes: Float64Array,
  data: TrainingData,
  recipe: Recipe,
): { scores: Float64Array; refinedBy: number[]; bayesBy: number[] } {
  const n = data.authors.length;
  const refinedBy = new Array<number>(data.width).fill(1);
  const bayesBy = new Array<number>(data.width).fill(0);
  for (const [d] of data.truth.entries()) {
    const { offset, size } = data.groups[d];
    const r = 1 / spread(refined, data.width, offset, size);
    const b = recipe.bayes / spread(bayes, data.width, offset, size);
    for (let k = offset; k < offset + size; k++) {
      refinedBy[k] = r;
      bayesBy[k] = b;
    }
  }
  const scores = new Float64Array(n * data.width);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < data.width; k++) {
      scores[i * data.width + k] =
        refinedBy[k] * refined[i * data.width + k] + bayesBy[k] * bayes[i * data.width + k];
    }
  }
  return { scores, refinedBy, bayesBy };
}

/** Standard deviation of scores within answers: what differs between categories, not what an answer adds to all of them. */
function spread(scores: Float64Array, width: number, offset: number, size: number): number {
  const n = scores.length / width;
  let square = 0;
  for (let i = 0; i < n; i++) {
    let mean = 0;
    for (let k = 0; k < size; k++) mean += scores[i * width + offset + k] / size;
    for (let k = 0; k < size; k++) square += (scores[i * width + offset + k] - mean) ** 2;
  }
  return Math.sqrt(square / (n * size)) || 1;
}

/** Folds of whole authors (of single answers where there is one author), about equal in size. */
export function authorFolds(data: TrainingData, folds: number): Int32Array {
  const n = data.authors.length;
  if (data.authorNames.length < 2) return Int32Array.from({ length: n }, (_, i) => i % folds);
  const size = new Int32Array(data.authorNames.length);
  for (const a of data.authors) size[a]++;
  const load = new Int32Array(Math.min(folds, size.length));
  const foldOf = new Int32Array(size.length);
  for (const a of Array.from(size.keys()).sort((x, y) => size[y] - size[x] || x - y)) {
    const fold = load.indexOf(Math.min(...load));
    foldOf[a] = fold;
    load[fold] += size[a];
  }
  return Int32Array.from(data.authors, (a) => foldOf[a]);
}

/** Raw scores of every answer by a fit that has not seen its author. */
export function outOfFold(
  data: TrainingData,
  folds: Int32Array,
  fitTo: (rows: Int32Array) => Fitted,
): Float64Array {
  const n = data.authors.length;
  const { width } = data;
  const scores = new Float64Array(n * width);
  for (const fold of new Set(folds)) {
    const rest = Int32Array.from(Array.from({ length: n }, (_, i) => i).filter((i) => folds[i] !== fold));
    const fitted = fitTo(rest);
    for (let i = 0; i < n; i++)
      if (folds[i] === fold) rawScores(data, fitted, i, scores.subarray(i * width, (i + 1) * width));
  }
  return scores;
}

/** Rows are stored as whole numbers of at most this size. */
const STORED = 127;

/**
 * Trains the model of one codebook and language: counts, refined rows, and calibration on out-of-fold predictions.
 * @param answers all in `language`; at least two categories of the first dimension must occur
 * @throws RangeError if they do not
 */
export function trainModel(
  answers: CodedAnswer[],
  codebook: Codebook,
  languages: Languages,
  language: Language,
  recipe: Recipe = RECIPE,
): ModelFile {
  // The order in which answers come must not matter: folds and the order of refinement go by author, id and text.
  const ordered = [...answers].sort(
    (a, b) => compareText(a.author, b.author) || compareText(a.id, b.id) || compareText(a.text, b.text),
  );
  const data = prepareTraining(ordered, codebook, languages, language, recipe);
  const all = Int32Array.from(ordered.keys());
  const { counts, categoryCounts } = countFeatures(data, all);
  if (data.truth[0].every((t) => t === data.truth[0][0]))
    throw new RangeError("all answers have the same code");
  const folds = authorFolds(data, recipe.folds);
  const refined = outOfFold(data, folds, (rows) => fit(data, rows, recipe));
  const bayes = outOfFold(data, folds, (rows) => fitBayes(data, rows, recipe));
  // The bayes method does without the lexicon's terms, so its calibration does too.
  const plain = { ...recipe, weights: { ...recipe.weights, terms: 0 } };
  const withoutTerms = outOfFold(data, folds, (rows) => fitBayes(data, rows, plain));
  const { scores, refinedBy, bayesBy } = blend(refined, bayes, data, recipe);
  const hybrid = calibrate(scores, data);
  const final = fit(data, all, recipe);
  const rows = Float32Array.from(final.rows, (v, i) => v * refinedBy[i % data.width]);
  const scale = rows.reduce((m, v) => Math.max(m, Math.abs(v)), 1e-9) / STORED;
  const documents = documentCounts(data);
  const { blocks } = weigh(data, all, recipe);
  const model: Omit<ModelFile, "hash"> = {
    kind: "frame-analyze-model",
    schemaVersion: 1,
    id: `${codebook.id}-${language}`,
    language,
    codebook: codebook.id,
    dimensions: codebook.dimensions.map((d) => ({ id: d.id, categories: d.categories.map((c) => c.id) })),
    features: data.space.keys,
    answers: answers.length,
    documents,
    counts: Int32Array.from(counts, (c) => Math.round(c * COUNT_UNIT)),
    categoryCounts: Array.from(categoryCounts),
    blocks: Object.fromEntries(BLOCKS.map((name, b) => [name, blocks[b]])) as Record<Block, number>,
    rows: Int8Array.from(rows, (v) => Math.round(v / scale)),
    scale,
    share: bayesBy,
    bias: Array.from(final.bias, (v, k) => v * refinedBy[k]),
    calibration: { hybrid: hybrid.calibration, bayes: calibrate(withoutTerms, data).calibration },
    errors: hybrid.errors,
    authors: authorSignals(data, folds, scores, hybrid.calibration, codebook),
  };
  return { ...model, hash: modelHash(model) };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In how many answers each feature stands. */
function documentCounts(data: TrainingData): Int32Array {
  const documents = new Int32Array(data.space.size);
  for (let i = 0; i + 1 < data.examples.start.length; i++) {
    for (const f of new Set(
      data.examples.feature.subarray(data.examples.start[i], data.examples.start[i + 1]),
    ))
      documents[f]++;
  }
  return documents;
}

/**
 * What each author looked like to the fit that had not seen it (see Signals). A known word is a stem that at least two answers of the
 * other folds have.
 */
function authorSignals(
  data: TrainingData,
  folds: Int32Array,
  scores: Float64Array,
  calibration: Calibration,
  codebook: Codebook,
): Signals[] {
  if (data.authorNames.length < 2) return [];
  const { examples, block, width } = data;
  const frames = data.groups[0].size;
  const none = codebook.dimensions[0].categories.findIndex((c) => c.role === "none");
  const framed = new RegExp(
    `^t${codebook.dimensions[0].id} (?!${none < 0 ? "$" : codebook.dimensions[0].categories[none].id}$)[^ ]+$`,
  );
  const isFrameTerm = data.space.keys.map((key) => framed.test(key));
  const found = data.authorNames.map(noSignals);
  for (const fold of new Set(folds)) {
    const rest = Int32Array.from(Array.from(folds.keys()).filter((i) => folds[i] !== fold));
    const idf = inverseDocumentFrequency(data.space.size, examples, rest);
    for (let i = 0; i < folds.length; i++) {
      if (folds[i] !== fold) continue;
      const signals = found[data.authors[i]];
      signals.answers++;
      signals.words += Math.round(1 / examples.length[i] ** 2 - 1);
      let hasTerm = false;
      for (let j = examples.start[i]; j < examples.start[i + 1]; j++) {
        const f = examples.feature[j];
        if (BLOCKS[block[f]] === "stems" && idf[f] > 0) signals.known++;
        hasTerm ||= isFrameTerm[f];
      }
      if (hasTerm) signals.withTerm++;
      const z = Float64Array.from(
        { length: frames },
        (_, k) => calibration.slope[k] * scores[i * width + k] + calibration.shift[k],
      );
      toProbabilities(z, { offset: 0, size: frames });
      const best = z.indexOf(Math.max(...z));
      if (best === none) signals.frameless++;
      signals.confidence += Math.round(z[best] * 1e4);
    }
  }
  return found;
}
