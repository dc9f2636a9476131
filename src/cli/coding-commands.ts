import type { CommandDefinition } from "./commands.js";
import { CODED_FILE_FLAGS, CODING_FLAGS, type Flag, INPUT_FLAGS } from "./flags.js";

const FORMAT: Flag = {
  flags: "-f, --format <name>",
  description: "terminal (default) or json",
  group: "Report",
  choices: ["terminal", "json"],
};
const LOCALE: Flag = {
  flags: "--locale <language>",
  description: "language of the report; that of the answers if not given",
  group: "Report",
  choices: ["en", "nl"],
};
const SEED: Flag = {
  flags: "--seed <n>",
  description: "for resampling and shuffling (default 1)",
  group: "Run",
};
const QUIET: Flag = { flags: "--quiet", description: "no notes on stderr", group: "Run" };
const VERBOSE: Flag = { flags: "--verbose", description: "stack traces of faults", group: "Run" };
const flag = (name: string): Flag => CODING_FLAGS.find((f) => f.flags.startsWith(`--${name}`)) as Flag;
const output = (description: string): Flag => ({
  flags: "-o, --output <file>",
  description,
  group: "Report",
});

/** `evaluate`: how good the codings are. */
export const EVALUATE: CommandDefinition = {
  usage: "evaluate <file>",
  description:
    "how often a model finds the codes that people gave: accuracy, kappa, calibration, instructive errors",
  flags: [
    ...CODED_FILE_FLAGS,
    ...["codebook", "method", "model", "min-confidence"].map(flag),
    { flags: "--folds <n>", description: "train and test within the file, in n parts", group: "Test" },
    {
      flags: "--by <column>",
      description: "train and test within the file, leaving out one value of this column at a time",
      group: "Test",
    },
    FORMAT,
    LOCALE,
    SEED,
    QUIET,
    VERBOSE,
  ],
  examples: [
    "frame-analyze evaluate coded.csv",
    "frame-analyze evaluate coded.csv --folds 10 --format json",
    "frame-analyze evaluate coded.csv --by department --label frame=code",
  ],
  load: () => import("./evaluate.js"),
};

/** `agree`: how far coders agree, the model among them. */
export const AGREE: CommandDefinition = {
  usage: "agree <file>",
  description: "how far coders agree, with the model as one more of them, and which answers to discuss",
  flags: [
    {
      flags: "--coders <columns>",
      description: "columns with the codes of two or more people: ann,bob",
      group: "Input",
    },
    {
      flags: "--dimension <id>",
      description: "what they coded (default: the first dimension of the codebook)",
      group: "Input",
    },
    ...CODED_FILE_FLAGS.filter((f) => !f.flags.startsWith("--label")),
    ...["codebook", "method", "model"].map(flag),
    { flags: "--no-model", description: "people only", group: "Coding" },
    FORMAT,
    LOCALE,
    SEED,
    VERBOSE,
  ],
  examples: [
    "frame-analyze agree coded.csv --coders ann,bob",
    "frame-analyze agree coded.csv --coders ann,bob,cem --dimension stance",
  ],
  load: () => import("./agree.js"),
};

/** `train`: a model from codes of one's own. */
export const TRAIN: CommandDefinition = {
  usage: "train <files...>",
  description: "a model from answers that you coded, from nothing or on top of another model",
  flags: [
    ...CODED_FILE_FLAGS,
    flag("codebook"),
    {
      flags: "--from <model>",
      description: "bundled, or a model file: add your codes to it, with a weight chosen inside your data",
      group: "Coding",
    },
    output("the model file to write"),
    QUIET,
    VERBOSE,
  ],
  examples: [
    "frame-analyze train coded.csv --from bundled -o model.json",
    "frame-analyze train coded.csv --codebook my-codebook -o model.json",
  ],
  load: () => import("./train.js"),
};

/** `sample`: answers for a person to code. */
export const SAMPLE: CommandDefinition = {
  usage: "sample <files...>",
  description: "a worksheet of answers to code by hand, to be given back with --coded or to train",
  flags: [
    ...INPUT_FLAGS,
    ...["codebook", "method", "model"].map(flag),
    {
      flags: "--for <purpose>",
      description:
        "audit: a probability sample that settles the verdict; review: what the model is least sure of; training: what it can learn most from",
      group: "Sample",
      choices: ["audit", "review", "training"],
    },
    {
      flags: "--by <column>",
      description: "audit: tell each group of this column equally well",
      group: "Sample",
    },
    {
      flags: "--adjudicate",
      description:
        "the files are worksheets that several people filled in: write one, with what they disagree on left open",
      group: "Sample",
    },
    { flags: "--size <n>", description: "number of answers (default 50)", group: "Sample" },
    output("the worksheet to write, such as worksheet.csv; its legend is written beside it"),
    SEED,
    QUIET,
    VERBOSE,
  ],
  examples: [
    "frame-analyze sample responses.csv --for audit --size 100 --by age -o worksheet.csv",
    "frame-analyze sample --adjudicate ann.csv bob.csv -o agreed.csv",
    "frame-analyze responses.csv --coded worksheet.csv",
  ],
  load: () => import("./sample.js"),
};
