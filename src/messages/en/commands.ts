/** What the program and each command do, for the help. */
export const commands = {
  program:
    "Reads the open answers of an employee survey about a technology, codes each into a technological frame and a stance, and says who is likely to adopt it, who is not, why, how sure that is, and what to do.",
  examples: [
    ["responses.csv", "the summary"],
    ["responses.csv --group age --bins age=25", ""],
    ["responses.csv -o result.json -o coded.ndjson", ""],
    ['responses.csv --fail-on "risk>=60"', "for a CI job: exit 0, 1 or 3"],
    ['explain "is dit niet gewoon facebook?"', "one coding, walked through"],
  ],
  default: "analyze is the default command; its options: frame-analyze analyze --help",
  analyze: "the summary of one or more files (default); - is standard input",
  explain: "one coding, walked through: tokens, terms found, negation, each contribution",
  inspect: "what the program sees in a file: encoding, columns with their roles and why, rejects",
  evaluate:
    "how often a model finds the codes that people gave: accuracy, kappa, calibration, instructive errors",
  agree: "how far coders agree, with the model as one more of them, and which answers to discuss",
  train: "a model from answers that you coded, from nothing or on top of another model",
  sample: "a worksheet of answers to code by hand, to be given back with --coded or to train",
  compare:
    "what changed between two results (-o result.json): each share and the risk, with the group mix held constant too",
  study: "lay down codebook, model, groups and gates before the figures are seen: study lock CONFIG",
  lock: "writes codebook hash, model hash, minimum group, intended frames, groups and gates into a config; runs with it that differ say so",
  lexicon: "codebooks and their terms: check, list, show, suggest, test, new, import, export",
  check: "everything that is wrong with a codebook, a line a finding; exit 1 where there is an error",
  list: "the bundled codebooks; with --codebook the categories of one, with their terms counted",
  show: "which terms a word or phrase hits, and with --file where they stand in answers",
  suggest:
    "words, phrases and gaps that are telling for a category and not yet in the lexicon, ready to paste",
  test: "how the terms do on coded answers: hits, precision, coverage, gain; dead, shadowed and crossing terms",
  new: "a commented codebook to fill in; asks for names and categories at a terminal",
  import:
    "a codebook folder made of a quanteda dictionary (.yml), a LIWC dictionary (.dic) or a REFI-QDA codebook (.qdc)",
  export: "a codebook for other programs: a quanteda dictionary (.yml) or a REFI-QDA codebook (.qdc)",
  completion: "a script by which bash, zsh, fish or powershell completes commands, flags and their values",
  schema: "the JSON Schema of a file format, for editors and validators; without a name, which there are",
};
