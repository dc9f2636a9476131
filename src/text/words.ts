import { grown } from "../math/grown.js";
import type { LanguageRules } from "./language-rules.js";
import { stem } from "./stem.js";
import { normalize } from "./tokenize.js";

/** One distinct word. */
export interface Word {
  /** As written, with ASCII letters in lower case: the key it is looked up by. */
  raw: string;
  /** Normalised: lower case, NFC, straight apostrophes. */
  surface: string;
  stem: string;
  /** Cue bits, see negation.ts and language-rules.ts. */
  flags: number;
}

/** What a stage knows of each distinct word, kept in arrays by the word's number, so that an answer is read as a row of numbers. */
export interface WordColumn {
  /** Works out what the stage has to know, once per word; a number is used anew after the table has forgotten its words. */
  define(word: Word, number: number): void;
}

/**
 * Numbers distinct words: each is defined once, at first sight, and then found by its characters without making a string.
 * The table is emptied between answers when it holds more than `limit` words, so memory stays flat on text where every word is new.
 */
export class WordTable {
  /** Cue bits by number of the word. */
  flags = new Uint8Array(SMALLEST);
  /** How often all words have been forgotten: a number means the same word only until then. */
  forgotten = 0;
  private words: Word[] = [];
  /** Per slot the number of a word, plus 1, its hash, where its characters begin and how many they are: SLOT numbers side by side. */
  private slots = new Int32Array(SMALLEST * SLOT);
  /** The characters of all words, one after another. */
  private characters = new Uint16Array(1 << 16);
  private filled = 0;

  constructor(
    readonly rules: LanguageRules,
    private readonly columns: readonly WordColumn[] = [],
    private readonly limit = 50_000,
  ) {}

  /** To be called between answers: forgets all words when there are too many. */
  trim(): void {
    if (this.words.length <= this.limit) return;
    this.words = [];
    this.filled = 0;
    this.forgotten++;
    this.slots = new Int32Array(SMALLEST * SLOT);
  }

  word(number: number): Word {
    return this.words[number];
  }

  /** The number of the word that stands at `start` to `end` of `text`. */
  at(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ lower(text.charCodeAt(i)), 0x01000193);
    hash ^= hash >>> 15;
    const { slots } = this;
    const mask = slots.length / SLOT - 1;
    for (let at = (hash & mask) * SLOT; ; at = (at + SLOT) & (slots.length - 1)) {
      const id = slots[at];
      if (id === 0) return this.add(text, start, end, hash, at);
      if (slots[at + 1] === hash && this.same(slots[at + 2], slots[at + 3], text, start, end)) return id - 1;
    }
  }

  private same(begin: number, length: number, text: string, start: number, end: number): boolean {
    if (length !== end - start) return false;
    const { characters } = this;
    for (let i = start; i < end; i++)
      if (characters[begin + i - start] !== lower(text.charCodeAt(i))) return false;
    return true;
  }

  private add(text: string, start: number, end: number, hash: number, at: number): number {
    const raw = text.slice(start, end).replace(/[A-Z]/g, (c) => c.toLowerCase());
    const surface = normalize(raw);
    const { rules } = this;
    const word = { raw, surface, stem: stem(surface, rules.language), flags: rules.flags(surface) };
    const number = this.words.push(word) - 1;
    this.flags = grown(this.flags, number);
    this.flags[number] = word.flags;
    this.slots.set([number + 1, hash, this.filled, raw.length], at);
    this.characters = grown(this.characters, this.filled + raw.length);
    for (let i = 0; i < raw.length; i++) this.characters[this.filled++] = raw.charCodeAt(i);
    for (const column of this.columns) column.define(word, number);
    if (this.words.length * 2 * SLOT > this.slots.length) this.rehash();
    return number;
  }

  private rehash(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    const mask = this.slots.length / SLOT - 1;
    for (let i = 0; i < old.length; i += SLOT) {
      if (old[i] === 0) continue;
      let at = (old[i + 1] & mask) * SLOT;
      while (this.slots[at] !== 0) at = (at + SLOT) & (this.slots.length - 1);
      for (let k = 0; k < SLOT; k++) this.slots[at + k] = old[i + k];
    }
  }
}

const SLOT = 4;
/** Slots of an empty table; a power of two, as all sizes are. */
const SMALLEST = 1 << 12;

const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);
