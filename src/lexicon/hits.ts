import { grown } from "../math/grown.js";

/** The terms found in one answer, in reused buffers: `length` says how many are in use. */
export class Hits {
  length = 0;
  /** Index of the term in the compiled lexicon. */
  term = new Int32Array(64);
  /** First and last token. */
  first = new Int32Array(64);
  last = new Int32Array(64);
  negated = new Uint8Array(64);
  /** Places of the trie that were reached to find them. */
  steps = 0;

  push(term: number, first: number, last: number): void {
    const { length } = this;
    if (length === this.term.length) {
      this.term = grown(this.term, length);
      this.first = grown(this.first, length);
      this.last = grown(this.last, length);
      this.negated = grown(this.negated, length);
    }
    this.term[length] = term;
    this.first[length] = first;
    this.last[length] = last;
    this.length = length + 1;
  }
}
