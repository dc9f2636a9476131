/** The flags, defined once: the parser, the help and the completions are made from them. The same flag means the same everywhere. */
import { EXPORTS } from "../ingest/plan.js";

export interface Flag {
  flags: string;
  description: string;
  group: string;
  repeatable?: boolean;
  choices?: string[];
}

const INPUT = "Input";
export const INPUT_FLAGS: Flag[] = [
  {
    flags: "-t, --text <column>",
    description: "column with the open answers (repeat for several questions)",
    group: INPUT,
    repeatable: true,
  },
  { flags: "--id <column>", description: "column that identifies the respondent", group: INPUT },
  {
    flags: "-g, --group <column>",
    description: "compare respondents by this column (repeatable)",
    group: INPUT,
    repeatable: true,
  },
  {
    flags: "--bins <column=edges>",
    description: "cut a numeric column: age=25 or age=25,45",
    group: INPUT,
    repeatable: true,
  },
  {
    flags: "--intention <column>",
    description: "column with the intention to use it, asked beforehand",
    group: INPUT,
  },
  { flags: "--use <column>", description: "column with the use made of it afterwards", group: INPUT },
  { flags: "--experience <column>", description: "column with earlier experience", group: INPUT },
  {
    flags: "--lang <language>",
    description: "language of all answers; found per answer if not given",
    group: INPUT,
    choices: ["en", "nl"],
  },
  {
    flags: "--encoding <name>",
    description: "found if not given",
    group: INPUT,
    choices: ["utf-8", "utf-16le", "utf-16be", "windows-1252"],
  },
  {
    flags: "--delimiter <character>",
    description: "found if not given; tab may be written as \\t or tab",
    group: INPUT,
  },
  {
    flags: "--no-header",
    description: "the file has no header row; columns are called column 1, column 2, …",
    group: INPUT,
  },
  {
    flags: "--export <name>",
    description: "survey tool that made the file; found if not given",
    group: INPUT,
    choices: [...EXPORTS],
  },
  {
    flags: "--sheet <name>",
    description: "sheet of an Excel file, by name or number; the first if not given",
    group: INPUT,
  },
];

/** What becomes of records that cannot be read. */
export const REJECT_FLAGS: Flag[] = [
  { flags: "--strict", description: "stop at the first record that cannot be read (exit 2)", group: INPUT },
  {
    flags: "--max-rejects <n or p%>",
    description: "exit 2 if more records than this cannot be read: 10 or 2%",
    group: INPUT,
  },
  {
    flags: "--rejects <file>",
    description: "write the records that cannot be read to a file, whole, below the header",
    group: INPUT,
  },
];

const CODING = "Coding";
export const CODING_FLAGS: Flag[] = [
  {
    flags: "--codebook <id or path>",
    description:
      "bundled: internal-social-media (default), frame-domains, affordances, technology-acceptance; or a folder with codebook.yml (repeatable)",
    group: CODING,
    repeatable: true,
  },
  {
    flags: "--method <name>",
    description: "default hybrid",
    group: CODING,
    choices: ["hybrid", "bayes", "lexicon"],
  },
  {
    flags: "--model <file>",
    description: "a model made by train, instead of the bundled one of its language (repeatable)",
    group: CODING,
    repeatable: true,
  },
  {
    flags: "--min-confidence <p>",
    description: "codings under this probability count as uncertain (default 0)",
    group: CODING,
  },
  {
    flags: "--for-accuracy <p>",
    description:
      "the --min-confidence at which codings are this accurate, by the model's own out-of-fold figures",
    group: CODING,
  },
];

export const CODED_FLAG: Flag = {
  flags: "--coded <file>",
  description: "worksheet with codes by hand, which override the model's",
  group: CODING,
};

/** How a file with codes is read: evaluate, agree and train. */
export const CODED_FILE_FLAGS: Flag[] = [
  {
    flags: "-t, --text <column>",
    description: 'column with the answers; "answer" or "text" if not given',
    group: INPUT,
  },
  { flags: "--id <column>", description: 'column with the ids; "id" if not given', group: INPUT },
  {
    flags: "--label <dimension=column>",
    description:
      "column with the codes of a dimension, e.g. frame=code (repeatable); its own name if not given",
    group: INPUT,
    repeatable: true,
  },
  { flags: "--lang <language>", description: "language of all answers", group: INPUT, choices: ["en", "nl"] },
  {
    flags: "--encoding <name>",
    description: "found if not given",
    group: INPUT,
    choices: ["utf-8", "utf-16le", "utf-16be", "windows-1252"],
  },
  { flags: "--delimiter <character>", description: "found if not given", group: INPUT },
];

export const INTENDED_FLAG: Flag = {
  flags: "--intended <frame>",
  description:
    "a frame that the organisation intends, by id (repeatable); those that the codebook calls intended if not given",
  group: CODING,
  repeatable: true,
};

export const COMPARE_METHODS_FLAG: Flag = {
  flags: "--compare-methods",
  description: "code with hybrid, bayes and lexicon, and say whether they give the same band (takes longer)",
  group: CODING,
};

const REPORT = "Report";
export const REPORT_FLAGS: Flag[] = [
  {
    flags: "-f, --format <name>",
    description: "what goes to standard output",
    group: REPORT,
    choices: ["terminal", "json", "ndjson", "csv", "markdown", "github", "junit", "html"],
  },
  {
    flags: "-o, --output <file>",
    description:
      "write to a file, by its extension .json .ndjson .csv .md .txt .html, .xml for junit (repeatable)",
    group: REPORT,
    repeatable: true,
  },
  {
    flags: "--with <parts>",
    description: "more in ndjson: probabilities,evidence,text; text in csv too",
    group: REPORT,
  },
  {
    flags: "--keep-columns",
    description: "in csv: the columns of the input too, but for those that identify people",
    group: REPORT,
  },
  {
    flags: "--locale <language>",
    description: "language of the report; the answers' main language if not given",
    group: REPORT,
    choices: ["en", "nl"],
  },
  {
    flags: "--min-group <n>",
    description: "groups with fewer respondents are not shown (default 5)",
    group: REPORT,
  },
  {
    flags: "--quotes <n>",
    description:
      "quote n answers per frame, drawn at random and redacted (default 0); names are not reliably caught",
    group: REPORT,
  },
  { flags: "--redact-names <file>", description: "names to take out of quotes, one a line", group: REPORT },
];

const GATE = "Gate";
export const GATE_FLAGS: Flag[] = [
  {
    flags: "--fail-on <expression>",
    description: 'exit 1 if it holds, 3 if it cannot be told: "risk>=60" (repeatable)',
    group: GATE,
    repeatable: true,
  },
  {
    flags: "--min-responses <n>",
    description: "with fewer respondents no gate is decided (exit 3)",
    group: GATE,
  },
  {
    flags: "--lenient",
    description: "gates decide provisional figures too, and what cannot be told passes",
    group: GATE,
  },
  { flags: "--expect-model <hash>", description: "exit 2 if the run would use another model", group: GATE },
];

const RUN = "Run";
export const RUN_FLAGS: Flag[] = [
  { flags: "--threads <n>", description: "default: the number of cores", group: RUN },
  { flags: "--seed <n>", description: "for resampling (default 1)", group: RUN },
  {
    flags: "--config <file>",
    description: "read options from a file written by inspect --write-config",
    group: RUN,
  },
  {
    flags: "--no-config",
    description: "do not use a frame-analyze.config.json that lies beside the run",
    group: RUN,
  },
  { flags: "--quiet", description: "no notes on stderr", group: RUN },
  { flags: "--verbose", description: "more on stderr, and stack traces of faults", group: RUN },
];
