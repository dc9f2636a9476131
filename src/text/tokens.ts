import type { LanguageRules } from "./language-rules.js";
import { markNegation } from "./negation.js";
import { Kind, Spans, tokenize } from "./tokenize.js";
import type { Word, WordTable } from "./words.js";

/** One answer as the coder reads it: its spans, the word at each, and which negator (if any) negates it. Buffers are reused. */
export class Tokens<W extends Word = Word> {
  readonly spans = new Spans();
  words: W[] = [];
  /** Index of the token that negates this one, or -1. */
  negatedBy = new Int32Array(256);
  text = "";

  get length(): number {
    return this.spans.length;
  }

  /** Reads `text`: cuts it, looks up each word, and marks the scope of negators. */
  read(text: string, table: WordTable<W>, rules: LanguageRules): void {
    this.text = text;
    tokenize(text, this.spans);
    const n = this.spans.length;
    if (this.negatedBy.length < n) this.negatedBy = new Int32Array(this.spans.start.length);
    for (let i = 0; i < n; i++) this.words[i] = table.at(text, this.spans.start[i], this.spans.end[i]);
    markNegation(this, rules);
  }

  /** How many tokens are words or numbers. */
  countWords(): number {
    let count = 0;
    for (let i = 0; i < this.spans.length; i++) if (this.spans.kind[i] !== Kind.Mark) count++;
    return count;
  }
}
