import { RunningHash } from "../math/hash.js";

/** Texts of fewer words are given by several people of themselves: "I don't know", "no idea yet". */
const LEAST_WORDS = 6;
/** Texts whose repeats are counted: those with the smallest hashes, so that counts merge exactly and memory stays flat. */
export const MOST_TEXTS = 65_536;

/** How often answers of some length were given, word for word, to the same question. */
export interface RepeatedTexts {
  /** By hash of question and text. */
  counts: Map<number, number>;
  /** Answers long enough, whether their text is among the counted or not. */
  answers: number;
}

export const noTexts = (): RepeatedTexts => ({ counts: new Map(), answers: 0 });

/** Counts an answer: letters and digits alone, whatever their case. */
export function countText(into: RepeatedTexts, question: string, text: string): void {
  const hash = new RunningHash();
  hash.add(question);
  const lower = text.toLowerCase();
  let words = 0;
  let inside = false;
  for (let i = 0; i < lower.length; i++) {
    const unit = lower.charCodeAt(i);
    if (!isLetterOrDigit(lower, i, unit)) {
      inside = false;
      continue;
    }
    if (!inside) {
      hash.addUnit(words++ === 0 ? LINE_END : SPACE);
      inside = true;
    }
    hash.addUnit(unit);
  }
  if (words < LEAST_WORDS) return;
  into.answers++;
  add(into.counts, hash.value(), 1);
}

const LINE_END = 10;
const SPACE = 32;

/** Beyond ASCII the character is looked at as a whole, also from the second half of a pair. */
function isLetterOrDigit(lower: string, at: number, unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
  const second = unit >= 0xdc00 && unit < 0xe000 && at > 0;
  return /^[\p{L}\p{N}]/u.test(lower.slice(second ? at - 1 : at, at + 2));
}

/** Adds `from` to `into`; exact, in any order. */
export function mergeTexts(into: RepeatedTexts, from: RepeatedTexts): void {
  into.answers += from.answers;
  for (const [hash, n] of from.counts) add(into.counts, hash, n);
  prune(into.counts, MOST_TEXTS);
}

function add(counts: Map<number, number>, hash: number, n: number): void {
  counts.set(hash, (counts.get(hash) ?? 0) + n);
  // Sorting at every new text would be slow; a text that is left out now has as many smaller ones, and is never missed.
  if (counts.size > 2 * MOST_TEXTS) prune(counts, MOST_TEXTS);
}

function prune(counts: Map<number, number>, most: number): void {
  if (counts.size <= most) return;
  const sorted = Float64Array.from(counts.keys()).sort();
  for (let i = most; i < sorted.length; i++) counts.delete(sorted[i]);
}

/** What repeats amount to. */
export interface Repeats {
  /** Answers that are, word for word, the answer of somebody before. */
  answers: number;
  /** How often the commonest stands. */
  commonest: number;
  /** Whether all texts were counted; else `answers` is an estimate from some of them. */
  exact: boolean;
}

export function repeats({ counts, answers }: RepeatedTexts): Repeats {
  let [seen, repeated, commonest] = [0, 0, 0];
  for (const n of counts.values()) {
    seen += n;
    repeated += n - 1;
    commonest = Math.max(commonest, n);
  }
  const exact = seen === answers;
  return { answers: exact ? repeated : Math.round((repeated / seen) * answers), commonest, exact };
}
