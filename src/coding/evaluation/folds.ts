import { hash53 } from "../../math/hash.js";
import type { CodedAnswer } from "../coded-answer.js";

/**
 * Which answers are tested together while the model learns from the others: 0, 1, … per answer. Answers of one author stay together, and
 * so do answers with the same words: a model may not be tested on what it has seen.
 * @param by author: one fold per author; otherwise a number of folds, about equal in size
 * @param seed shuffles which answers go where
 */
export function evaluationFolds(
  answers: readonly CodedAnswer[],
  by: "author" | number,
  seed: number,
): Int32Array {
  const authors = answers.some((a) => a.author !== "");
  const keys = answers.map((a) => (authors ? a.author : bareWords(a.text)));
  const size = new Map<string, number>();
  for (const key of keys) size.set(key, (size.get(key) ?? 0) + 1);
  if (by === "author") {
    const order = new Map([...size.keys()].map((key, i) => [key, i]));
    return Int32Array.from(keys, (key) => order.get(key) as number);
  }
  const shuffled = [...size.keys()].sort(
    (a, b) =>
      (size.get(b) as number) - (size.get(a) as number) ||
      hash53(a, seed) - hash53(b, seed) ||
      (a < b ? -1 : 1),
  );
  const load = new Int32Array(Math.max(1, Math.min(by, size.size)));
  const foldOf = new Map<string, number>();
  for (const key of shuffled) {
    const fold = load.indexOf(Math.min(...load));
    foldOf.set(key, fold);
    load[fold] += size.get(key) as number;
  }
  return Int32Array.from(keys, (key) => foldOf.get(key) as number);
}

/** An answer without what does not make it another one: case, punctuation, white space. */
const bareWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
