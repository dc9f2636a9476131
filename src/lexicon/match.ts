import { Break, Kind } from "../text/tokenize.js";
import type { Tokens } from "../text/tokens.js";
import type { Word } from "../text/words.js";
import type { CompiledLexicon, Node } from "./compile.js";

/** A word with the lexicon patterns it satisfies. */
export interface LexiconWord extends Word {
  patterns: Int32Array | null;
  /** The same as bits, by number of the pattern. */
  patternBits: Uint32Array | null;
  /** What it begins: the terms of this word alone, and the ways on of all terms that it can begin, put together. */
  begins: Node | null;
  /** The same for patterns that ask for a spelling. */
  casedBegins: { pattern: number; node: Node }[] | null;
}

/** Adds to a word what matching needs to know about it, worked out once. */
export function defineLexicon(word: Word, lexicon: CompiledLexicon): LexiconWord {
  const patterns = lexicon.patternsOf(word.surface, word.stem, word.flags);
  const patternBits = patterns === null ? null : new Uint32Array((lexicon.patternCount >>> 5) + 1);
  const nodes: Node[] = [];
  const cased: { pattern: number; node: Node }[] = [];
  for (const pattern of patterns ?? []) {
    (patternBits as Uint32Array)[pattern >>> 5] |= 1 << (pattern & 31);
    const node = lexicon.root.get(pattern);
    if (!node) continue;
    if (lexicon.cased[pattern] === undefined) nodes.push(node);
    else cased.push({ pattern, node });
  }
  return Object.assign(word, {
    patterns,
    patternBits,
    begins: joined(nodes),
    casedBegins: cased.length > 0 ? cased : null,
  });
}

/** Several nodes as one, so that the words after are looked at once and not once per node. */
function joined(nodes: readonly Node[]): Node | null {
  if (nodes.length < 2) return nodes[0] ?? null;
  const branches = nodes.map((node) => node.branch).filter((branch) => branch !== null);
  const terms = nodes.flatMap((node) => node.terms ?? []);
  return {
    terms: terms.length > 0 ? terms : null,
    branch:
      branches.length === 0
        ? null
        : {
            patterns: branches.flatMap((b) => b.patterns),
            reach: branches.flatMap((b) => b.reach),
            nodes: branches.flatMap((b) => b.nodes),
            most: Math.max(...branches.map((b) => b.most)),
          },
  };
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
  /** Per token the end of the run of words without a sentence end that it stands in: a term never runs over one. */
  runEnd = new Int32Array(256);
  /** Steps through the trie that are left for this answer. */
  budget = 0;

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
  find(tokens, lexicon, into);
  if (into.length > 1) dropNested(lexicon, into);
  markNegated(tokens, into);
}

/** The same with the hits that lie inside others, to show what a lexicon's longer terms cover. */
export function findAll(tokens: Tokens<LexiconWord>, lexicon: CompiledLexicon, into: Hits): void {
  find(tokens, lexicon, into);
  markNegated(tokens, into);
}

/** No answer takes more steps than this, whatever the lexicon: terms found by then count, further ones do not. */
const MOST_STEPS = 200_000;

function find(tokens: Tokens<LexiconWord>, lexicon: CompiledLexicon, into: Hits): void {
  into.length = 0;
  markRuns(tokens, into);
  into.budget = MOST_STEPS;
  const n = tokens.length;
  for (let i = 0; i < n; i++) {
    const { begins, casedBegins } = tokens.words[i];
    if (begins !== null) goOn(tokens, lexicon, begins, i, i, into);
    if (casedBegins !== null)
      for (const { pattern, node } of casedBegins) arrive(tokens, lexicon, node, pattern, i, i, into);
  }
}

function markNegated(tokens: Tokens, hits: Hits): void {
  for (let h = 0; h < hits.length; h++)
    hits.negated[h] = isNegated(tokens, hits.first[h], hits.last[h]) ? 1 : 0;
}

/** Goes on from `node`, reached with the word at `at`, if the word is spelt as its pattern asks. */
function arrive(
  tokens: Tokens<LexiconWord>,
  lexicon: CompiledLexicon,
  node: Node,
  pattern: number,
  first: number,
  at: number,
  into: Hits,
): void {
  const cased = lexicon.cased[pattern];
  if (cased !== undefined && tokens.text.slice(tokens.spans.start[at], tokens.spans.end[at]) !== cased)
    return;
  goOn(tokens, lexicon, node, first, at, into);
}

/** Takes note of the terms that end at `node` and tries the words after. */
function goOn(
  tokens: Tokens<LexiconWord>,
  lexicon: CompiledLexicon,
  node: Node,
  first: number,
  at: number,
  into: Hits,
): void {
  if (into.budget-- <= 0) return;
  const { terms, branch } = node;
  if (terms !== null) for (let t = 0; t < terms.length; t++) into.push(terms[t], first, at);
  const end = into.runEnd[at];
  if (branch === null || end === at + 1) return;
  const { patterns, reach, nodes, most } = branch;
  const edges = patterns.length;
  for (let j = at + 1, skipped = 0; j < end && skipped <= most; j++, skipped++) {
    const bits = tokens.words[j].patternBits;
    if (bits === null) continue;
    for (let e = 0; e < edges; e++) {
      const p = patterns[e];
      if (((bits[p >>> 5] >>> (p & 31)) & 1) === 1 && skipped <= reach[e])
        arrive(tokens, lexicon, nodes[e], p, first, j, into);
    }
  }
}

function markRuns(tokens: Tokens, into: Hits): void {
  const n = tokens.length;
  if (into.runEnd.length < n) into.runEnd = new Int32Array(n * 2);
  const { spans } = tokens;
  for (let i = n - 1; i >= 0; i--) {
    // An emoji may stand inside a term; "?" and "!" end a sentence.
    const goesOn =
      i + 1 < n &&
      spans.break[i + 1] !== Break.Sentence &&
      !(spans.kind[i + 1] === Kind.Mark && /^[?!]/.test(tokens.words[i + 1].surface));
    into.runEnd[i] = goesOn ? into.runEnd[i + 1] : i + 1;
  }
}

/**
 * Keeps, per dimension, the hits that lie inside no longer one, and of equal ones of a category the first. Hits come ordered by their
 * first token, so one pass with the farthest end so far is enough.
 */
function dropNested(lexicon: CompiledLexicon, hits: Hits): void {
  const { term, first, last } = hits;
  const { dimension, category } = lexicon;
  /** Per dimension the farthest end of the hits that begin before the group at hand, and of those in it. */
  const before: number[] = [];
  const within: number[] = [];
  let kept = 0;
  for (let from = 0; from < hits.length; ) {
    let to = from;
    for (; to < hits.length && first[to] === first[from]; to++) {
      const d = dimension[term[to]];
      within[d] = Math.max(within[d] ?? -1, last[to]);
    }
    const group = kept;
    for (let h = from; h < to; h++) {
      const d = dimension[term[h]];
      if ((before[d] ?? -1) >= last[h] || within[d] > last[h]) continue;
      // All that are left of a dimension end together, so its category tells equal hits.
      let said = false;
      for (let k = group; k < kept && !said; k++)
        said = dimension[term[k]] === d && category[term[k]] === category[term[h]];
      if (said) continue;
      term[kept] = term[h];
      first[kept] = first[h];
      last[kept++] = last[h];
    }
    for (let d = 0; d < within.length; d++) {
      if (within[d] === undefined) continue;
      before[d] = Math.max(before[d] ?? -1, within[d]);
      within[d] = -1;
    }
    from = to;
  }
  hits.length = kept;
}

function isNegated(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const by = tokens.negatedBy[i];
    if (by >= 0 && (by < first || by > last)) return true;
  }
  return false;
}
