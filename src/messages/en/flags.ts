/** What each flag does, for the help. */
export const flags = {
  // Input
  text: "column with the open answers (repeat for several questions)",
  id: "column that identifies the respondent",
  group: "compare respondents by this column (repeatable)",
  bins: "cut a numeric column: age=25 or age=25,45",
  intention: "column with the intention to use it, asked beforehand",
  use: "column with the use made of it afterwards",
  experience: "column with earlier experience",
  weight: "column with survey weights: figures are weighted, intervals allow for it",
  keepPartial: "code partial, preview and spam rows too",
  lang: "language of all answers; found per answer if not given",
  found: "found if not given",
  delimiter: "found if not given; tab may be written as \\t or tab",
  noHeader: "the file has no header row; columns are called column 1, column 2, …",
  export: "survey tool that made the file; found if not given",
  sheet: "sheet of an Excel file, by name or number; the first if not given",
  strict: "stop at the first record that cannot be read (exit 2)",
  maxRejects: "exit 2 if more records than this cannot be read: 10 or 2%",
  rejects: "write the records that cannot be read to a file, whole, below the header",
  // Coding
  codebook:
    "bundled: internal-social-media (default), frame-domains, affordances, technology-acceptance; or a folder with codebook.yml (repeatable)",
  oneCodebook:
    "bundled: internal-social-media (default), frame-domains, affordances, technology-acceptance; or a folder with codebook.yml",
  method: "default hybrid",
  model: "a model made by train, instead of the bundled one of its language (repeatable)",
  minConfidence: "codings under this probability count as uncertain (default 0)",
  forAccuracy:
    "the --min-confidence at which codings are this accurate, by the model's own out-of-fold figures",
  coded: "worksheet with codes by hand, which override the model's",
  // A file of codes
  codedText: 'column with the answers; "answer" or "text" if not given',
  codedId: 'column with the ids; "id" if not given',
  label: "column with the codes of a dimension, e.g. frame=code (repeatable); its own name if not given",
  codedLang: "language of all answers",
  coders: "columns with the codes of two or more people: ann,bob",
  coderDimension: "what they coded (default: the first dimension of the codebook)",
  noModel: "people only",
  folds: "train and test within the file, in n parts",
  leaveOut: "train and test within the file, leaving out one value of this column at a time",
  from: "bundled, or a model file: add your codes to it, with a weight chosen inside your data",
  // Report
  format: "what goes to standard output",
  formats: (names: readonly string[]) => `${names[0]} (default) or ${names.slice(1).join(" or ")}`,
  output:
    "write to a file, by its extension: .json .ndjson .csv .xlsx .qdpx .md .txt .html, .xml for junit (repeatable)",
  with: "more in ndjson: probabilities,evidence,text; text in csv too; answers: a sheet of coded answers in xlsx",
  keepColumns: "in csv and xlsx: the columns of the input too, but for those that identify people",
  charts: "write every chart of the report to this folder, as SVG; Markdown shows them",
  locale: "language of report, notes and errors; that of the answers if not given",
  spoken: "language of what is printed; that of the answers or of the environment if not given",
  minGroup: "groups with fewer respondents are not shown (default 5)",
  quotes:
    "quote n answers per frame, drawn at random and redacted (default 0); names are not reliably caught",
  redactNames: "names to take out of quotes, one a line",
  writeConfig: "write what was found to frame-analyze.config.json",
  compareForce: "compare although codebook, model or groups differ",
  modelOutput: "the model file to write",
  worksheetOutput: "the worksheet to write, such as worksheet.csv; its legend is written beside it",
  // Gate
  failOn: 'exit 1 if it holds, 3 if it cannot be told: "risk>=60" (repeatable)',
  minResponses: "with fewer respondents no gate is decided (exit 3)",
  lenient: "gates decide provisional figures too, and what cannot be told passes",
  expectModel: "exit 2 if the run would use another model",
  // Run
  threads: "default: the number of cores",
  seed: "for resampling (default 1)",
  shuffleSeed: "for resampling and shuffling (default 1)",
  config: "read options from a file written by inspect --write-config",
  intended:
    "a frame that the organisation intends, by id (repeatable); those that the codebook calls intended if not given",
  compareMethods:
    "code with hybrid, bayes and lexicon, and say whether they give the same band (takes longer)",
  noConfig: "do not use a frame-analyze.config.json that lies beside the run",
  quiet: "no notes on stderr",
  verbose: "more on stderr, and stack traces of faults",
  traces: "stack traces of faults",
  lockForce: "lock a locked study anew",
  // Sample
  purpose:
    "audit: a probability sample that settles the verdict; review: what the model is least sure of; training: what it can learn most from",
  sampleBy: "audit: tell each group of this column equally well",
  adjudicate:
    "the files are worksheets that several people filled in: write one, with what they disagree on left open",
  size: "number of answers (default 50)",
  // Lexicon
  dimension: "the codebook's first if not given",
  explainHtml: "a page to leaf through the codings of a file of responses; confidential",
  explainOutput: "the page to write",
  showFile: "answers to show it in",
  suggestLimit: "terms per category (default 15)",
  minAnswers: "answers of the category that a term must stand in (default 3)",
  testLimit: "terms listed per heading (default 20)",
  importOutput: "where to; the file's name without its ending if not given",
  importLang: "language of the terms (default en)",
  exportOutput: "ends in .yml or .qdc",
  exportLang: "language of terms and names (default en)",
};
