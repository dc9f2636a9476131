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
  private slots: Int32Array;
  private readonly define: (raw: string, surface: string) => W;
  private readonly limit: number;

  constructor(define: (raw: string, surface: string) => W, limit = 50_000) {
    this.define = define;
    this.limit = limit;
    this.slots = new Int32Array(nextPowerOfTwo(limit * 4));
  }

  /** To be called between answers: forgets all words when there are too many. */
  trim(): void {
    if (this.words.length <= this.limit) return;
    this.words = [];
    this.slots = new Int32Array(nextPowerOfTwo(this.limit * 4));
  }

  /** The word that stands at `start` to `end` of `text`. */
  at(text: string, start: number, end: number): W {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ lower(text.charCodeAt(i)), 0x01000193);
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = this.slots[slot];
      if (id === 0) return this.add(text, start, end, slot);
      const word = this.words[id - 1];
      if (same(word.raw, text, start, end)) return word;
      slot = (slot + 1) & mask;
    }
  }

  private add(text: string, start: number, end: number, slot: number): W {
    const raw = text.slice(start, end).replace(/[A-Z]/g, (c) => c.toLowerCase());
    const word = this.define(raw, normalize(raw));
    this.slots[slot] = this.words.push(word);
    if (this.words.length * 2 > this.slots.length) this.rehash();
    return word;
  }

  /** One answer may hold more new words than the limit; the slots then double until the next trim. */
  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    this.words.forEach((word, index) => {
      let hash = 0x811c9dc5;
      for (let i = 0; i < word.raw.length; i++) hash = Math.imul(hash ^ word.raw.charCodeAt(i), 0x01000193);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = index + 1;
    });
  }
}

const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

function same(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) !== lower(text.charCodeAt(start + i))) return false;
  return true;
}

function nextPowerOfTwo(n: number): number {
  let p = 1024;
  while (p < n) p *= 2;
  return p;
}
