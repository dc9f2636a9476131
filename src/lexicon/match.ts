import { grown } from "../math/grown.js";
import { Break, Kind } from "../text/tokenize.js";
import type { Tokens } from "../text/tokens.js";
import type { Word, WordColumn } from "../text/words.js";
import type { CompiledLexicon, Way } from "./compile.js";
import type { Hits } from "./hits.js";
import { NestedHits } from "./nested.js";

/** No answer takes more steps than this, whatever the lexicon: terms found by then count, further ones do not. */
const MOST_STEPS = 200_000;

/**
 * Finds the terms of a lexicon in answers. Words that satisfy the same patterns are one class; what a class begins and which patterns
 * go on with it lie side by side as numbers, so matching makes and follows no objects and its cost does not depend on the number of terms.
 */
export class Matcher implements WordColumn {
  /** By number of the word its class; those of class 0 stand in no term. */
  private classes = new Int32Array(1 << 12);
  private readonly classNumbers = new Map<string, number>();
  /** Patterns that go on with a term, numbered anew; -1 for those that only begin one. */
  private readonly onward: Int32Array;
  /** By class: the onward patterns it satisfies, as bits, `stride` numbers a class; and the state that it begins, -1 for none. */
  private bits: Int32Array;
  private readonly stride: number;
  /**
   * The same folded into 32 bits in two ways (a Bloom filter): these fit the processor's nearest cache and tell most words that do not go
   * on without a look at the bits, which do not.
   */
  private foldsByPlace = new Int32Array(1 << 10);
  private foldsByHash = new Int32Array(1 << 10);
  private begins = new Int32Array(1 << 10);
  /** The same for patterns that ask for a spelling, one by one, and whether there is any. */
  private isCased = new Uint8Array(1 << 10);
  private readonly casedBegins: { state: number; cased: string }[][] = [];
  /**
   * A state is a place of the trie, or several that a class begins together. By state: which of `ends` are the terms that end there, and
   * which of the ways lead on, `from` up to `to`, those of the farthest reach last.
   */
  private readonly ends: number[] = [];
  private states = 0;
  private endsFrom = new Int32Array(1 << 12);
  private endsTo = new Int32Array(1 << 12);
  private from = new Int32Array(1 << 12);
  private to = new Int32Array(1 << 12);
  private ways = 0;
  private wayBit = new Int32Array(1 << 12);
  private wayByPlace = new Int32Array(1 << 12);
  private wayByHash = new Int32Array(1 << 12);
  private readonly waySpelling: (string | null)[] = [];
  private wayReach = new Uint8Array(1 << 12);
  private wayState = new Int32Array(1 << 12);
  private readonly nested: NestedHits;
  /** By token of the answer at hand: the class, and the end of the run of words without a sentence end, over which no term runs. */
  private tokenClass = new Int32Array(256);
  private runEnd = new Int32Array(256);

  constructor(private readonly lexicon: CompiledLexicon) {
    this.nested = new NestedHits(lexicon);
    this.onward = new Int32Array(lexicon.cased.length).fill(-1);
    let onward = 0;
    for (const { ways } of lexicon.places)
      for (const { pattern } of ways) if (this.onward[pattern] < 0) this.onward[pattern] = onward++;
    this.stride = (onward >>> 5) + 1;
    this.bits = new Int32Array(this.stride << 8);
    for (const { ends, ways } of lexicon.places) this.addState(ends, ways);
    this.addClass("", []);
  }

  define(word: Word, number: number): void {
    this.classes = grown(this.classes, number);
    const patterns = this.lexicon.patternsOf(word.surface, word.stem, word.flags);
    const key = patterns.join(" ");
    this.classes[number] = this.classNumbers.get(key) ?? this.addClass(key, patterns);
  }

  private addClass(key: string, patterns: readonly number[]): number {
    const { starts, cased, places } = this.lexicon;
    const number = this.classNumbers.size;
    this.classNumbers.set(key, number);
    this.bits = grown(this.bits, (number + 1) * this.stride);
    this.foldsByPlace = grown(this.foldsByPlace, number);
    this.foldsByHash = grown(this.foldsByHash, number);
    this.begins = grown(this.begins, number);
    this.isCased = grown(this.isCased, number);
    const begun: number[] = [];
    const casedBegins: { state: number; cased: string }[] = [];
    for (const pattern of patterns) {
      const bit = this.onward[pattern];
      if (bit >= 0) {
        this.bits[number * this.stride + (bit >>> 5)] |= 1 << bit;
        this.foldsByPlace[number] |= byPlace(bit);
        this.foldsByHash[number] |= byHash(bit);
      }
      const state = starts.get(pattern);
      if (state === undefined) continue;
      const spelling = cased[pattern];
      if (spelling === null) begun.push(state);
      else casedBegins.push({ state, cased: spelling });
    }
    const own = begun.map((place) => places[place]);
    this.begins[number] =
      begun.length < 2
        ? (begun[0] ?? -1)
        : this.addState(
            own.flatMap(({ ends }) => ends),
            own.flatMap(({ ways }) => ways),
          );
    this.isCased[number] = casedBegins.length > 0 ? 1 : 0;
    this.casedBegins.push(casedBegins);
    return number;
  }

  private addState(ends: number[], ways: readonly Way[]): number {
    const state = this.states++;
    this.endsFrom = grown(this.endsFrom, state);
    this.endsTo = grown(this.endsTo, state);
    this.endsFrom[state] = this.ends.length;
    this.ends.push(...ends);
    this.endsTo[state] = this.ends.length;
    this.from = grown(this.from, state);
    this.to = grown(this.to, state);
    this.wayBit = grown(this.wayBit, this.ways + ways.length);
    this.wayByPlace = grown(this.wayByPlace, this.ways + ways.length);
    this.wayByHash = grown(this.wayByHash, this.ways + ways.length);
    this.wayReach = grown(this.wayReach, this.ways + ways.length);
    this.wayState = grown(this.wayState, this.ways + ways.length);
    this.from[state] = this.ways;
    for (const { pattern, reach, to } of [...ways].sort((a, b) => a.reach - b.reach)) {
      this.wayBit[this.ways] = this.onward[pattern];
      this.wayByPlace[this.ways] = byPlace(this.onward[pattern]);
      this.wayByHash[this.ways] = byHash(this.onward[pattern]);
      this.waySpelling[this.ways] = this.lexicon.cased[pattern];
      this.wayReach[this.ways] = reach;
      this.wayState[this.ways++] = to;
    }
    this.to[state] = this.ways;
    return state;
  }

  /**
   * Finds every term. Within a dimension a hit that lies wholly inside a longer one is dropped, and of several terms of one category
   * over the same words the first counts: one that asks for a word
   * as it is written before one that asks for its stem, one without a gap before one with. A hit is negated when a negator outside it reaches one of its words.
   * @param nested keeps the hits that lie inside others, to show what a lexicon's longer terms cover
   */
  match(tokens: Tokens, into: Hits, nested = false): void {
    into.length = 0;
    into.steps = 0;
    this.readClasses(tokens);
    const { tokenClass, begins, isCased } = this;
    for (let i = 0; i < tokens.length; i++) {
      const own = tokenClass[i];
      if (own === 0) continue;
      if (begins[own] >= 0) this.goOn(begins[own], i, i, tokens, into);
      if (isCased[own] === 0) continue;
      const cased = this.casedBegins[own];
      for (let w = 0; w < cased.length; w++)
        if (isSpelt(tokens, i, cased[w].cased)) this.goOn(cased[w].state, i, i, tokens, into);
    }
    if (into.length > 1 && !nested) this.nested.drop(into);
    markNegated(tokens, into);
  }

  private readClasses(tokens: Tokens): void {
    const n = tokens.length;
    this.tokenClass = grown(this.tokenClass, n);
    this.runEnd = grown(this.runEnd, n);
    const { tokenClass, runEnd, classes } = this;
    const { ids, spans, text } = tokens;
    let end = n;
    for (let i = n - 1; i >= 0; i--) {
      tokenClass[i] = classes[ids[i]];
      runEnd[i] = end;
      // An emoji may stand inside a term; "?" and "!" end a sentence.
      if (spans.break[i] === Break.Sentence || (spans.kind[i] === Kind.Mark && ends(text, spans.start[i])))
        end = i;
    }
  }

  /** Takes note of the terms that end in `state`, reached with the word at `at`, and tries the words after. */
  private goOn(state: number, first: number, at: number, tokens: Tokens, into: Hits): void {
    if (into.steps >= MOST_STEPS) return;
    into.steps++;
    const endsTo = this.endsTo[state];
    for (let e = this.endsFrom[state]; e < endsTo; e++) into.push(this.ends[e], first, at);
    const from = this.from[state];
    const to = this.to[state];
    if (from === to) return;
    const { tokenClass, bits, stride, foldsByPlace, foldsByHash } = this;
    const { wayBit, wayByPlace, wayByHash, wayReach } = this;
    const last = Math.min(this.runEnd[at] - 1, at + 1 + wayReach[to - 1]);
    let within = from;
    for (let j = at + 1; j <= last; j++) {
      while (wayReach[within] < j - at - 1) within++;
      const own = tokenClass[j];
      const placed = foldsByPlace[own];
      if (placed === 0) continue;
      const hashed = foldsByHash[own];
      const base = own * stride;
      for (let w = within; w < to; w++) {
        if ((placed & wayByPlace[w]) === 0 || (hashed & wayByHash[w]) === 0) continue;
        const bit = wayBit[w];
        if (((bits[base + (bit >>> 5)] >>> bit) & 1) === 0) continue;
        const spelling = this.waySpelling[w];
        if (spelling === null || isSpelt(tokens, j, spelling))
          this.goOn(this.wayState[w], first, j, tokens, into);
      }
    }
  }
}

/** Neighbours among the patterns often stand in the same words, so that they share a fold. */
const byPlace = (bit: number): number => 1 << (bit >>> 2);
const byHash = (bit: number): number => 1 << (Math.imul(bit, 0x9e3779b1) >>> 27);

const isSpelt = ({ text, spans }: Tokens, at: number, spelling: string): boolean =>
  text.slice(spans.start[at], spans.end[at]) === spelling;

const ends = (text: string, at: number): boolean => text.charCodeAt(at) === 63 || text.charCodeAt(at) === 33;

function markNegated(tokens: Tokens, hits: Hits): void {
  const { negatedBy } = tokens;
  for (let h = 0; h < hits.length; h++) {
    const first = hits.first[h];
    const last = hits.last[h];
    let negated = 0;
    for (let i = first; i <= last; i++) {
      const by = negatedBy[i];
      if (by >= 0 && (by < first || by > last)) negated = 1;
    }
    hits.negated[h] = negated;
  }
}
