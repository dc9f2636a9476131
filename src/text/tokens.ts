import { grown } from "../math/grown.js";
import { markNegation } from "./negation.js";
import { Kind, Spans, tokenize } from "./tokenize.js";
import type { Word, WordTable } from "./words.js";

/** One answer as the coder reads it: its spans, the word at each, and which negator (if any) negates it. Buffers are reused. */
export class Tokens {
  readonly spans = new Spans();
  /** By token the number of its word in the table, and the word's cue bits. */
  ids = new Int32Array(256);
  flags = new Uint8Array(256);
  /** Index of the token that negates this one, or -1. */
  negatedBy = new Int32Array(256);
  text = "";
  /** Whose words the numbers name. */
  table!: WordTable;

  get length(): number {
    return this.spans.length;
  }

  word(at: number): Word {
    return this.table.word(this.ids[at]);
  }

  /** Reads `text`: cuts it, looks up each word, and marks the scope of negators. */
  read(text: string, table: WordTable): void {
    this.text = text;
    this.table = table;
    const { spans } = this;
    tokenize(text, spans);
    const n = spans.length;
    this.ids = grown(this.ids, n);
    this.flags = grown(this.flags, n);
    this.negatedBy = grown(this.negatedBy, n);
    const { ids, flags } = this;
    const { start, end } = spans;
    for (let i = 0; i < n; i++) ids[i] = table.at(text, start[i], end[i]);
    const known = table.flags;
    for (let i = 0; i < n; i++) flags[i] = known[ids[i]];
    markNegation(this, table.rules);
  }

  /** How many tokens are words or numbers. */
  countWords(): number {
    const { kind, length } = this.spans;
    let count = 0;
    for (let i = 0; i < length; i++) if (kind[i] !== Kind.Mark) count++;
    return count;
  }
}
