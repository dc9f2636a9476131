import type { Codebook } from "../codebook/codebook.js";
import type { CompiledLexicon } from "../lexicon/compile.js";
import type { Hits, LexiconWord } from "../lexicon/match.js";
import { Break, Kind } from "../text/tokenize.js";
import type { Tokens } from "../text/tokens.js";
import { END, type FeatureSpace, START } from "./feature-space.js";

/** Where a word stands, as far as that is a feature of its own. */
export const PLACES = ["negated", "first", "last", "before", "after"] as const;
export type Place = (typeof PLACES)[number];
const PLACE_KEYS: Record<Place, string> = {
  negated: "n",
  first: "e^",
  last: "e$",
  before: "c<",
  after: "c>",
};

/** A word with the numbers of its features; -1 for those that the model does not know. */
export interface FeatureWord extends LexiconWord {
  /** Its stem, or the mark that it is. */
  stemmed: number;
  /** Its stem by place, in the order of PLACES. */
  placed: Int32Array;
  /** Number of its stem as a member of pairs, -1 if none has it. */
  member: number;
  /** Numbers of its character n-grams. */
  letters: Int32Array;
}

export function defineFeatures(word: LexiconWord, space: FeatureSpace): FeatureWord {
  const isWord = /[\p{L}\p{N}]/u.test(word.surface);
  const hasLetters = /\p{L}/u.test(word.surface);
  return Object.assign(word, {
    // A mark (emoji, "?") is a feature of the block of marks, and no member of pairs.
    stemmed: space.id(isWord ? `w${word.stem}` : `m${word.surface}`),
    placed: Int32Array.from(PLACES, (place) => (hasLetters ? space.id(PLACE_KEYS[place] + word.stem) : -1)),
    member: isWord ? space.stem(word.stem) : -1,
    letters: hasLetters ? Int32Array.from(space.letters(word.surface)) : NONE,
  });
}
const NONE = new Int32Array(0);

/** Receives the features of an answer, in the order of the text. */
export interface FeatureSink {
  /** Stem and letters of a word. */
  word(word: FeatureWord, negated: boolean, at: number): void;
  /** The stem again, for the place where it stands. */
  place(feature: number, at: number): void;
  /** Pairs and skips; `at` is the last token. */
  sequence(feature: number, at: number): void;
  mark(feature: number, at: number): void;
  term(feature: number, hit: number): void;
}

/** Features of the answer as a whole, named once so that no string is made per answer. */
const LENGTHS = Array.from({ length: 24 }, (_, n) => `mlength ${n}`);

/** Where the tone of an answer goes: terms for and against in the order of the text, the same ones in a row taken together. */
const TONES = ["+", "-", "+-", "-+", "+-+", "-+-"];

/**
 * Walks the features of one answer. Training and scoring both go through here, so what is learned is what is scored.
 */
export class FeatureWalk {
  private readonly start: number;
  private readonly end: number;
  private readonly lengths: number[];
  private readonly contrast: number;
  private readonly negation: number;
  /** By tone as written in TONES. */
  private readonly tones: Map<string, number>;
  /** Position of the dimension of cues (contrast, condition), whose first category is contrast: after the codebook's. */
  private readonly cueDimension: number;
  private readonly stance: number;
  /** Positions of the stances for and against. */
  private readonly favour: number;
  private readonly against: number;
  /** Numbers of the term features: [dimension and category][plain, negated, in the last sentence, after a contrast]. */
  private readonly terms: Int32Array;

  constructor(
    private readonly space: FeatureSpace,
    private readonly lexicon: CompiledLexicon,
    { dimensions }: Pick<Codebook, "dimensions">,
  ) {
    this.cueDimension = dimensions.length;
    this.stance = dimensions.findIndex((d) => d.id === "stance");
    const roles = this.stance < 0 ? [] : dimensions[this.stance].categories.map((c) => c.role);
    this.favour = roles.indexOf("for");
    this.against = roles.indexOf("against");
    this.start = space.stem(START);
    this.end = space.stem(END);
    this.lengths = LENGTHS.map((key) => space.id(key));
    this.contrast = space.id("mcontrast");
    this.negation = space.id("mnegation");
    this.tones = new Map(TONES.map((tone) => [tone, space.id(`mtone ${tone}`)]));
    this.terms = new Int32Array(lexicon.terms.length * 4);
    for (const [t, term] of lexicon.terms.entries()) {
      const key = `t${term.dimension} ${term.category}`;
      for (const [v, variant] of VARIANTS.entries())
        this.terms[t * 4 + v] = space.id(key + variant + (term.weight < 1 ? " weak" : ""));
    }
  }

  /** @returns the number of words and numbers */
  walk(tokens: Tokens<FeatureWord>, hits: Hits, sink: FeatureSink): number {
    const { spans, words } = tokens;
    const n = tokens.length;
    const turn = this.turn(hits, n);
    const { firstEnd, lastStart } = sentences(tokens);
    // The two members before the current word, with their keys while the space is open.
    let first = -1;
    let second = this.start;
    let firstKey = "";
    let secondKey = START;
    let count = 0;
    let negated = false;
    for (let i = 0; i < n; i++) {
      const word = words[i];
      if (i > 0 && spans.break[i] === Break.Sentence) {
        if (second !== this.start) this.ends(first, second, firstKey, secondKey, i - 1, sink);
        first = -1;
        second = this.start;
        secondKey = START;
      }
      if (spans.kind[i] === Kind.Mark) {
        if (word.stemmed >= 0) sink.mark(word.stemmed, i);
        continue;
      }
      count++;
      const isNegated = tokens.negatedBy[i] >= 0;
      if (isNegated) negated = true;
      sink.word(word, isNegated, i);
      const { placed } = word;
      if (isNegated && placed[0] >= 0) sink.place(placed[0], i);
      if (i < firstEnd && placed[1] >= 0) sink.place(placed[1], i);
      if (i >= lastStart && placed[2] >= 0) sink.place(placed[2], i);
      if (turn < n) {
        const side = placed[i < turn ? 3 : 4];
        if (side >= 0) sink.place(side, i);
      }
      const { member, stem } = word;
      if (second >= 0 && member >= 0) this.sequence(second, member, secondKey, stem, false, i, sink);
      if (first >= 0 && member >= 0) this.sequence(first, member, firstKey, stem, true, i, sink);
      first = second;
      firstKey = secondKey;
      second = member;
      secondKey = stem;
    }
    if (second !== this.start) this.ends(first, second, firstKey, secondKey, n - 1, sink);
    const length = this.lengths[Math.min(LENGTHS.length - 1, Math.floor(Math.log2(count + 1) * 2))];
    if (length >= 0 && count > 0) sink.mark(length, -1);
    if (negated && this.negation >= 0) sink.mark(this.negation, -1);
    if (turn < n && this.contrast >= 0) sink.mark(this.contrast, -1);
    const tone = this.tones.get(this.toneOf(hits)) ?? -1;
    if (tone >= 0) sink.mark(tone, -1);
    for (let h = 0; h < hits.length; h++) {
      const base = hits.term[h] * 4;
      const feature = this.terms[base + hits.negated[h]];
      if (feature >= 0) sink.term(feature, h);
      if (hits.negated[h] === 1) continue;
      if (hits.first[h] >= lastStart && this.terms[base + 2] >= 0) sink.term(this.terms[base + 2], h);
      if (hits.first[h] > turn && this.terms[base + 3] >= 0) sink.term(this.terms[base + 3], h);
    }
    return count;
  }

  /** The first token of the first contrast after the beginning; the number of tokens if there is none. */
  private turn(hits: Hits, n: number): number {
    let turn = n;
    for (let h = 0; h < hits.length; h++) {
      const term = hits.term[h];
      const isContrast =
        this.lexicon.dimension[term] === this.cueDimension && this.lexicon.category[term] === 0;
      if (isContrast && hits.first[h] > 0 && hits.first[h] < turn) turn = hits.first[h];
    }
    return turn;
  }

  private toneOf(hits: Hits): string {
    let tone = "";
    for (let h = 0; h < hits.length && tone.length < 3; h++) {
      const term = hits.term[h];
      if (this.lexicon.dimension[term] !== this.stance) continue;
      const category = this.lexicon.category[term];
      if (category !== this.favour && category !== this.against) continue;
      const sign = (category === this.favour) === (hits.negated[h] === 0) ? "+" : "-";
      if (!tone.endsWith(sign)) tone += sign;
    }
    return tone;
  }

  /** The sentence end as a member of pairs. */
  private ends(
    first: number,
    second: number,
    firstKey: string,
    secondKey: string,
    at: number,
    sink: FeatureSink,
  ): void {
    if (second >= 0) this.sequence(second, this.end, secondKey, END, false, at, sink);
    if (first >= 0) this.sequence(first, this.end, firstKey, END, true, at, sink);
  }

  private sequence(
    a: number,
    b: number,
    aKey: string,
    bKey: string,
    skip: boolean,
    at: number,
    sink: FeatureSink,
  ): void {
    const { space } = this;
    const key = space.isOpen ? `${skip ? "s" : "p"}${aKey} ${bKey}` : undefined;
    const feature = skip ? space.skip(a, b, key) : space.pair(a, b, key);
    if (feature >= 0) sink.sequence(feature, at);
  }
}

/** Where the first sentence ends and the last begins; an answer of one sentence has neither. */
function sentences(tokens: Tokens): { firstEnd: number; lastStart: number } {
  const { spans } = tokens;
  let firstEnd = 0;
  let lastStart = tokens.length;
  for (let i = 1; i < tokens.length; i++) {
    if (spans.break[i] !== Break.Sentence || spans.kind[i] === Kind.Mark) continue;
    if (firstEnd === 0) firstEnd = i;
    lastStart = i;
  }
  return { firstEnd, lastStart };
}

const VARIANTS = ["", " negated", " last", " turned"] as const;
