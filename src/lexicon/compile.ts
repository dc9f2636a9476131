import type { Dimension, Step, Term, WordPattern } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import { UserError } from "../errors.js";
import { Flag, type LanguageRules } from "../text/language-rules.js";
import { stem } from "../text/stem.js";
import { normalize } from "../text/tokenize.js";
import { MOST_GAP, parseTerm, TermError } from "./term.js";

/** The ways on from a node, side by side: the word pattern, how many other words may stand before it, and where it leads. */
export interface Branch {
  patterns: number[];
  reach: number[];
  nodes: Node[];
  /** The farthest reach. */
  most: number;
}

/** A place in the trie: the ways on, and which terms end here. */
export interface Node {
  branch: Branch | null;
  terms: number[] | null;
}

/**
 * Terms as a trie over word patterns. Which patterns a word satisfies is worked out once per distinct word, so the cost of
 * matching does not depend on the number of terms.
 */
export interface CompiledLexicon {
  terms: Term[];
  /** Per term: position of its dimension, and of its category within that dimension. */
  dimension: Int32Array;
  category: Int32Array;
  root: Map<number, Node>;
  /** Word patterns are numbered from 0 to this. */
  patternCount: number;
  /** Spelling that a case-sensitive pattern asks for, by pattern; undefined for all others. */
  cased: (string | undefined)[];
  /** The patterns that a word satisfies; null for none. */
  patternsOf(surface: string, stem: string, flags: number): Int32Array | null;
}

/**
 * @param terms of one language, in any order
 * @param dimensions whose ids the terms name
 * @throws TermError for a term that cannot be read
 */
export function compileLexicon(
  terms: Term[],
  dimensions: Dimension[],
  rules: LanguageRules,
): CompiledLexicon {
  const patterns = new Patterns();
  const root: Node = { branch: newBranch(), terms: null };
  const dimension = new Int32Array(terms.length);
  const category = new Int32Array(terms.length);
  const places: Places = new Map();
  const stems = new Map<string, string>();
  for (const [index, term] of terms.entries()) {
    dimension[index] = dimensions.findIndex((d) => d.id === term.dimension);
    category[index] = dimensions[dimension[index]].categories.findIndex((c) => c.id === term.category);
    for (const steps of term.sequences ?? read(term, rules.language, stems))
      insert(root, steps, index, patterns, places);
  }
  return {
    terms,
    dimension,
    category,
    root: new Map(
      (root.branch as Branch).nodes.map((node, i) => [(root.branch as Branch).patterns[i], node]),
    ),
    patternCount: patterns.size,
    cased: Array.from({ length: patterns.size }, (_, id) => patterns.cased.get(id)),
    patternsOf: (s, t, f) => patterns.of(s, t, f),
  };
}

function read(term: Term, language: Language, stems: Map<string, string>): Step[][] {
  try {
    return termSequences(term.text, language, stems);
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    throw new UserError((m) => m.codebook.badTerm(term.text, error.in(m)), {
      file: term.file,
      line: term.line,
      column: term.column,
    });
  }
}

/**
 * A term read and stemmed: what the trie is made of.
 * @param stems known ones: terms share most of their words
 * @throws TermError
 */
export function termSequences(
  text: string,
  language: Language,
  stems: Map<string, string> = new Map(),
): Step[][] {
  const sequences = parseTerm(text);
  // The sequences of a term share the patterns of a word; each is stemmed once.
  const patterns = new Set(sequences.flatMap((steps) => steps.flatMap((step) => step.patterns)));
  for (const p of patterns) {
    if (p.kind !== "stem") continue;
    let known = stems.get(p.text);
    if (known === undefined) stems.set(p.text, (known = stem(p.text, language)));
    p.text = known;
  }
  return sequences;
}

/** Where a pattern after a gap stands in a branch, while the trie grows: the root has thousands. */
type Places = Map<Branch, Map<number, number>>;
const placeOf = (pattern: number, gap: number): number => pattern * (MOST_GAP + 1) + gap;

function insert(root: Node, steps: Step[], term: number, patterns: Patterns, places: Places): void {
  let node = root;
  for (const step of steps) {
    const id = patterns.id(step.patterns);
    const branch = (node.branch ??= newBranch());
    let known = places.get(branch);
    if (!known) places.set(branch, (known = new Map()));
    let at = known.get(placeOf(id, step.gap));
    if (at === undefined) {
      at = branch.patterns.push(id) - 1;
      known.set(placeOf(id, step.gap), at);
      branch.reach.push(step.gap);
      branch.nodes.push({ branch: null, terms: null });
      branch.most = Math.max(branch.most, step.gap);
    }
    node = branch.nodes[at];
  }
  node.terms ??= [];
  if (!node.terms.includes(term)) node.terms.push(term);
}

const newBranch = (): Branch => ({ patterns: [], reach: [], nodes: [], most: 0 });

const keyOf = (p: WordPattern): string => `${p.kind}:${p.text}:${p.kind === "affixes" ? p.suffix : ""}`;

/** Word patterns, numbered; alternatives share a number. */
class Patterns {
  readonly cased = new Map<number, string>();
  private readonly ids = new Map<string, number>();
  private readonly exact = new Map<string, number[]>();
  private readonly stems = new Map<string, number[]>();
  private readonly prefixes = new Map<string, { id: number; suffix: string }[]>();
  private readonly suffixes = new Map<string, number[]>();
  private readonly infixes = new Map<string, number[]>();
  private readonly numbers: number[] = [];

  get size(): number {
    return this.ids.size;
  }

  id(alternatives: WordPattern[]): number {
    const key = alternatives.length === 1 ? keyOf(alternatives[0]) : alternatives.map(keyOf).sort().join("|");
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    // A case-sensitive word among alternatives is compared without case: it has no number of its own.
    const id = this.ids.size;
    this.ids.set(key, id);
    for (const p of alternatives) this.register(p, id, alternatives.length === 1);
    return id;
  }

  private register(p: WordPattern, id: number, alone: boolean): void {
    switch (p.kind) {
      case "stem":
        add(this.stems, p.text, id);
        break;
      case "exact":
        add(this.exact, p.text, id);
        break;
      case "cased":
        add(this.exact, normalize(p.text), id);
        if (alone) this.cased.set(id, p.text);
        break;
      case "prefix":
        add(this.prefixes, p.text, { id, suffix: "" });
        break;
      case "affixes":
        add(this.prefixes, p.text, { id, suffix: p.suffix });
        break;
      case "suffix":
        add(this.suffixes, p.text, id);
        break;
      case "infix":
        add(this.infixes, p.text, id);
        break;
      case "number":
        this.numbers.push(id);
    }
  }

  of(surface: string, stemmed: string, flags: number): Int32Array | null {
    const found = new Set<number>();
    const take = (ids: number[] | undefined) => {
      for (const id of ids ?? []) found.add(id);
    };
    take(this.exact.get(surface));
    take(this.stems.get(stemmed));
    const length = Math.min(surface.length, 60);
    if (this.prefixes.size > 0) {
      for (let end = 1; end <= length; end++) {
        for (const { id, suffix } of this.prefixes.get(surface.slice(0, end)) ?? []) {
          if (surface.length >= end + suffix.length && surface.endsWith(suffix)) found.add(id);
        }
      }
    }
    if (this.suffixes.size > 0)
      for (let start = 0; start < length; start++) take(this.suffixes.get(surface.slice(start)));
    if (this.infixes.size > 0) {
      for (let start = 0; start < length; start++) {
        for (let end = start + 3; end <= length; end++) take(this.infixes.get(surface.slice(start, end)));
      }
    }
    if (/^\d/.test(surface) || (flags & Flag.NumberWord) !== 0) take(this.numbers);
    return found.size === 0 ? null : Int32Array.from(found);
  }
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
