/** Codes by hand, models, and what is made of them. */
export const coding = {
  notReadable: (problem: string) => `not readable: ${problem}`,
  /** @param why what the reader of CSV says, in English */
  noCsv: (why: string) => ({
    message: `not readable as CSV: ${why}`,
    hint: "save it as CSV with commas and a header row",
  }),
  noTextColumn: (found: readonly string[], flag: boolean) => ({
    message: 'no column with the answers: one called "answer" or "text" is expected',
    hint: `${flag ? "--text COLUMN says which; " : ""}columns found: ${found.join(", ")}`,
  }),
  noCategory: (code: string, dimension: string, known: readonly string[]) => ({
    message: `"${code}" is no category of ${dimension}`,
    hint: `known: ${known.join(", ")}`,
  }),
  labelOfNoDimension: (label: string, codebook: string, dimension: string, known: readonly string[]) => ({
    message: `--label ${label}: "${codebook}" has no dimension "${dimension}"`,
    hint: `known: ${known.join(", ")}`,
  }),
  noCodeColumn: (dimensions: readonly string[], found: readonly string[]) => ({
    message: `no column with codes: one called ${dimensions.map((d) => `"${d}"`).join(" or ")} is expected`,
    hint: `--label ${dimensions[0]}=COLUMN says which; columns found: ${found.join(", ")}`,
  }),
  noCodes: { message: "no answer with a code in this file", hint: "fill in the columns with the codes" },

  agree: {
    fewCoders: {
      message: "agreement needs at least two coders",
      hint: "--coders ann,bob names the columns with their codes",
    },
    twice: (coders: string) => `--coders ${coders} names a column twice`,
    nothingShared: {
      message: "no answer has codes by two coders",
      hint: "the coders must have coded some of the same answers",
    },
    uneven: (coder: number, codes: number, first: number) =>
      `coder ${coder} has ${codes} codes, coder 1 has ${first}`,
    unknown: (code: string, unit: number, known: readonly string[]) => ({
      message: `unknown code "${code}" at unit ${unit}`,
      hint: `known: ${known.join(", ")}`,
    }),
    fleiss: (unit: number, codes: number, first: number) => ({
      message: `Fleiss' kappa: unit ${unit} has ${codes} codes, unit 1 has ${first}`,
      hint: "every unit needs the same number of codes, at least two; Krippendorff's alpha takes missing codes",
    }),
  },
  evaluate: {
    noModelToChoose: {
      message: "--folds and --by train within the file: there is no model to choose",
      hint: "leave out --model, and --method lexicon",
    },
    oneAnswer: "one answer cannot be tested on the others",
    oneValue: (column: string) => `"${column}" has one value only: nothing can be left out`,
    working: "training and testing",
  },
  explain: {
    noText: {
      message: "no text given",
      hint: 'frame-analyze explain "Is this not just Facebook at work?"',
    },
  },
  compare: {
    reasons: (reasons: readonly string[]) => ({
      message: `these results do not compare: ${reasons.join("; ")}`,
      hint: "analyse both files again with one version and the same options, or give --force",
    }),
    noFigures: "a result without figures cannot be compared",
    otherCodebooks: "the two results are of different codebooks",
    noResult: (json: boolean) => ({
      message: json ? "not a result of frame-analyze" : "not a JSON result",
      hint: "frame-analyze responses.csv -o result.json writes one",
    }),
    note: (text: string) => `compare: ${text}`,
  },
  lock: {
    already: {
      message: "this study is locked already",
      hint: "--force locks it anew; say so where you report it",
    },
    unreadable: (why: string) => ({
      message: `the locked study cannot be read: ${why}`,
      hint: "`frame-analyze study lock` writes it; it is not meant to be edited",
    }),
    done: (file: string, codebook: string, model: string, gates: number, columns: string | null) => [
      `locked in ${file}: codebook ${codebook}, model ${model}, ${gates} gates, ${columns === null ? "groups as the program finds them" : `groups by ${columns}`}`,
      "  a run with this config that differs says so in its report",
    ],
  },
};
