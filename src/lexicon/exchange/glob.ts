import { type Bilingual, bilingual } from "../../messages/index.js";
import { cutOtherwise } from "../check/cut.js";
import { parseTerm, TermError } from "../term.js";

/**
 * An entry of a quanteda or LIWC dictionary as a term: its words are exact and without regard to case, `*` stands for any letters, and a
 * lone `*` for any word.
 * @returns the term, or why there is none
 */
export function termOfGlob(entry: string): { term: string } | { reason: Bilingual } {
  const words = entry
    .trim()
    .toLowerCase()
    .split(/[\s_]+/)
    .filter(Boolean);
  if (words.length === 0) return { reason: bilingual((m) => m.exchange.emptyEntry) };
  if (words.some((w) => w.includes("?") && /[\p{L}\p{N}]/u.test(w)))
    return { reason: bilingual((m) => m.exchange.anyLetter) };
  const pieces = words.map((w) =>
    w === "*" ? "...1" : w.includes("*") || !/[\p{L}\p{N}]/u.test(w) ? w : `=${w.replace(/[()|]/g, "")}`,
  );
  const term = pieces.join(" ");
  try {
    parseTerm(term);
  } catch (error) {
    if (error instanceof TermError) return { reason: bilingual((m) => error.in(m)) };
    throw error;
  }
  const cut = cutOtherwise(term);
  return cut ? { reason: bilingual((m) => m.exchange.cut(cut.parts, cut.better)) } : { term };
}
