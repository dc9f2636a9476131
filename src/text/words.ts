import { normalize } from "./tokenize.js";

/** What the stages know about one distinct word. Later stages add what is theirs (lexicon elements, table rows) when it is first seen. */
export interface Word {
  /** As written, with ASCII letters in lower case: the key it is looked up by. */
  raw: string;
  /** Normalised: lower case, NFC, straight apostrophes. */
  surface: string;
  stem: string;
  /** Cue bits, see negation.ts and language-rules.ts. */
  flags: number;
}

/**
 * Every distinct word is defined once, at first sight, and then found by its characters without making a string.
 * The table is emptied between answers when it holds more than `limit` words, so memory stays flat on text where every word is new.
 */
export class WordTable<W extends Word> {
  private words: W[] = [];
  /** Per slot the number of a word, plus 1, and its hash: another word's slot is passed over without touching its characters. */
  private slots: Int32Array;
  /** The characters of all words, one after another, and where each word begins; the last entry is the end. */
  private characters = new Uint16Array(1 << 16);
  private begins = [0];
  private readonly define: (raw: string, surface: string) => W;
  private readonly limit: number;

  constructor(define: (raw: string, surface: string) => W, limit = 50_000) {
    this.define = define;
    this.limit = limit;
    this.slots = new Int32Array(SMALLEST * 2);
  }

  /** To be called between answers: forgets all words when there are too many. */
  trim(): void {
    if (this.words.length <= this.limit) return;
    this.words = [];
    this.begins = [0];
    this.slots = new Int32Array(SMALLEST * 2);
  }

  /** The word that stands at `start` to `end` of `text`. */
  at(text: string, start: number, end: number): W {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ lower(text.charCodeAt(i)), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.slots.length / 2 - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const id = this.slots[at * 2];
      if (id === 0) return this.add(text, start, end, hash, at);
      if (this.slots[at * 2 + 1] === hash && this.same(id - 1, text, start, end)) return this.words[id - 1];
    }
  }

  private same(id: number, text: string, start: number, end: number): boolean {
    const begin = this.begins[id];
    if (this.begins[id + 1] - begin !== end - start) return false;
    for (let i = start; i < end; i++)
      if (this.characters[begin + i - start] !== lower(text.charCodeAt(i))) return false;
    return true;
  }

  private add(text: string, start: number, end: number, hash: number, at: number): W {
    const raw = text.slice(start, end).replace(/[A-Z]/g, (c) => c.toLowerCase());
    const word = this.define(raw, normalize(raw));
    this.slots[at * 2] = this.words.push(word);
    this.slots[at * 2 + 1] = hash;
    this.store(raw);
    if (this.words.length * 4 > this.slots.length) this.rehash();
    return word;
  }

  private store(raw: string): void {
    const begin = this.begins[this.begins.length - 1];
    if (begin + raw.length > this.characters.length) {
      const larger = new Uint16Array(Math.max(this.characters.length * 2, begin + raw.length));
      larger.set(this.characters);
      this.characters = larger;
    }
    for (let i = 0; i < raw.length; i++) this.characters[begin + i] = raw.charCodeAt(i);
    this.begins.push(begin + raw.length);
  }

  private rehash(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    const mask = this.slots.length / 2 - 1;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i] === 0) continue;
      let at = old[i + 1] & mask;
      while (this.slots[at * 2] !== 0) at = (at + 1) & mask;
      this.slots[at * 2] = old[i];
      this.slots[at * 2 + 1] = old[i + 1];
    }
  }
}

/** Slots of an empty table; a power of two, as all sizes are. */
const SMALLEST = 1 << 12;

const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);
