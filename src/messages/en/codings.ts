/** The page on which codings are leafed through. */
export const codings = {
  title: (codebook: string) => `Codings: ${codebook}`,
  kicker: "Every answer, its codes, and what spoke for them",
  answers: (n: number) => `${n.toLocaleString("en")} ${n === 1 ? "answer" : "answers"}`,
  confidential:
    "Confidential: this page holds what people wrote, with their groups and codes. It is for those who check the coding; do not pass it on.",
  needsScript: "This page shows the answers by a script of its own, which is switched off here.",
  filters: "Which answers",
  all: "all",
  confidence: "Confidence of the frame",
  band: (low: number, high: number) =>
    low === 0
      ? `under ${high * 100} %`
      : high > 1
        ? `${low * 100} % and over`
        : `${low * 100} to ${high * 100} %`,
  order: "Order",
  inOrder: "as in the file",
  leastSure: "least sure first",
  search: "Word or id",
  reset: "Show all",
  pages: "Pages",
  pagesBelow: "Pages, below the answers",
  back: "Previous",
  on: "Next",
  keyWord: "word",
  keyFrame: (dimension: string) => `term of a ${dimension}, in its colour`,
  keyOther: "term of something else",
  keyNegated: "negated",
  byHand: "coded by hand",
  byRule: "by rule: a non-answer",
  blank: "blank",
  /** Read by the script; {0}, {1} are filled in. */
  script: {
    found: "{0} of {1} answers",
    nothing: "No answer fits all of that.",
    page: "page {0} of {1}",
    noCode: "no code",
    empty: "(empty)",
    also: "also",
    why: "What spoke for it",
    terms: "Terms found",
    negated: "negated",
    contributions: "What spoke for “{0}” (+) rather than “{1}” (−), in log-odds",
    rest: "{0} smaller ones",
  },
  tooMany: (n: number, most: number) => ({
    message: `${n.toLocaleString("en")} answers are too many for one page; it holds ${most.toLocaleString("en")}`,
    hint: "leaf through a part: frame-analyze sample FILE --for review -o part.csv, or use --format ndjson --with evidence,text",
  }),
  noFile: {
    message: "explain --html wants a file of responses",
    hint: "frame-analyze explain --html responses.csv -o codings.html",
  },
  onlyHtml: (flags: readonly string[]) => ({
    message: `${flags.join(", ")}: only with --html and a file of responses`,
    hint: "frame-analyze explain --html responses.csv -o codings.html",
  }),
};
