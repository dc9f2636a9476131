/** What the lexicon commands print. */
export const lexicon = {
  noCodesBut: (dimension: string, file: string) =>
    `no column "${dimension}" in ${file}: the program's own codings stand in for codes, so check every term by its examples`,
  nothingStandsOut: (language: string, answers: number, least: number) =>
    `${language}: nothing stands out in ${answers} coded answers beyond what the lexicon has; it takes more answers, or a smaller --min-answers (${least})`,
  fromAFile: { message: "coded answers are read from a file", hint: "give its name instead of -" },
  noCodes: (dimension: string | null) => ({
    message: "no answers with a code",
    hint:
      dimension === null
        ? "the lexicon finds nothing in them yet: begin with a few terms per category"
        : `fill in the column "${dimension}"`,
  }),
  testWantsCodes: (dimension: string) => ({
    message: `no column "${dimension}" with codes`,
    hint: "lexicon test compares with codes by people; lexicon suggest also works without",
  }),

  terms: "terms",
  suggestions: (language: string, answers: number, n: number) =>
    `${language}: ${answers} coded answers, ${n} suggestions`,
  legend:
    "  right/all: answers of the category among those with the term; new: answers that no term above finds; G2: log-likelihood",
  heads: { term: "term", right: "right/all", fresh: "new", ratio: "log ratio", keyness: "G2" },
  paste: (file: string) => `To paste into ${file}:`,
  rightIn: (right: number, all: number) => `right in ${right} of ${all}`,

  noHit: "  no term of the lexicon hits it",
  weight: (weight: number) => `, weight ${weight}`,
  line: (line: number) => `, line ${line}`,
  inLonger: "  (inside a longer hit, so it does not count)",
  inAnswers: (n: number, of: number) => `  in ${n} of ${of} answers`,

  test: {
    answers: (language: string, n: number) => `${language}: ${n} coded answers`,
    speaks: (coverage: string, precision: string) =>
      `  the lexicon speaks in ${coverage} of them, and is right in ${precision} where it speaks (95 % intervals; the category with most weight)`,
    heads: {
      category: "category",
      terms: "terms",
      found: "found",
      precision: "precision",
      hits: "hits",
      term: "term",
      right: "right",
      gain: "gain",
      harm: "harm",
    },
    more: (n: number) => `  … and ${n} more (--limit, or --format json)`,
    useful:
      "Most useful: gain counts answers that are right only because of the term, harm those that are wrong because of it",
    crossing: "Crossing: the answers of these terms are mostly of another category",
    mostly: (category: string) => `mostly ${category}`,
    shadowed: (n: number) => `Shadowed: always inside a longer hit (${n})`,
    dead: (n: number, of: number) => `Dead: in none of these answers (${n} of ${of})`,
    atLine: (line: number) => ` (line ${line})`,
  },
};
