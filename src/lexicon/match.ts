import { Break, Kind } from "../text/tokenize.js";
import type { Tokens } from "../text/tokens.js";
import type { Word } from "../text/words.js";
import type { CompiledLexicon, Node } from "./compile.js";

/** A word with the lexicon patterns it satisfies. */
export interface LexiconWord extends Word {
  patterns: Int32Array | null;
}

/** The terms found in one answer, in reused buffers: `length` says how many are in use. */
export class Hits {
  length = 0;
  /** Index of the term in the compiled lexicon. */
  term = new Int32Array(64);
  /** First and last token. */
  first = new Int32Array(64);
  last = new Int32Array(64);
  negated = new Uint8Array(64);

  push(term: number, first: number, last: number): void {
    if (this.length === this.term.length) {
      for (const name of ["term", "first", "last"] as const) {
        const twice = new Int32Array(this.length * 2);
        twice.set(this[name]);
        this[name] = twice;
      }
      const twice = new Uint8Array(this.length * 2);
      twice.set(this.negated);
      this.negated = twice;
    }
    this.term[this.length] = term;
    this.first[this.length] = first;
    this.last[this.length++] = last;
  }
}

/**
 * Finds every term of the lexicon. Within a dimension a hit that lies wholly inside a longer one is dropped, and of several
 * terms of one category over the same words the first counts. A hit is negated when a negator outside it reaches one of its words.
 */
export function match(tokens: Tokens<LexiconWord>, lexicon: CompiledLexicon, into: Hits): void {
  into.length = 0;
  const n = tokens.length;
  for (let i = 0; i < n; i++) step(tokens, lexicon, lexicon.root, i, i, into);
  if (into.length > 1) dropNested(lexicon, into);
  for (let h = 0; h < into.length; h++) into.negated[h] = isNegated(tokens, into.first[h], into.last[h]) ? 1 : 0;
}

/** Follows the trie from `next` with the word at `at`. */
function step(tokens: Tokens<LexiconWord>, lexicon: CompiledLexicon, next: Map<number, Node>, first: number, at: number, into: Hits): void {
  const patterns = tokens.words[at].patterns;
  if (patterns === null) return;
  for (let p = 0; p < patterns.length; p++) {
    const node = next.get(patterns[p]);
    if (node === undefined) continue;
    const cased = lexicon.cased.get(patterns[p]);
    if (cased !== undefined && tokens.text.slice(tokens.spans.start[at], tokens.spans.end[at]) !== cased) continue;
    if (node.terms !== null) for (const term of node.terms) into.push(term, first, at);
    const after = at + 1;
    if (after >= tokens.length) continue;
    if (node.next !== null && continues(tokens, after)) step(tokens, lexicon, node.next, first, after, into);
    if (node.gaps !== null) {
      for (const gap of node.gaps) {
        for (let j = after; j < tokens.length && j <= after + gap.reach && continues(tokens, j); j++) {
          step(tokens, lexicon, gap.next, first, j, into);
        }
      }
    }
  }
}

/** A term never runs over a sentence end. */
const continues = (tokens: Tokens, at: number): boolean =>
  tokens.spans.break[at] !== Break.Sentence && tokens.spans.kind[at] !== Kind.Mark;

function dropNested(lexicon: CompiledLexicon, hits: Hits): void {
  let kept = 0;
  for (let h = 0; h < hits.length; h++) {
    if (isCovered(lexicon, hits, h)) continue;
    hits.term[kept] = hits.term[h];
    hits.first[kept] = hits.first[h];
    hits.last[kept++] = hits.last[h];
  }
  hits.length = kept;
}

/**
 * Compares with the hits that begin no later and end no earlier. Kept hits are written to lower places while later ones are read,
 * which is safe: a place below `h` then holds a kept hit, and a hit covered by a dropped one is covered by what covered that.
 */
function isCovered(lexicon: CompiledLexicon, hits: Hits, h: number): boolean {
  const { term, first, last } = hits;
  for (let other = 0; other < hits.length; other++) {
    if (other === h || first[other] > first[h] || last[other] < last[h]) continue;
    if (lexicon.dimension[term[other]] !== lexicon.dimension[term[h]]) continue;
    const longer = last[other] - first[other] > last[h] - first[h];
    if (longer) return true;
    if (other < h && lexicon.category[term[other]] === lexicon.category[term[h]]) return true;
  }
  return false;
}

function isNegated(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const by = tokens.negatedBy[i];
    if (by >= 0 && (by < first || by > last)) return true;
  }
  return false;
}
