import { COMPARE, STUDY } from "./check-commands.js";
import { AGREE, EVALUATE, SAMPLE, TRAIN } from "./coding-commands.js";
import {
  CODED_FLAG,
  CODING_FLAGS,
  COMPARE_METHODS_FLAG,
  type Flag,
  GATE_FLAGS,
  INPUT_FLAGS,
  INTENDED_FLAG,
  REJECT_FLAGS,
  REPORT_FLAGS,
  RUN_FLAGS,
} from "./flags.js";
import { LEXICON, SCHEMA } from "./lexicon/commands.js";

/** Options as commander gives them: strings, lists of strings, booleans. */
export type RawOptions = Record<string, string | string[] | boolean | undefined>;

export interface CommandDefinition {
  usage: string;
  description: string;
  isDefault?: boolean;
  flags: Flag[];
  examples?: string[];
  /** Loaded only when the command runs. Gives the exit code. Absent where only the subcommands do something. */
  load?(): Promise<{ default: (args: string[], options: RawOptions) => Promise<number> }>;
  subcommands?: CommandDefinition[];
}

/** Every command; one file each. */
export const COMMANDS: CommandDefinition[] = [
  {
    usage: "analyze [files...]",
    description: "the summary of one or more files (default); - is standard input",
    isDefault: true,
    flags: [
      ...INPUT_FLAGS,
      ...REJECT_FLAGS,
      ...CODING_FLAGS,
      CODED_FLAG,
      COMPARE_METHODS_FLAG,
      INTENDED_FLAG,
      ...REPORT_FLAGS,
      ...GATE_FLAGS,
      ...RUN_FLAGS,
    ],
    examples: [
      "frame-analyze responses.csv",
      'frame-analyze responses.csv --fail-on "risk[age=\\"<25\\"]>=60"',
      "cat batch.ndjson | frame-analyze - --format ndjson --with evidence",
    ],
    load: () => import("./analyze.js"),
  },
  {
    usage: "explain [text...]",
    description: "one coding, walked through: tokens, terms found, negation, each contribution",
    flags: [
      ...CODING_FLAGS,
      {
        flags: "--lang <language>",
        description: "language of the text",
        group: "Input",
        choices: ["en", "nl"],
      },
      {
        flags: "--locale <language>",
        description: "language of the explanation",
        group: "Report",
        choices: ["en", "nl"],
      },
      {
        flags: "-f, --format <name>",
        description: "terminal (default) or json",
        group: "Report",
        choices: ["terminal", "json"],
      },
      { flags: "--verbose", description: "stack traces of faults", group: "Run" },
    ],
    examples: ['frame-analyze explain "Is this not just Facebook at work?"'],
    load: () => import("./explain.js"),
  },
  {
    usage: "inspect <files...>",
    description: "what the program sees in a file: encoding, columns with their roles and why, rejects",
    flags: [
      ...INPUT_FLAGS,
      {
        flags: "-f, --format <name>",
        description: "terminal (default) or json",
        group: "Report",
        choices: ["terminal", "json"],
      },
      {
        flags: "--write-config [file]",
        description: "write what was found to frame-analyze.config.json",
        group: "Report",
      },
      { flags: "--verbose", description: "stack traces of faults", group: "Run" },
    ],
    examples: ["frame-analyze inspect responses.csv", "frame-analyze inspect responses.csv --write-config"],
    load: () => import("./inspect.js"),
  },
  EVALUATE,
  AGREE,
  TRAIN,
  SAMPLE,
  COMPARE,
  STUDY,
  LEXICON,
  SCHEMA,
];
