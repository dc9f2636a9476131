import type { Dimension, Term } from "../codebook/codebook.js";
import { type Interval, wilson } from "../math/wilson.js";
import type { Found, Reader } from "./reader.js";
import type { CodedText } from "./suggest/candidates.js";

/** A share of answers with its Wilson interval; null of none. */
export interface Share extends Interval {
  count: number;
  of: number;
  value: number | null;
}

export interface TermResult {
  term: Term;
  /** Answers with a hit that counts (not negated, not inside a longer hit), and those of its category among them. */
  precision: Share;
  /** Answers that the lexicon gets right only because of this term, and those it gets wrong because of it. */
  gain: number;
  harm: number;
  /** The code that its other answers have most often. */
  other: string | null;
}

export interface CategoryResult {
  category: string;
  /** Answers of the category in which one of its terms hits. */
  coverage: Share;
  /** Answers with a hit that are of the category. */
  precision: Share;
  terms: number;
}

export interface TestResult {
  answers: number;
  /** Answers with any hit; and of those, answers that the sum of the weights puts into their category. */
  coverage: Share;
  precision: Share;
  categories: CategoryResult[];
  terms: TermResult[];
  /** Terms without a hit in these answers. */
  dead: Term[];
  /** Terms that hit, but always inside a longer hit or beside another of their category over the same words. */
  shadowed: Term[];
  /** Terms whose answers are mostly of another category. */
  crossing: TermResult[];
}

interface Tally {
  hits: number;
  right: number;
  gain: number;
  harm: number;
  codes: Map<string, number>;
}

/** Hits that a verdict on a term as crossing needs at least. */
const LEAST_HITS = 3;

/** How each term of a dimension does on coded answers of the reader's language. */
export function testTerms(answers: readonly CodedText[], reader: Reader, dimension: Dimension): TestResult {
  const terms = reader.lexicon.terms.filter((t) => t.dimension === dimension.id);
  const tallies = new Map<Term, Tally>(
    terms.map((t) => [t, { hits: 0, right: 0, gain: 0, harm: 0, codes: new Map() }]),
  );
  /** Terms that stand in an answer at all, and those that stand there in their own right. */
  const seen = new Set<Term>();
  const counts = new Set<Term>();
  const byCategory = new Map(dimension.categories.map((c) => [c.id, { hit: 0, right: 0, size: 0 }]));
  let spoke = 0;
  let correct = 0;
  for (const { text, code } of answers) {
    for (const hit of reader.read(text, true)) seen.add(hit.term);
    const counted = reader.read(text);
    for (const hit of counted) counts.add(hit.term);
    const hits = counted.filter((h) => !h.negated && h.term.dimension === dimension.id);
    const own = byCategory.get(code);
    if (own) own.size++;
    for (const category of new Set(hits.map((h) => h.term.category))) {
      const c = byCategory.get(category);
      if (!c) continue;
      c.hit++;
      if (category === code) c.right++;
    }
    const whole = verdict(hits);
    if (hits.length > 0) spoke++;
    if (whole === code) correct++;
    for (const term of new Set(hits.map((h) => h.term))) {
      const t = tallies.get(term) as Tally;
      t.hits++;
      if (term.category === code) t.right++;
      t.codes.set(code, (t.codes.get(code) ?? 0) + 1);
      const without = verdict(hits.filter((h) => h.term !== term));
      if (whole === code && without !== code) t.gain++;
      if (whole !== code && without === code) t.harm++;
    }
  }
  const results = terms.map((term) => result(term, tallies.get(term) as Tally));
  return {
    answers: answers.length,
    coverage: share(spoke, answers.length),
    precision: share(correct, spoke),
    categories: dimension.categories.map(({ id }) => {
      const c = byCategory.get(id) ?? { hit: 0, right: 0, size: 0 };
      return {
        category: id,
        coverage: share(c.right, c.size),
        precision: share(c.right, c.hit),
        terms: terms.filter((t) => t.category === id).length,
      };
    }),
    terms: results.filter((r) => r.precision.of > 0).sort((a, b) => b.precision.of - a.precision.of),
    dead: terms.filter((t) => !seen.has(t)),
    shadowed: terms.filter((t) => seen.has(t) && !counts.has(t)),
    crossing: results
      .filter((r) => r.precision.of >= LEAST_HITS && r.precision.count * 2 < r.precision.of)
      .sort((a, b) => b.harm - a.harm || b.precision.of - a.precision.of),
  };
}

/** The category with most weight; null for none, or a tie. */
function verdict(hits: Found[]): string | null {
  const weights = new Map<string, number>();
  for (const { term } of hits) weights.set(term.category, (weights.get(term.category) ?? 0) + term.weight);
  const ranked = [...weights].sort((a, b) => b[1] - a[1]);
  return ranked.length === 0 || (ranked.length > 1 && ranked[0][1] === ranked[1][1]) ? null : ranked[0][0];
}

function result(term: Term, t: Tally): TermResult {
  const others = [...t.codes].filter(([code]) => code !== term.category).sort((a, b) => b[1] - a[1]);
  return {
    term,
    precision: share(t.right, t.hits),
    gain: t.gain,
    harm: t.harm,
    other: others[0]?.[0] ?? null,
  };
}

const share = (count: number, of: number): Share => ({
  count,
  of,
  value: of === 0 ? null : count / of,
  ...wilson(count, of),
});
