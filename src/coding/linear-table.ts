import type { Codebook } from "../codebook/codebook.js";
import type { CompiledLexicon } from "../lexicon/compile.js";
import type { Hits, LexiconWord } from "../lexicon/match.js";
import { Kind } from "../text/tokenize.js";
import type { Tokens } from "../text/tokens.js";
import type { FeatureSpace } from "./feature-space.js";
import { defineFeatures, type FeatureSink, FeatureWalk, type FeatureWord } from "./features.js";
import type { Calibration } from "./model.js";
import type { Contribution, Scorer, Trace } from "./scorer.js";
import { lengthFactor } from "./train.js";

/** A word with the sum of the rows of its stem and letters, worked out once. */
interface TableWord extends FeatureWord {
  row: Float64Array;
}

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

/**
 * The one form that every trained coder compiles to:
 *   score = bias + (sum of the rows of the answer's features) / sqrt(words + 1), then calibrated: slope x score + shift.
 * Linear in the rows, so every feature's share can be shown.
 */
export class LinearTable implements Scorer<TableWord>, FeatureSink {
  private readonly walk: FeatureWalk;
  private readonly sum: Float64Array;
  /** Rows met so far, feature x width, and which they are. */
  private readonly rows: Float32Array;
  private readonly ready: Uint8Array;
  private known = 0;
  private tokens: Tokens<TableWord> | null = null;
  private hits: Hits | null = null;
  private trace: Trace | null = null;

  constructor(
    private readonly data: TableData,
    private readonly lexicon: CompiledLexicon,
    codebook: Pick<Codebook, "dimensions">,
  ) {
    this.walk = new FeatureWalk(data.space, lexicon, codebook);
    this.sum = new Float64Array(data.width);
    this.rows = new Float32Array(data.space.size * data.width);
    this.ready = new Uint8Array(data.space.size);
  }

  define(word: LexiconWord): TableWord {
    const known = defineFeatures(word, this.data.space);
    const row = new Float64Array(this.data.width);
    for (const f of [known.stemmed, ...known.letters]) this.addRow(f, row);
    return Object.assign(known, { row });
  }

  private addRow(feature: number, into: Float64Array): void {
    if (feature < 0) return;
    const { rows } = this;
    const { width } = this.data;
    const start = feature * width;
    if (this.ready[feature] === 0) {
      const row = new Float64Array(width);
      this.data.row(feature, row);
      rows.set(row, start);
      this.ready[feature] = 1;
    }
    for (let k = 0; k < width; k++) into[k] += rows[start + k];
  }

  score(tokens: Tokens<TableWord>, hits: Hits, into: Float64Array, trace?: Trace): number {
    const { bias, calibration, width } = this.data;
    this.sum.fill(0);
    this.known = 0;
    this.tokens = tokens;
    this.hits = hits;
    this.trace = trace ? [] : null;
    const factor = lengthFactor(this.walk.walk(tokens, hits, this));
    for (let k = 0; k < width; k++) {
      this.sum[k] = bias[k] + factor * this.sum[k];
      into[k] = calibration.slope[k] * this.sum[k] + calibration.shift[k];
    }
    if (trace && this.trace) {
      const start = Float64Array.from(
        { length: width },
        (_, k) => calibration.slope[k] * bias[k] + calibration.shift[k],
      );
      trace.push({ kind: "bias", label: "", first: -1, last: -1, negated: false, scores: start });
      for (const part of this.trace)
        trace.push({ ...part, scores: part.scores.map((v, k) => v * factor * calibration.slope[k]) });
    }
    return this.known > 0 ? this.known : this.wordsInHits(tokens, hits);
  }

  present(into: Uint8Array): void {
    const rules = this.data.calibration.present;
    for (let f = 0; f < rules.length; f++)
      into[f] = presence(rules[f], this.sum, rules.length, f) >= rules[f].threshold ? 1 : 0;
  }

  /** A word of a lexicon term is known even where the training answers lack it. */
  private wordsInHits(tokens: Tokens<TableWord>, hits: Hits): number {
    for (let h = 0; h < hits.length; h++) {
      if (hits.last[h] > hits.first[h] || tokens.spans.kind[hits.first[h]] !== Kind.Number) return 1;
    }
    return 0;
  }

  word(word: FeatureWord, negated: boolean, at: number): void {
    const { row } = word as TableWord;
    for (let k = 0; k < this.sum.length; k++) this.sum[k] += row[k];
    if (word.stemmed >= 0) this.known++;
    this.trace?.push({ kind: "word", label: this.textOf(at, at), first: at, last: at, negated, scores: row });
  }
  place(feature: number, at: number): void {
    this.addRow(feature, this.sum);
    if (this.trace) this.note("place", placeOf(this.data.space.keys[feature]), feature, at, at);
  }
  sequence(feature: number, at: number): void {
    this.addRow(feature, this.sum);
    if (this.trace) this.note("pair", this.data.space.keys[feature].slice(1), feature, at, at);
  }
  mark(feature: number, at: number): void {
    this.addRow(feature, this.sum);
    if (at >= 0) this.known++;
    if (this.trace) this.note("mark", this.data.space.keys[feature].slice(1), feature, at, at);
  }
  term(feature: number, hit: number): void {
    this.addRow(feature, this.sum);
    if (!this.trace) return;
    const { first, last, negated, term } = this.hits as Hits;
    this.note("term", this.lexicon.terms[term[hit]].text, feature, first[hit], last[hit], negated[hit] === 1);
  }

  private note(
    kind: Contribution["kind"],
    label: string,
    feature: number,
    first: number,
    last: number,
    negated = false,
  ): void {
    const scores = new Float64Array(this.data.width);
    this.addRow(feature, scores);
    this.trace?.push({ kind, label, first, last, negated, scores });
  }

  private textOf(first: number, last: number): string {
    const tokens = this.tokens as Tokens<TableWord>;
    return tokens.text.slice(tokens.spans.start[first], tokens.spans.end[last]);
  }
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
