import type { Messages } from "../messages/index.js";
import { COMPARE, STUDY } from "./check-commands.js";
import { AGREE, EVALUATE, SAMPLE, TRAIN } from "./coding-commands.js";
import {
  CODED_FLAG,
  CODING_FLAGS,
  COMPARE_METHODS_FLAG,
  type Flag,
  format,
  GATE_FLAGS,
  INPUT_FLAGS,
  INTENDED_FLAG,
  PARTIAL_DIR_FLAG,
  PARTIAL_FLAG,
  QUIET,
  REJECT_FLAGS,
  REPORT_FLAGS,
  RUN_FLAGS,
  SPOKEN,
  VERBOSE,
} from "./flags.js";
import { LEXICON } from "./lexicon/commands.js";
import { MERGE, SPLIT } from "./scale-out-commands.js";
import { COMPLETION, SCHEMA } from "./shell-commands.js";

/** Options as commander gives them: strings, lists of strings, booleans. */
export type RawOptions = Record<string, string | string[] | boolean | undefined>;

export interface CommandDefinition {
  usage: string;
  description: (m: Messages) => string;
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
    description: (m) => m.commands.analyze,
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
      PARTIAL_FLAG,
      PARTIAL_DIR_FLAG,
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
    description: (m) => m.commands.explain,
    flags: [
      ...CODING_FLAGS,
      CODED_FLAG,
      ...INPUT_FLAGS,
      ...REJECT_FLAGS,
      SPOKEN,
      format("terminal", "json"),
      { flags: "--html", description: (m) => m.flags.explainHtml, group: "report" },
      { flags: "-o, --output <file>", description: (m) => m.flags.explainOutput, group: "report" },
      ...RUN_FLAGS.filter(({ flags }) => !flags.startsWith("--seed")),
    ],
    examples: [
      'frame-analyze explain "Is this not just Facebook at work?"',
      "frame-analyze explain --html responses.csv -o codings.html",
    ],
    load: () => import("./explain.js"),
  },
  {
    usage: "inspect <files...>",
    description: (m) => m.commands.inspect,
    flags: [
      ...INPUT_FLAGS,
      SPOKEN,
      format("terminal", "json"),
      {
        flags: "--write-config [file]",
        description: (m) => m.flags.writeConfig,
        group: "report",
      },
      {
        flags: "--write-plan [file]",
        description: (m) => m.partial.help.writePlan,
        group: "report",
      },
      QUIET,
      VERBOSE,
    ],
    examples: ["frame-analyze inspect responses.csv", "frame-analyze inspect responses.csv --write-config"],
    load: () => import("./inspect.js"),
  },
  EVALUATE,
  AGREE,
  TRAIN,
  SAMPLE,
  SPLIT,
  MERGE,
  COMPARE,
  STUDY,
  LEXICON,
  SCHEMA,
  COMPLETION,
];
