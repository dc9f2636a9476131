import type { Codebook } from "../codebook/codebook.js";
import type { CompiledLexicon } from "../lexicon/compile.js";
import type { Hits } from "../lexicon/hits.js";
import { grown } from "../math/grown.js";
import { Break, Kind } from "../text/tokenize.js";
import type { Tokens } from "../text/tokens.js";
import type { Word, WordColumn } from "../text/words.js";
import { FeatureList } from "./feature-list.js";
import { END, type FeatureSpace, START } from "./feature-space.js";

/** Where a word stands, as far as that is a feature of its own; by the first characters of the feature's key. */
const PLACES = { negated: "n", first: "e^", last: "e$", before: "c<", after: "c>" } as const;
/** What is kept of a word, by its number: its stem by place in the order of PLACES, its stem as a member of pairs, and whether it is known. */
const KEPT = 8;
const [NEGATED, FIRST, LAST, BEFORE, AFTER, MEMBER, KNOWN] = [0, 1, 2, 3, 4, 5, 6];

/** Features of the answer as a whole, named once so that no string is made per answer. */
const LENGTHS = Array.from({ length: 24 }, (_, n) => `mlength ${n}`);

/** Where the tone of an answer goes: terms for and against in the order of the text, the same ones in a row taken together. */
const TONES = ["+", "-", "+-", "-+", "+-+", "-+-"];
/** A tone as a number: its first sign, and how many there are. */
const toneNumber = (against: boolean, signs: number): number => signs * 2 + (against ? 1 : 0);

/**
 * Walks the features of one answer. Training and scoring both go through here, so what is learned is what is scored.
 */
export class FeatureWalk implements WordColumn {
  private readonly list = new FeatureList();
  /** By number of the word: KEPT numbers. */
  private words = new Int32Array(KEPT << 10);
  private readonly start: number;
  private readonly end: number;
  private readonly lengths: number[];
  private readonly contrast: number;
  private readonly negation: number;
  /** By number of the tone; -1 for none. */
  private readonly tones = new Int32Array(8).fill(-1);
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
    for (const tone of TONES)
      this.tones[toneNumber(tone[0] === "-", tone.length)] = space.id(`mtone ${tone}`);
    this.terms = new Int32Array(lexicon.terms.length * 4);
    const known = new Map<string, readonly number[]>();
    for (const [t, { dimension, category, weight }] of lexicon.terms.entries()) {
      const key = `t${dimension} ${category}`;
      const weak = weight < 1 ? " weak" : "";
      let own = known.get(key + weak);
      if (own === undefined)
        known.set(key + weak, (own = VARIANTS.map((variant) => space.id(key + variant + weak))));
      this.terms.set(own, t * 4);
    }
  }

  /** @returns the word's own features: its stem (or the mark that it is) and its letters */
  define(word: Word, number: number): number[] {
    const { space } = this;
    const at = number * KEPT;
    this.words = grown(this.words, at + KEPT - 1);
    // A mark (emoji, "?", ":D") is a feature of the block of marks, and no member of pairs.
    const isWord = /^[^:;<]*[\p{L}\p{N}]/u.test(word.surface);
    const hasLetters = isWord && /\p{L}/u.test(word.surface);
    const stem = space.id(isWord ? `w${word.stem}` : `m${word.surface}`);
    for (const [place, key] of Object.values(PLACES).entries())
      this.words[at + place] = hasLetters ? space.id(key + word.stem) : -1;
    this.words[at + MEMBER] = isWord ? space.stem(word.stem) : -1;
    this.words[at + KNOWN] = stem >= 0 ? 1 : 0;
    const letters = hasLetters ? space.letters(word.surface) : [];
    return stem < 0 ? letters : [stem, ...letters];
  }

  /** The features of an answer beside its words' own; the list is overwritten by the next call. */
  read(tokens: Tokens, hits: Hits): FeatureList {
    const { list, words } = this;
    list.clear();
    const n = tokens.length;
    const { ids, negatedBy } = tokens;
    const { kind, break: breaks } = tokens.spans;
    const turn = this.turn(hits, n);
    const { firstEnd, lastStart } = sentences(tokens);
    // The two members before the current word, and the tokens at which they stand.
    let first = -1;
    let second = this.start;
    let firstAt = -1;
    let secondAt = -1;
    let negated = false;
    for (let i = 0; i < n; i++) {
      const word = ids[i] * KEPT;
      if (i > 0 && breaks[i] === Break.Sentence) {
        this.ends(first, second, firstAt, secondAt, i - 1, tokens);
        first = -1;
        second = this.start;
        secondAt = -1;
      }
      list.known += words[word + KNOWN];
      if (kind[i] === Kind.Mark) continue;
      list.words++;
      if (negatedBy[i] >= 0) {
        negated = true;
        list.push(words[word + NEGATED], i);
      }
      if (i < firstEnd) list.push(words[word + FIRST], i);
      if (i >= lastStart) list.push(words[word + LAST], i);
      if (turn < n) list.push(words[word + (i < turn ? BEFORE : AFTER)], i);
      const member = words[word + MEMBER];
      if (member >= 0) {
        if (second >= 0) this.sequence(second, member, secondAt, i, false, i, tokens);
        if (first >= 0) this.sequence(first, member, firstAt, i, true, i, tokens);
      }
      first = second;
      firstAt = secondAt;
      second = member;
      secondAt = i;
    }
    this.ends(first, second, firstAt, secondAt, n - 1, tokens);
    this.whole(list.words, negated, turn < n, hits);
    this.readHits(hits, lastStart, turn);
    return list;
  }

  /** Features of the answer as a whole. */
  private whole(words: number, negated: boolean, turns: boolean, hits: Hits): void {
    const { list } = this;
    const length = Math.min(LENGTHS.length - 1, Math.floor(Math.log2(words + 1) * 2));
    if (words > 0) list.push(this.lengths[length], -1);
    if (negated) list.push(this.negation, -1);
    if (turns) list.push(this.contrast, -1);
    list.push(this.tones[this.toneOf(hits)], -1);
  }

  private readHits(hits: Hits, lastStart: number, turn: number): void {
    const { list, terms } = this;
    for (let h = 0; h < hits.length; h++) {
      const base = hits.term[h] * 4;
      list.push(terms[base + hits.negated[h]], h);
      if (hits.negated[h] === 1) continue;
      if (hits.first[h] >= lastStart) list.push(terms[base + 2], h);
      if (hits.first[h] > turn) list.push(terms[base + 3], h);
    }
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

  /** The number of the tone; 0 where there is none. */
  private toneOf(hits: Hits): number {
    const { dimension, category } = this.lexicon;
    let signs = 0;
    let begins = false;
    let last = false;
    for (let h = 0; h < hits.length && signs < 3; h++) {
      const term = hits.term[h];
      if (dimension[term] !== this.stance) continue;
      const isFavour = category[term] === this.favour;
      if (!isFavour && category[term] !== this.against) continue;
      const against = isFavour === (hits.negated[h] === 1);
      if (signs > 0 && against === last) continue;
      if (signs++ === 0) begins = against;
      last = against;
    }
    return signs === 0 ? 0 : toneNumber(begins, signs);
  }

  /** The sentence end as a member of pairs; a sentence without words has none. */
  private ends(
    first: number,
    second: number,
    firstAt: number,
    secondAt: number,
    at: number,
    tokens: Tokens,
  ): void {
    if (second === this.start) return;
    if (second >= 0) this.sequence(second, this.end, secondAt, -1, false, at, tokens);
    if (first >= 0) this.sequence(first, this.end, firstAt, -1, true, at, tokens);
  }

  /** @param aAt @param bAt the tokens of the members, below 0 for the ends of the sentence */
  private sequence(
    a: number,
    b: number,
    aAt: number,
    bAt: number,
    skip: boolean,
    at: number,
    tokens: Tokens,
  ): void {
    const { space } = this;
    const key = space.isOpen
      ? `${skip ? "s" : "p"}${aAt < 0 ? START : tokens.word(aAt).stem} ${bAt < 0 ? END : tokens.word(bAt).stem}`
      : undefined;
    this.list.push(space.sequence(a, b, skip, key), at);
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
