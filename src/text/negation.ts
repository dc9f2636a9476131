import { Flag, type LanguageRules } from "./language-rules.js";
import { Break, Kind } from "./tokenize.js";
import type { Tokens } from "./tokens.js";

/** A negator reaches this many words at most: "I do not think that it helps us share anything". */
const REACH = 6;
/** A Dutch verb-final clause puts the negator behind: "dat gebruik ik niet". It reaches back this far, when the clause ends within one word. */
const BACK = 4;

/**
 * Sets `tokens.negatedBy`: for each token the index of the negator whose scope it lies in, or -1.
 * A scope runs forward to the end of the clause (punctuation, or a word such as "but", "omdat"); a negator at the end of a
 * clause also reaches back where the language has it. "Not only" and the like negate nothing.
 */
export function markNegation(tokens: Tokens, rules: LanguageRules): void {
  const n = tokens.length;
  const { negatedBy, flags: bits, spans } = tokens;
  negatedBy.fill(-1, 0, n);
  for (let i = 0; i < n; i++) {
    const flags = bits[i];
    if ((flags & (Flag.Negator | Flag.BackwardNegator)) === 0) continue;
    const skip = notNegation(tokens, i, rules);
    if (skip > 0) {
      i += skip - 1;
      continue;
    }
    let j = i + 1;
    for (; j < n && j - i <= REACH && !endsClause(tokens, j); j++) if (negatedBy[j] < 0) negatedBy[j] = i;
    if ((flags & Flag.BackwardNegator) === 0) continue;
    const wordsAfter = j - i - 1;
    if (wordsAfter > 1 || !(j >= n || endsClause(tokens, j))) continue;
    for (let k = i - 1; k >= 0 && i - k <= BACK; k--) {
      if (spans.kind[k] !== Kind.Mark && (bits[k] & Flag.ClauseWord) !== 0) break;
      if (negatedBy[k] < 0) negatedBy[k] = i;
      if (spans.break[k] !== Break.None) break;
    }
  }
}

const endsClause = (tokens: Tokens, at: number): boolean =>
  tokens.spans.break[at] !== Break.None ||
  tokens.spans.kind[at] === Kind.Mark ||
  (tokens.flags[at] & Flag.ClauseWord) !== 0;

/** Number of words of the phrase at `at` that only looks like a negation; 0 if there is none. */
function notNegation(tokens: Tokens, at: number, rules: LanguageRules): number {
  for (let first = Math.max(0, at - 2); first <= at; first++) {
    const phrases = rules.notNegations.get(tokens.word(first).surface);
    if (!phrases) continue;
    for (const phrase of phrases) {
      if (first + phrase.length <= at || first + phrase.length > tokens.length) continue;
      if (phrase.every((word, k) => tokens.word(first + k).surface === word))
        return first + phrase.length - at;
    }
  }
  return 0;
}
