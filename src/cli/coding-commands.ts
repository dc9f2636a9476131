import type { CommandDefinition } from "./commands.js";
import {
  CODED_FILE_FLAGS,
  CODING_FLAGS,
  type Flag,
  format,
  INPUT_FLAGS,
  QUIET,
  SPOKEN,
  VERBOSE,
} from "./flags.js";

const SEED: Flag = {
  flags: "--seed <n>",
  description: (m) => m.flags.shuffleSeed,
  group: "run",
};
const flag = (name: string): Flag => CODING_FLAGS.find((f) => f.flags.startsWith(`--${name}`)) as Flag;
const output = (description: Flag["description"]): Flag => ({
  flags: "-o, --output <file>",
  description,
  group: "report",
});

/** `evaluate`: how good the codings are. */
export const EVALUATE: CommandDefinition = {
  usage: "evaluate <file>",
  description: (m) => m.commands.evaluate,
  flags: [
    ...CODED_FILE_FLAGS,
    ...["codebook", "method", "model", "min-confidence"].map(flag),
    { flags: "--folds <n>", description: (m) => m.flags.folds, group: "test" },
    {
      flags: "--by <column>",
      description: (m) => m.flags.leaveOut,
      group: "test",
    },
    format("terminal", "json"),
    SPOKEN,
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
  description: (m) => m.commands.agree,
  flags: [
    {
      flags: "--coders <columns>",
      description: (m) => m.flags.coders,
      group: "input",
    },
    {
      flags: "--dimension <id>",
      description: (m) => m.flags.coderDimension,
      group: "input",
    },
    ...CODED_FILE_FLAGS.filter((f) => !f.flags.startsWith("--label")),
    ...["codebook", "method", "model"].map(flag),
    { flags: "--no-model", description: (m) => m.flags.noModel, group: "coding" },
    format("terminal", "json"),
    SPOKEN,
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
  description: (m) => m.commands.train,
  flags: [
    ...CODED_FILE_FLAGS,
    flag("codebook"),
    {
      flags: "--from <model>",
      description: (m) => m.flags.from,
      group: "coding",
    },
    output((m) => m.flags.modelOutput),
    SPOKEN,
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
  description: (m) => m.commands.sample,
  flags: [
    ...INPUT_FLAGS,
    ...["codebook", "method", "model"].map(flag),
    {
      flags: "--for <purpose>",
      description: (m) => m.flags.purpose,
      group: "sample",
      choices: ["audit", "review", "training"],
    },
    {
      flags: "--by <column>",
      description: (m) => m.flags.sampleBy,
      group: "sample",
    },
    {
      flags: "--adjudicate",
      description: (m) => m.flags.adjudicate,
      group: "sample",
    },
    { flags: "--size <n>", description: (m) => m.flags.size, group: "sample" },
    output((m) => m.flags.worksheetOutput),
    SPOKEN,
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
