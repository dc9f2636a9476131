/** Terms of a lexicon: how they are written, and what others make of them. A fix is what to write instead. */
export const terms = {
  /** A term that cannot be read; `said` with its fix where there is one. */
  said: (what: string, fix: string | null) => (fix === null ? what : `${what}; ${fix}`),
  noTerm: (text: string, why: string) => ({
    message: `"${text}" is no term: ${why}`,
    hint: "docs/formats.md describes how terms are written",
  }),
  unreadable: (text: string, what: string, fix: string | null) => ({
    message: `"${text}": ${what}`,
    fix: fix ?? "docs/formats.md describes how terms are written",
  }),
  /** What is wrong with a term, and what to do about it. */
  faults: {
    empty: ["empty term", "remove the line"] as Fault,
    loneGap: ['"..." must stand between two words', null] as Fault,
    twoGaps: ['two "..." in a row', "keep one"] as Fault,
    gapSize: (most: number): Fault => [`a gap spans 1 to ${most} words`, "write ...5"],
    gaps: (most: number): Fault => [`a term has at most ${most} gaps`, null],
    firstOptional: ["the first word is optional", "leave it out"] as Fault,
    lastOptional: ["the last word is optional", "leave it out"] as Fault,
    combinations: ["too many combinations of optional words and alternatives", "write two terms"] as Fault,
    words: (most: number): Fault => [
      `a term has at most ${most} words`,
      "keep the telling ones and join them with ...",
    ],
    nested: ["brackets inside brackets", "write two terms"] as Fault,
    unclosed: ['a "(" without ")"', null] as Fault,
    alternatives: (most: number): Fault => [`more than ${most} alternatives`, "write several terms"],
    emptyAlternative: ["an empty alternative", 'remove the extra "|"'] as Fault,
    exactWildcard: ["= (exact) and * (wildcard) exclude each other", null] as Fault,
    twoLetters: (word: string): Fault => [
      `"${word}" would match almost every word`,
      "give at least two letters",
    ],
    threeLetters: (word: string): Fault => [
      `"${word}" would match too many words`,
      "give at least three letters",
    ],
    wildcard: (word: string): Fault => [`"${word}": write word*, *word, *word* or begin*end`, null],
    noWord: (word: string): Fault => [
      `"${word}" holds no word, number or emoji, so it can never match`,
      null,
    ],
    punctuation: (word: string): Fault => [`"${word}": leave out the punctuation`, null],
  },

  losesSign: (word: string, left: string) => ({
    message: `"${word}" counts every "${left}": a sign is no part of a word`,
    fix: "leave the sign out, or add a word that tells",
  }),
  cutOtherwise: (word: string, parts: readonly string[], better: string | null) => ({
    message: `"${word}" can never match: answers are cut into "${parts.join('" "')}"`,
    fix: `write ${better ?? "it without punctuation"}`,
  }),
  neverMatches: (text: string, exactWithHyphen: boolean) => ({
    message: `"${text}" can never match`,
    fix: exactWithHyphen
      ? "leave out the = before a word with a hyphen or apostrophe"
      : "write the words as they stand in an answer",
  }),
  duplicate: (text: string, other: string, place: Where) => ({
    message: `"${text}" is the same as "${other}" (${where(place)})`,
    fix: "remove one of the two",
  }),
  otherCategory: (text: string, category: string, place: Where) => ({
    message: `"${text}" stands in "${category}" too (${where(place)})`,
    fix: "keep it where it is right three times out of four, or make both longer",
  }),
  shadowed: (text: string, other: string, place: Where, sameWeight: boolean) => ({
    message: `"${text}" adds nothing: "${other}" (${where(place)}) matches wherever it does`,
    fix: sameWeight ? "remove it" : "remove it; its weight never counts",
  }),
  bothCategories: (text: string, other: string, place: Where, category: string) => ({
    message: `"${other}" (${where(place)}) of "${category}" matches wherever "${text}" does, so both categories count`,
    fix: "make one of the two more specific",
  }),

  /** What YAML makes of a term. */
  list: {
    message: "this item is a list of its own",
    fix: 'a term that begins with [ or - needs quotes: "[sic]"',
  },
  item: { message: "an empty item", fix: "remove the hyphen, or write a term after it" },
  block: {
    message: "| and > begin a block of text",
    fix: "put a term that begins with | or > in quotes",
  },
  notText: (text: string, kind: "number" | "boolean" | "null" | "other") => ({
    message: `YAML reads ${text} as ${{ number: "a number", boolean: "a truth value", null: "a missing value", other: "something else than text" }[kind]}${kind === "other" ? "" : ", not as a word"}`,
    fix: `put it in quotes: "${text}"`,
  }),
  notTextElsewhere: (text: string) => ({
    message: `other programs read ${text} as a number, a date or yes and no`,
    fix: `put it in quotes: "${text}"`,
  }),
  runsOn: (text: string) => ({
    message: `the term runs on over the next line: "${text}"`,
    fix: "begin each term with a hyphen, or put it on one line",
  }),
  cutAtHash: (text: string, comment: string) => ({
    message: `YAML cuts the term at #: only "${text}" is left`,
    fix: `put it in quotes: "${text} #${comment}"; or put a space after the # of a comment`,
  }),
  map: (written: string) => ({
    message: `YAML reads "${written}" as a key with a value, not as a term`,
    fix: `put it in quotes: "${written}"; or write {term: …, weight: …}`,
  }),
  weight: (weight: string, least: number, most: number) => ({
    message: `weight ${weight} is not a number from ${least} to ${most}`,
    fix: "1 is an ordinary term, 0.5 a weak one, 2 a sure one",
  }),
  keys: (what: string) => ({ message: what, fix: "a term has the keys term, weight, note and source" }),
};

/** What is wrong, and what to do about it. */
export type Fault = [what: string, fix: string | null];
/** Where another term stands: a place of a file, a line of the same file, or a codebook that is included. */
export type Where = { file: string; line: number } | { line: number } | null;

const where = (place: Where): string =>
  place === null
    ? "in an included codebook"
    : "file" in place
      ? `${place.file}:${place.line}`
      : `line ${place.line}`;
