import type { Dimension, Step, Term, WordPattern } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import { UserError } from "../errors.js";
import { PairIndex } from "../math/pair-index.js";
import { Flag, type LanguageRules } from "../text/language-rules.js";
import { stem } from "../text/stem.js";
import { normalize } from "../text/tokenize.js";
import { MOST_GAP, parseTerm, TermError } from "./term.js";

/** Where a word that satisfies `pattern` leads to; up to `reach` other words may stand before it. */
export interface Way {
  pattern: number;
  reach: number;
  to: number;
}

/** A place in the trie: which terms end here, and the ways on. */
export interface Place {
  ends: number[];
  ways: Way[];
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
  places: Place[];
  /** Where a term begins: place by number of the pattern. */
  starts: Map<number, number>;
  /** Spelling that a case-sensitive pattern asks for, by pattern; null for all others. */
  cased: (string | null)[];
  /** The patterns that a word satisfies. */
  patternsOf(surface: string, stem: string, flags: number): number[];
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
  const trie = new Trie();
  const dimension = new Int32Array(terms.length);
  const category = new Int32Array(terms.length);
  const stems = new Map<string, string>();
  for (const [index, term] of terms.entries()) {
    dimension[index] = dimensions.findIndex((d) => d.id === term.dimension);
    category[index] = dimensions[dimension[index]].categories.findIndex((c) => c.id === term.category);
    for (const steps of term.sequences ?? read(term, rules.language, stems))
      trie.insert(
        steps.map((step) => ({ pattern: patterns.id(step.patterns), reach: step.gap })),
        index,
      );
  }
  return {
    terms,
    dimension,
    category,
    places: trie.places,
    starts: trie.starts,
    cased: Array.from({ length: patterns.size }, (_, id) => patterns.cased.get(id) ?? null),
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

class Trie {
  readonly places: Place[] = [];
  readonly starts = new Map<number, number>();
  /** Where a place leads by a pattern after a gap. */
  private readonly targets = new PairIndex();

  insert(steps: readonly { pattern: number; reach: number }[], term: number): void {
    let place = -1;
    for (const { pattern, reach } of steps)
      place = place < 0 ? this.start(pattern) : this.next(place, pattern, reach);
    const { ends } = this.places[place];
    if (!ends.includes(term)) ends.push(term);
  }

  private start(pattern: number): number {
    const known = this.starts.get(pattern);
    if (known !== undefined) return known;
    const place = this.add();
    this.starts.set(pattern, place);
    return place;
  }

  private next(from: number, pattern: number, reach: number): number {
    const key = pattern * (MOST_GAP + 1) + reach;
    const known = this.targets.get(from, key);
    if (known >= 0) return known;
    const to = this.add();
    this.targets.set(from, key, to);
    this.places[from].ways.push({ pattern, reach, to });
    return to;
  }

  private add(): number {
    return this.places.push({ ends: [], ways: [] }) - 1;
  }
}

const keyOf = (p: WordPattern): string => `${p.kind}:${p.text}:${p.kind === "affixes" ? p.suffix : ""}`;

/** Word patterns, numbered; alternatives share a number. */
class Patterns {
  readonly cased = new Map<number, string>();
  private readonly ids = new Map<string, number>();
  /** By the list itself: many terms share theirs. */
  private readonly lists = new Map<WordPattern[], number>();
  private readonly exact = new Map<string, number[]>();
  private readonly stems = new Map<string, number[]>();
  private readonly prefixes = new Map<string, { id: number; suffix: string }[]>();
  private readonly suffixes = new Map<string, number[]>();
  private readonly infixes = new Map<string, number[]>();
  private readonly numbers: number[] = [];
  /** The shortest text of each kind; infinite where there is none. */
  private readonly shortest = { prefix: Infinity, suffix: Infinity, infix: Infinity };

  get size(): number {
    return this.ids.size;
  }

  id(alternatives: WordPattern[]): number {
    const known = this.lists.get(alternatives);
    if (known !== undefined) return known;
    const id = this.number(alternatives);
    this.lists.set(alternatives, id);
    return id;
  }

  private number(alternatives: WordPattern[]): number {
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
        this.shortest.prefix = Math.min(this.shortest.prefix, p.text.length);
        add(this.prefixes, p.text, { id, suffix: "" });
        break;
      case "affixes":
        this.shortest.prefix = Math.min(this.shortest.prefix, p.text.length);
        add(this.prefixes, p.text, { id, suffix: p.suffix });
        break;
      case "suffix":
        this.shortest.suffix = Math.min(this.shortest.suffix, p.text.length);
        add(this.suffixes, p.text, id);
        break;
      case "infix":
        this.shortest.infix = Math.min(this.shortest.infix, p.text.length);
        add(this.infixes, p.text, id);
        break;
      case "number":
        this.numbers.push(id);
    }
  }

  of(surface: string, stemmed: string, flags: number): number[] {
    const found = new Set<number>();
    const take = (ids: number[] | undefined) => {
      if (ids) for (const id of ids) found.add(id);
    };
    take(this.exact.get(surface));
    take(this.stems.get(stemmed));
    const length = Math.min(surface.length, 60);
    for (let end = this.shortest.prefix; end <= length; end++) {
      for (const { id, suffix } of this.prefixes.get(surface.slice(0, end)) ?? []) {
        if (surface.length >= end + suffix.length && surface.endsWith(suffix)) found.add(id);
      }
    }
    for (let start = 0; start <= length - this.shortest.suffix; start++)
      take(this.suffixes.get(surface.slice(start)));
    for (let start = 0; start <= length - this.shortest.infix; start++)
      for (let end = start + this.shortest.infix; end <= length; end++)
        take(this.infixes.get(surface.slice(start, end)));
    if (/^\d/.test(surface) || (flags & Flag.NumberWord) !== 0) take(this.numbers);
    return [...found];
  }
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
