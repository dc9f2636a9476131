import type { Hits } from "../lexicon/hits.js";
import type { Tokens } from "../text/tokens.js";
import type { Word, WordColumn } from "../text/words.js";
import { BLOCKS, type Block, blockOf, FeatureSpace } from "./feature-space.js";
import type { FeatureWalk } from "./features.js";

/** The features of the training answers, one after another: answer i has `feature[start[i] .. start[i + 1])`. */
export interface Examples {
  start: Int32Array;
  feature: Int32Array;
  /** What every feature of an answer is multiplied by, so that long answers do not outweigh short ones: 1 / sqrt(words + 1). */
  length: Float64Array;
}

export const lengthFactor = (words: number): number => 1 / Math.sqrt(words + 1);

/** Collects the features of answers, in one pass. */
export class ExampleCollector implements WordColumn {
  private readonly start: number[] = [0];
  private readonly feature: number[] = [];
  private readonly length: number[] = [];
  /** By number of the word. */
  private readonly own: number[][] = [];

  constructor(private readonly walk: FeatureWalk) {}

  define(word: Word, number: number): void {
    this.own[number] = this.walk.define(word, number);
  }

  add(tokens: Tokens, hits: Hits): void {
    const list = this.walk.read(tokens, hits);
    for (let i = 0; i < tokens.length; i++) this.feature.push(...this.own[tokens.ids[i]]);
    for (let f = 0; f < list.length; f++) this.feature.push(list.feature[f]);
    this.length.push(lengthFactor(list.words));
    this.start.push(this.feature.length);
  }

  examples(): Examples {
    return {
      start: Int32Array.from(this.start),
      feature: Int32Array.from(this.feature),
      length: Float64Array.from(this.length),
    };
  }
}

/**
 * Keeps the features that at least `leastAnswers` answers of at least `leastAuthors` authors have: a word that a single respondent
 * used says little about others, and could give that respondent away.
 */
export function selectFeatures(
  space: FeatureSpace,
  examples: Examples,
  authors: ArrayLike<number>,
  least: { answers: number; authors: number; letters: number },
): { space: FeatureSpace; examples: Examples } {
  const n = examples.start.length - 1;
  const answers = new Int32Array(space.size);
  const lastAnswer = new Int32Array(space.size).fill(-1);
  const firstAuthor = new Int32Array(space.size).fill(-1);
  const severalAuthors = new Uint8Array(space.size);
  for (let i = 0; i < n; i++) {
    for (let j = examples.start[i]; j < examples.start[i + 1]; j++) {
      const f = examples.feature[j];
      if (lastAnswer[f] === i) continue;
      lastAnswer[f] = i;
      answers[f]++;
      if (firstAuthor[f] < 0) firstAuthor[f] = authors[i];
      else if (firstAuthor[f] !== authors[i]) severalAuthors[f] = 1;
    }
  }
  const kept: string[] = [];
  const renumbered = new Int32Array(space.size).fill(-1);
  const enough = (f: number) =>
    answers[f] >= (space.keys[f][0] === "g" ? least.letters : least.answers) &&
    (least.authors < 2 || severalAuthors[f] === 1);
  for (let f = 0; f < space.size; f++) if (enough(f)) renumbered[f] = kept.push(space.keys[f]) - 1;
  const feature: number[] = [];
  const start = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    for (let j = examples.start[i]; j < examples.start[i + 1]; j++) {
      const f = renumbered[examples.feature[j]];
      if (f >= 0) feature.push(f);
    }
    start[i + 1] = feature.length;
  }
  return {
    space: FeatureSpace.of(kept),
    examples: { start, feature: Int32Array.from(feature), length: examples.length },
  };
}

/**
 * Inverse document frequency of each feature, ln((1 + N) / (1 + df)) + 1, over the given answers; 0 for a feature that fewer than two of
 * them have, so that a fold's vocabulary is chosen without looking at what is left out.
 */
export function inverseDocumentFrequency(
  size: number,
  examples: Examples,
  rows: ArrayLike<number>,
): Float64Array {
  const df = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  for (let r = 0; r < rows.length; r++) {
    const i = rows[r];
    for (let j = examples.start[i]; j < examples.start[i + 1]; j++) {
      const f = examples.feature[j];
      if (last[f] !== i) df[f]++;
      last[f] = i;
    }
  }
  return Float64Array.from(df, (d) => (d < 2 ? 0 : Math.log((1 + rows.length) / (1 + d)) + 1));
}

/**
 * What a block's features are multiplied by: its weight over the mean size of the block in the answers that have it, so that a weight
 * of 1 gives every block the same say.
 */
export function blockScale(
  examples: Examples,
  rows: ArrayLike<number>,
  gain: Float64Array,
  block: Uint8Array,
  weights: Record<Block, number>,
): Float64Array {
  const square = new Float64Array(BLOCKS.length);
  const size = new Float64Array(BLOCKS.length);
  const having = new Float64Array(BLOCKS.length);
  for (let r = 0; r < rows.length; r++) {
    const i = rows[r];
    square.fill(0);
    for (let j = examples.start[i]; j < examples.start[i + 1]; j++) {
      const f = examples.feature[j];
      square[block[f]] += gain[f] * gain[f];
    }
    for (let b = 0; b < size.length; b++) {
      size[b] += Math.sqrt(square[b]) * examples.length[i];
      if (square[b] > 0) having[b]++;
    }
  }
  return Float64Array.from(BLOCKS, (name, b) => (size[b] === 0 ? 0 : (weights[name] * having[b]) / size[b]));
}

/** The value of each feature occurrence: gain x block scale x length factor. */
export function values(
  examples: Examples,
  gain: Float64Array,
  block: Uint8Array,
  scale: Float64Array,
): Float32Array {
  const value = new Float32Array(examples.feature.length);
  for (let i = 0; i + 1 < examples.start.length; i++) {
    for (let j = examples.start[i]; j < examples.start[i + 1]; j++) {
      const f = examples.feature[j];
      value[j] = gain[f] * scale[block[f]] * examples.length[i];
    }
  }
  return value;
}

/** The outputs of one dimension, which compete (softmax). */
export interface OutputGroup {
  offset: number;
  size: number;
}

/** Softmax in place over the outputs of one dimension. */
export function toProbabilities(z: Float64Array, { offset, size }: OutputGroup): void {
  let most = z[offset];
  for (let k = 1; k < size; k++) if (z[offset + k] > most) most = z[offset + k];
  let sum = 0;
  for (let k = 0; k < size; k++) sum += z[offset + k] = Math.exp(z[offset + k] - most);
  for (let k = 0; k < size; k++) z[offset + k] /= sum;
}

const NUMBERS = Object.fromEntries(BLOCKS.map((block, b) => [block, b])) as Record<Block, number>;

export const blockNumbers = (keys: readonly string[]): Uint8Array =>
  Uint8Array.from(keys, (key) => NUMBERS[blockOf(key)]);
