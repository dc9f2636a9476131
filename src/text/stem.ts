/**
 * Stems: Porter for English, Snowball's Dutch stemmer for Dutch, both natural's. The only file that imports natural, and only
 * its two stemmers: its root import costs over a second and installs database clients.
 */
import english from "natural/lib/natural/stemmers/porter_stemmer.js";
import dutch from "natural/lib/natural/stemmers/porter_stemmer_nl.js";
import type { Language } from "../codebook/language.js";

/** natural's Dutch stemmer keeps what it learned about the previous word; stemming a word without suffixes resets it. */
const RESET = "a";

/**
 * The stem of one lower-case word; words with a digit or a symbol are their own stem.
 * Memoised by the caller: a word table stems each distinct word once.
 */
export function stem(word: string, language: Language): string {
  if (!/^[\p{L}\p{M}']+$/u.test(word)) return word;
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word.replaceAll("'", "");
  if (bare.length < 3) return bare || word;
  if (language === "en") {
    // Porter cuts "use" to "us" and "one" to "on", which are other words.
    const cut = english.stem(bare);
    return cut.length < 3 ? `${cut}e` : cut;
  }
  dutch.stem(RESET);
  return dutch.stem(bare);
}
