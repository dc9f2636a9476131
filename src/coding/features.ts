import type { CompiledLexicon } from "../lexicon/compile.js";
import type { Hits, LexiconWord } from "../lexicon/match.js";
import { Break, Kind } from "../text/tokenize.js";
import type { Tokens } from "../text/tokens.js";
import { END, type FeatureSpace, START } from "./feature-space.js";

/** A word with the numbers of its features; -1 for those that the model does not know. */
export interface FeatureWord extends LexiconWord {
  form: number;
  stemmed: number;
  negated: number;
  /** Number of its stem as a member of pairs, -1 if none has it. */
  member: number;
  /** Numbers of its character n-grams. */
  letters: Int32Array;
}

export function defineFeatures(word: LexiconWord, space: FeatureSpace): FeatureWord {
  const isWord = /[\p{L}\p{N}]/u.test(word.surface);
  const hasLetters = /\p{L}/u.test(word.surface);
  return Object.assign(word, {
    // A mark (emoji, "?") is its own feature, of the block of marks, and no member of pairs.
    form: space.id(isWord ? `f${word.surface}` : `m${word.surface}`),
    stemmed: isWord ? space.id(`w${word.stem}`) : -1,
    negated: hasLetters ? space.id(`n${word.stem}`) : -1,
    member: isWord ? space.stem(word.stem) : -1,
    letters: hasLetters ? Int32Array.from(space.letters(word.surface)) : NONE,
  });
}
const NONE = new Int32Array(0);

/** Receives the features of an answer, in the order of the text. */
export interface FeatureSink {
  /** Form, stem and letters of a word, and its negated stem where it is negated. */
  word(word: FeatureWord, negated: boolean, at: number): void;
  /** Pairs, skips and triples; `at` is the last token. */
  sequence(feature: number, at: number): void;
  mark(feature: number, at: number): void;
  term(feature: number, hit: number): void;
}

/** Features of the answer as a whole, named once so that no string is made per answer. */
const LENGTHS = Array.from({ length: 24 }, (_, n) => `mlength ${n}`);

/**
 * Walks the features of one answer. Training and scoring both go through here, so what is learned is what is scored.
 */
export class FeatureWalk {
  private readonly start: number;
  private readonly end: number;
  private readonly lengths: number[];
  private readonly contrast: number;
  private readonly negation: number;
  /** Numbers of the term features: [dimension and category][plain, negated, in the last sentence, after a contrast]. */
  private readonly terms: Int32Array;

  constructor(
    private readonly space: FeatureSpace,
    private readonly lexicon: CompiledLexicon,
    /** Position of the dimension of cues (contrast, condition), whose first category is contrast. */
    private readonly cueDimension: number,
  ) {
    this.start = space.stem(START);
    this.end = space.stem(END);
    this.lengths = LENGTHS.map((key) => space.id(key));
    this.contrast = space.id("mcontrast");
    this.negation = space.id("mnegation");
    this.terms = new Int32Array(lexicon.terms.length * 4);
    for (const [t, term] of lexicon.terms.entries()) {
      const key = `t${term.dimension} ${term.category}`;
      for (const [v, variant] of VARIANTS.entries()) this.terms[t * 4 + v] = space.id(key + variant);
    }
  }

  /** @returns the number of words and numbers */
  walk(tokens: Tokens<FeatureWord>, hits: Hits, sink: FeatureSink): number {
    const { space } = this;
    const { spans, words } = tokens;
    const n = tokens.length;
    // The two members before the current word, and the number of their pair.
    let first = -1;
    let second = this.start;
    let pair = -1;
    let firstKey = "";
    let secondKey = START;
    let count = 0;
    let negated = false;
    let lastSentence = 0;
    const follow = (member: number, key: string, at: number) => {
      const next = space.pair(second, member, space.isOpen ? `p${secondKey} ${key}` : undefined);
      if (next >= 0) sink.sequence(next, at);
      if (first >= 0) {
        const skip = space.skip(first, member, space.isOpen ? `s${firstKey} ${key}` : undefined);
        if (skip >= 0) sink.sequence(skip, at);
        const triple = space.triple(pair, member, space.isOpen ? `3${firstKey} ${secondKey} ${key}` : undefined);
        if (triple >= 0) sink.sequence(triple, at);
      }
      first = second;
      firstKey = secondKey;
      second = member;
      secondKey = key;
      pair = next;
    };
    const restart = () => {
      first = -1;
      second = this.start;
      secondKey = START;
      pair = -1;
    };
    for (let i = 0; i < n; i++) {
      const word = words[i];
      if (i > 0 && spans.break[i] === Break.Sentence) {
        if (second !== this.start) follow(this.end, END, i - 1);
        restart();
        if (spans.kind[i] !== Kind.Mark) lastSentence = i;
      }
      if (spans.kind[i] === Kind.Mark) {
        if (word.form >= 0) sink.mark(word.form, i);
        continue;
      }
      count++;
      const isNegated = tokens.negatedBy[i] >= 0;
      if (isNegated) negated = true;
      sink.word(word, isNegated, i);
      follow(word.member, word.stem, i);
    }
    if (second !== this.start) follow(this.end, END, n - 1);
    const length = this.lengths[Math.min(LENGTHS.length - 1, Math.floor(Math.log2(count + 1) * 2))];
    if (length >= 0) sink.mark(length, -1);
    if (negated && this.negation >= 0) sink.mark(this.negation, -1);
    let turn = n;
    for (let h = 0; h < hits.length; h++) {
      if (this.lexicon.dimension[hits.term[h]] === this.cueDimension && this.lexicon.category[hits.term[h]] === 0 && hits.first[h] > 0) {
        turn = Math.min(turn, hits.first[h]);
      }
    }
    if (turn < n && this.contrast >= 0) sink.mark(this.contrast, -1);
    for (let h = 0; h < hits.length; h++) {
      const base = hits.term[h] * 4;
      const feature = this.terms[base + hits.negated[h]];
      if (feature >= 0) sink.term(feature, h);
      if (hits.negated[h] === 1) continue;
      if (lastSentence > 0 && hits.first[h] >= lastSentence && this.terms[base + 2] >= 0) sink.term(this.terms[base + 2], h);
      if (hits.first[h] > turn && this.terms[base + 3] >= 0) sink.term(this.terms[base + 3], h);
    }
    return count;
  }
}

const VARIANTS = ["", " negated", " last", " turned"] as const;
