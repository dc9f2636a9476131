import type { Language } from "../codebook/language.js";
import { stem } from "../text/stem.js";
import type { Candidate } from "./sample-candidates.js";

/** So many distinct stems make an answer worth half of one with very many: two words teach a model little. */
const HALF_WORTH = 5;

/**
 * Chooses greedily by uncertainty x diversity x matter: always the candidate with the largest product of how much the model wavers
 * (1 - margin), how little it is like the nearest one chosen so far (1 - cosine of their stems: farthest-first, Gonzalez 1985), and how
 * much it says. Of equals the earlier one. Each text is taken once.
 */
export function diverse(candidates: readonly Candidate[], size: number, language: Language): Candidate[] {
  const distinct = new Map<string, Candidate>();
  for (const c of candidates) {
    const words = c.text.toLowerCase().replace(/\s+/g, " ").trim();
    if (!distinct.has(words)) distinct.set(words, c);
  }
  const pool = [...distinct.values()];
  const bags = pool.map((c) => stems(c.text, language));
  const worth = pool.map((c, i) => ((1 - c.margin) * bags[i].size) / (bags[i].size + HALF_WORTH));
  const likeness = new Float64Array(pool.length);
  const taken = new Uint8Array(pool.length);
  const chosen: Candidate[] = [];
  while (chosen.length < Math.min(size, pool.length)) {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < pool.length; i++) {
      const value = worth[i] * (1 - likeness[i]);
      if (taken[i] === 1 || value <= most) continue;
      best = i;
      most = value;
    }
    taken[best] = 1;
    chosen.push(pool[best]);
    for (let i = 0; i < pool.length; i++) likeness[i] = Math.max(likeness[i], cosine(bags[i], bags[best]));
  }
  return chosen;
}

/** Distinct stems of an answer. */
const stems = (text: string, language: Language): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stem(word, language)));

/** Cosine of two sets. */
function cosine(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / Math.sqrt(a.size * b.size);
}
