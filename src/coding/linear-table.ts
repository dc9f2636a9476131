import type { Codebook } from "../codebook/codebook.js";
import type { CompiledLexicon } from "../lexicon/compile.js";
import type { Hits } from "../lexicon/hits.js";
import { grown } from "../math/grown.js";
import { Kind } from "../text/tokenize.js";
import type { Tokens } from "../text/tokens.js";
import type { Word } from "../text/words.js";
import type { FeatureList } from "./feature-list.js";
import { type Block, blockOf, type FeatureSpace } from "./feature-space.js";
import { FeatureWalk } from "./features.js";
import type { Calibration } from "./model.js";
import { addRows, paddedWidth } from "./row-sums.js";
import type { Contribution, Scorer, Trace } from "./scorer.js";
import { lengthFactor } from "./train.js";

export interface TableData {
  space: FeatureSpace;
  /** Writes the row of a feature, multiplied by the feature's gain. */
  row: (feature: number, into: Float64Array) => void;
  bias: ArrayLike<number>;
  /** Categories of all dimensions. */
  width: number;
  calibration: Calibration;
}

/** "not", "^" (first sentence), "$" (last), "<" (before a "but") or ">" (after it), and the stem. */
const placeOf = (key: string): string => (key[0] === "n" ? `¬ ${key.slice(1)}` : `${key[1]} ${key.slice(2)}`);

const KINDS: Record<Exclude<Block, "stems" | "letters">, Contribution["kind"]> = {
  negated: "place",
  edges: "place",
  turned: "place",
  pairs: "pair",
  skips: "pair",
  marks: "mark",
  terms: "term",
};

/**
 * The one form that every trained coder compiles to:
 *   score = bias + (sum of the rows of the answer's features) / sqrt(words + 1), then calibrated: slope x score + shift.
 * Linear in the rows, so every feature's share can be shown.
 */
export class LinearTable implements Scorer {
  private readonly walk: FeatureWalk;
  /** Sums of the columns; rows are wider than the categories are many. */
  private readonly sum: Float64Array;
  /** Rows of the features met so far, and which they are. */
  private readonly rows: Float32Array;
  private readonly ready: Uint8Array;
  private readonly row: Float64Array;
  /** By number of the word the sum of its own rows. */
  private words: Float32Array;

  constructor(
    private readonly data: TableData,
    private readonly lexicon: CompiledLexicon,
    codebook: Pick<Codebook, "dimensions">,
  ) {
    this.walk = new FeatureWalk(data.space, lexicon, codebook);
    const width = paddedWidth(data.width);
    this.sum = new Float64Array(width);
    this.rows = new Float32Array(data.space.size * width);
    this.ready = new Uint8Array(data.space.size);
    this.row = new Float64Array(data.width);
    this.words = new Float32Array(width << 10);
  }

  define(word: Word, number: number): void {
    const { length: width } = this.sum;
    const own = Int32Array.from(this.walk.define(word, number));
    this.makeReady(own, own.length);
    const row = new Float64Array(width);
    addRows(this.rows, own, own.length, row);
    this.words = grown(this.words, (number + 1) * width - 1);
    this.words.set(row, number * width);
  }

  /** Works out the rows that are asked for the first time. */
  private makeReady(features: Int32Array, count: number): void {
    const { ready, row } = this;
    for (let f = 0; f < count; f++) {
      const feature = features[f];
      if (ready[feature] === 1) continue;
      ready[feature] = 1;
      this.data.row(feature, row);
      this.rows.set(row, feature * this.sum.length);
    }
  }

  score(tokens: Tokens, hits: Hits, into: Float64Array, trace?: Trace): number {
    const { bias, calibration, width } = this.data;
    const { sum } = this;
    const list = this.walk.read(tokens, hits);
    this.makeReady(list.feature, list.length);
    sum.fill(0);
    addRows(this.words, tokens.ids, tokens.length, sum);
    addRows(this.rows, list.feature, list.length, sum);
    const factor = lengthFactor(list.words);
    for (let k = 0; k < width; k++) {
      sum[k] = bias[k] + factor * sum[k];
      into[k] = calibration.slope[k] * sum[k] + calibration.shift[k];
    }
    if (trace) this.explain(tokens, hits, list, factor, trace);
    return list.known > 0 ? list.known : wordsInHits(tokens, hits);
  }

  present(into: Uint8Array): void {
    const rules = this.data.calibration.present;
    for (let f = 0; f < rules.length; f++)
      into[f] = presence(rules[f], this.sum, rules.length, f) >= rules[f].threshold ? 1 : 0;
  }

  /** Every share of the scores, which they add up to. */
  private explain(tokens: Tokens, hits: Hits, list: FeatureList, factor: number, trace: Trace): void {
    const { bias, calibration, space, width } = this.data;
    const { spans, ids, negatedBy, text } = tokens;
    const share = (rows: Float32Array, number: number) =>
      Float64Array.from(
        { length: width },
        (_, k) => rows[number * this.sum.length + k] * factor * calibration.slope[k],
      );
    const start = Float64Array.from(bias, (v, k) => calibration.slope[k] * v + calibration.shift[k]);
    trace.push({ kind: "bias", label: "", first: -1, last: -1, negated: false, scores: start });
    for (let i = 0; i < tokens.length; i++) {
      const scores = share(this.words, ids[i]);
      const kind = spans.kind[i] === Kind.Mark ? "mark" : "word";
      const label = text.slice(spans.start[i], spans.end[i]);
      trace.push({ kind, label, first: i, last: i, negated: kind === "word" && negatedBy[i] >= 0, scores });
    }
    for (let f = 0; f < list.length; f++) {
      const feature = list.feature[f];
      const at = list.at[f];
      const key = space.keys[feature];
      const kind = KINDS[blockOf(key) as keyof typeof KINDS];
      const isTerm = kind === "term";
      trace.push({
        kind,
        label: isTerm
          ? this.lexicon.terms[hits.term[at]].text
          : kind === "place"
            ? placeOf(key)
            : key.slice(1),
        first: isTerm ? hits.first[at] : at,
        last: isTerm ? hits.last[at] : at,
        negated: isTerm && hits.negated[at] === 1,
        scores: share(this.rows, feature),
      });
    }
  }
}

/** A word of a lexicon term is known even where the training answers lack it. */
function wordsInHits(tokens: Tokens, hits: Hits): number {
  for (let h = 0; h < hits.length; h++) {
    if (hits.last[h] > hits.first[h] || tokens.spans.kind[hits.first[h]] !== Kind.Number) return 1;
  }
  return 0;
}

/** The probability that frame `f` is present in an answer, from its raw score and the best of the other frames'. */
export function presence(
  rule: Calibration["present"][number],
  scores: ArrayLike<number>,
  frames: number,
  f: number,
  at = 0,
): number {
  let rival = Number.NEGATIVE_INFINITY;
  for (let g = 0; g < frames; g++) if (g !== f && scores[at + g] > rival) rival = scores[at + g];
  return 1 / (1 + Math.exp(-(rule.own * scores[at + f] + rule.rival * rival + rule.shift)));
}
