import { cutOtherwise } from "../check/cut.js";
import { parseTerm, TermError } from "../term.js";

/**
 * An entry of a quanteda or LIWC dictionary as a term: its words are exact and without regard to case, `*` stands for any letters, and a
 * lone `*` for any word.
 * @returns the term, or why there is none
 */
export function termOfGlob(entry: string): { term: string } | { reason: string } {
  const words = entry
    .trim()
    .toLowerCase()
    .split(/[\s_]+/)
    .filter(Boolean);
  if (words.length === 0) return { reason: "empty" };
  if (words.some((w) => w.includes("?") && /[\p{L}\p{N}]/u.test(w)))
    return { reason: "? (any one letter) has no counterpart; write the words out" };
  const pieces = words.map((w) =>
    w === "*" ? "...1" : w.includes("*") || !/[\p{L}\p{N}]/u.test(w) ? w : `=${w.replace(/[()|]/g, "")}`,
  );
  const term = pieces.join(" ");
  try {
    parseTerm(term);
  } catch (error) {
    if (error instanceof TermError) return { reason: error.message };
    throw error;
  }
  const cut = cutOtherwise(term);
  return cut ? { reason: `answers are cut into "${cut.parts.join('" "')}"; write ${cut.better}` } : { term };
}
