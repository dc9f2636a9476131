import type { Dimension } from "../codebook/codebook.js";
import { keyness, logRatio } from "../math/keyness.js";
import type { Reader } from "./reader.js";
import { type Candidate, type CandidateKind, type CodedText, candidates } from "./suggest/candidates.js";
import { parseTerm } from "./term.js";

export interface Suggestion {
  category: string;
  /** As it may be pasted into the lexicon. */
  term: string;
  kind: CandidateKind;
  /** Answers of the category with it that the lexicon does not find by it yet, of `of`; and answers of other categories with it. */
  inside: number;
  of: number;
  outside: number;
  /** Signed log-likelihood G², and effect size as a power of two. */
  keyness: number;
  logRatio: number;
  /** Share of the answers with it that are of the category. */
  precision: number;
  /** Answers of the category that no better suggestion finds. */
  gain: number;
  /** Answers with it, by index. */
  answers: number[];
}

export interface SuggestOptions {
  /** Terms per category. */
  limit: number;
  /** Answers of the category that a term must stand in. */
  least: number;
}

/** G² of a difference that chance gives once in a hundred (χ², 1 degree of freedom). */
const LEAST_KEYNESS = 6.63;
/** Function words alone ("what for") must stand out the more: G² for once in ten thousand. */
const LEAST_KEYNESS_FUNCTION = 15.1;
/** Twice as frequent, and right more often than not: less is no help. */
const LEAST_RATIO = 1;
const LEAST_PRECISION = 0.6;
/** A suggestion must find this share of its answers anew. */
const LEAST_NEW = 0.34;

/**
 * Terms that are telling for a category and that the lexicon does not cover, by keyness; those that find only what a better one finds
 * are left out.
 * @param answers of the reader's language, coded in the dimension
 */
export function suggest(
  answers: readonly CodedText[],
  reader: Reader,
  dimension: Dimension,
  options: SuggestOptions,
): Suggestion[] {
  const sizes = new Map<string, number>();
  for (const { code } of answers) sizes.set(code, (sizes.get(code) ?? 0) + 1);
  const found = candidates(answers, reader, dimension, options.least);
  return dimension.categories.flatMap(({ id }) => {
    const n = sizes.get(id) ?? 0;
    if (n === 0 || n === answers.length) return [];
    const scored = found.flatMap((c) => score(c, id, n, answers, options.least) ?? []);
    scored.sort((x, y) => y.s.keyness - x.s.keyness || y.words - x.words || (x.s.term < y.s.term ? -1 : 1));
    return withoutEchoes(
      scored.map((x) => x.s),
      options.limit,
    );
  });
}

function score(
  c: Candidate,
  category: string,
  n: number,
  answers: readonly CodedText[],
  least: number,
): { s: Suggestion; words: number } | null {
  const inside = c.answers.filter((a) => answers[a].code === category && c.open.has(a));
  if (inside.length < least) return null;
  // A gap whose sides nearly always stand side by side is a phrase.
  if (c.kind === "gap" && c.apart * 3 < c.answers.length) return null;
  const outside = c.answers.filter((a) => answers[a].code !== category).length;
  const m = answers.length - n;
  const g2 = keyness(inside.length, n, outside, m);
  const ratio = logRatio(inside.length, n, outside, m);
  const precision = inside.length / (inside.length + outside);
  if (
    g2 < (c.telling ? LEAST_KEYNESS : LEAST_KEYNESS_FUNCTION) ||
    ratio < LEAST_RATIO ||
    precision < LEAST_PRECISION
  )
    return null;
  const term = [...c.spellings].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  try {
    parseTerm(term);
  } catch {
    return null;
  }
  return {
    s: {
      category,
      term,
      kind: c.kind,
      inside: inside.length,
      of: n,
      outside,
      keyness: g2,
      logRatio: ratio,
      precision,
      gain: 0,
      answers: inside,
    },
    words: c.words,
  };
}

function withoutEchoes(sorted: Suggestion[], limit: number): Suggestion[] {
  const reached = new Set<number>();
  const kept: Suggestion[] = [];
  for (const s of sorted) {
    if (kept.length >= limit) break;
    const fresh = s.answers.filter((a) => !reached.has(a));
    if (fresh.length === 0 || fresh.length < LEAST_NEW * s.inside) continue;
    for (const a of fresh) reached.add(a);
    kept.push({ ...s, gain: fresh.length });
  }
  return kept;
}
