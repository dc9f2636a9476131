import type { Language } from "../../codebook/language.js";

/** Words in which nothing but their letters tells their order. */
const PLAIN = /^[a-z -]*$/i;

/** Compares names after the alphabet, numbers in them by their size. Intl, which takes time to load, is asked only where letters do not tell. */
export function alphabetical(locale: Language): (a: string, b: string) => number {
  let collator: Intl.Collator | undefined;
  return (a, b) => {
    if (PLAIN.test(a) && PLAIN.test(b)) {
      const [x, y] = [a.toLowerCase(), b.toLowerCase()];
      if (x !== y) return x < y ? -1 : 1;
    }
    collator ??= new Intl.Collator(locale, { numeric: true });
    return collator.compare(a, b);
  };
}
