import { Spans, tokenize } from "../../text/tokenize.js";

const spans = new Spans();

/**
 * A word that the tokenizer cuts in another way than the term has it: inside a wildcard, or where capitals count. `better` is what to
 * write instead; null for the same without punctuation.
 */
export function cutOtherwise(text: string): { word: string; parts: string[]; better: string | null } | null {
  for (const word of text.split(/[\s()|]+/)) {
    const cased = /^=.*\p{Lu}/u.test(word);
    if (!cased && !word.includes("*")) continue;
    const bare = word.replace(/^=/, "").replace(/\?$/, "");
    tokenize(bare.replaceAll("*", "x"), spans);
    const parts = Array.from({ length: spans.length }, (_, i) => bare.slice(spans.start[i], spans.end[i]));
    if (parts.length === 1 && parts[0] === bare) continue;
    return {
      word,
      parts,
      better:
        parts.some((p) => !/[\p{L}\p{N}]/u.test(p)) || parts.length < 2
          ? null
          : cased
            ? parts.map((p) => `=${p}`).join(" ")
            : parts.join(" "),
    };
  }
  return null;
}

/** Signs that people write at a word and that are no part of it for the tokenizer: `@all` is found wherever `all` is. */
const SIGN = /^[@#$€£%&+~^_/\\§]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])[@#$€£%&+~^_/\\§]+$/gu;

/** The first word of the term that loses a sign when it is read, and what is left of it. */
export function losesSign(text: string): { word: string; left: string } | null {
  for (const written of text.split(/[\s()|]+/)) {
    const word = written.replace(/^=/, "").replace(/\?$/, "");
    const left = word.replace(SIGN, "");
    if (left !== word) return { word, left };
  }
  return null;
}
