/** The flags, defined once: the parser, the help and the completions are made from them. The same flag means the same everywhere. */

import { EXPORTS } from "../ingest/plan.js";
import type { Messages } from "../messages/index.js";
import { FORMATS } from "./formats.js";

export interface Flag {
  flags: string;
  description: (m: Messages) => string;
  /** The heading of the help that it stands under. */
  group: keyof Messages["help"]["groups"];
  repeatable?: boolean;
  choices?: string[];
}

/** The name that a flag has in a config file: `--min-group` is min-group, `--no-header` header. */
export const keyOf = ({ flags }: Flag): string => (/--(?:no-)?([a-z-]+)/.exec(flags) as RegExpExecArray)[1];

const INPUT = "input" as const;
export const INPUT_FLAGS: Flag[] = [
  {
    flags: "-t, --text <column>",
    description: (m) => m.flags.text,
    group: INPUT,
    repeatable: true,
  },
  { flags: "--id <column>", description: (m) => m.flags.id, group: INPUT },
  {
    flags: "-g, --group <column>",
    description: (m) => m.flags.group,
    group: INPUT,
    repeatable: true,
  },
  {
    flags: "--bins <column=edges>",
    description: (m) => m.flags.bins,
    group: INPUT,
    repeatable: true,
  },
  {
    flags: "--intention <column>",
    description: (m) => m.flags.intention,
    group: INPUT,
  },
  { flags: "--use <column>", description: (m) => m.flags.use, group: INPUT },
  { flags: "--experience <column>", description: (m) => m.flags.experience, group: INPUT },
  { flags: "--weight <column>", description: (m) => m.flags.weight, group: INPUT },
  {
    flags: "--lang <language>",
    description: (m) => m.flags.lang,
    group: INPUT,
    choices: ["en", "nl"],
  },
  {
    flags: "--encoding <name>",
    description: (m) => m.flags.found,
    group: INPUT,
    choices: ["utf-8", "utf-16le", "utf-16be", "windows-1252"],
  },
  {
    flags: "--delimiter <character>",
    description: (m) => m.flags.delimiter,
    group: INPUT,
  },
  {
    flags: "--no-header",
    description: (m) => m.flags.noHeader,
    group: INPUT,
  },
  {
    flags: "--export <name>",
    description: (m) => m.flags.export,
    group: INPUT,
    choices: [...EXPORTS],
  },
  { flags: "--keep-partial", description: (m) => m.flags.keepPartial, group: INPUT },
  {
    flags: "--sheet <name>",
    description: (m) => m.flags.sheet,
    group: INPUT,
  },
];

/** What becomes of records that cannot be read. */
export const REJECT_FLAGS: Flag[] = [
  { flags: "--strict", description: (m) => m.flags.strict, group: INPUT },
  {
    flags: "--max-rejects <n or p%>",
    description: (m) => m.flags.maxRejects,
    group: INPUT,
  },
  {
    flags: "--rejects <file>",
    description: (m) => m.flags.rejects,
    group: INPUT,
  },
];

const CODING = "coding" as const;
export const CODING_FLAGS: Flag[] = [
  {
    flags: "--codebook <id or path>",
    description: (m) => m.flags.codebook,
    group: CODING,
    repeatable: true,
  },
  {
    flags: "--method <name>",
    description: (m) => m.flags.method,
    group: CODING,
    choices: ["hybrid", "bayes", "lexicon"],
  },
  {
    flags: "--model <file>",
    description: (m) => m.flags.model,
    group: CODING,
    repeatable: true,
  },
  {
    flags: "--min-confidence <p>",
    description: (m) => m.flags.minConfidence,
    group: CODING,
  },
  {
    flags: "--for-accuracy <p>",
    description: (m) => m.flags.forAccuracy,
    group: CODING,
  },
];

export const CODED_FLAG: Flag = {
  flags: "--coded <file>",
  description: (m) => m.flags.coded,
  group: CODING,
};

/** How a file with codes is read: evaluate, agree and train. */
export const CODED_FILE_FLAGS: Flag[] = [
  {
    flags: "-t, --text <column>",
    description: (m) => m.flags.codedText,
    group: INPUT,
  },
  { flags: "--id <column>", description: (m) => m.flags.codedId, group: INPUT },
  {
    flags: "--label <dimension=column>",
    description: (m) => m.flags.label,
    group: INPUT,
    repeatable: true,
  },
  { flags: "--lang <language>", description: (m) => m.flags.codedLang, group: INPUT, choices: ["en", "nl"] },
  {
    flags: "--encoding <name>",
    description: (m) => m.flags.found,
    group: INPUT,
    choices: ["utf-8", "utf-16le", "utf-16be", "windows-1252"],
  },
  { flags: "--delimiter <character>", description: (m) => m.flags.found, group: INPUT },
];

export const INTENDED_FLAG: Flag = {
  flags: "--intended <frame>",
  description: (m) => m.flags.intended,
  group: CODING,
  repeatable: true,
};

export const COMPARE_METHODS_FLAG: Flag = {
  flags: "--compare-methods",
  description: (m) => m.flags.compareMethods,
  group: CODING,
};

const REPORT = "report" as const;
export const REPORT_FLAGS: Flag[] = [
  {
    flags: "-f, --format <name>",
    description: (m) => m.flags.format,
    group: REPORT,
    choices: [...FORMATS],
  },
  {
    flags: "-o, --output <file>",
    description: (m) => m.flags.output,
    group: REPORT,
    repeatable: true,
  },
  {
    flags: "--with <parts>",
    description: (m) => m.flags.with,
    group: REPORT,
  },
  {
    flags: "--keep-columns",
    description: (m) => m.flags.keepColumns,
    group: REPORT,
  },
  { flags: "--charts <folder>", description: (m) => m.flags.charts, group: REPORT },
  {
    flags: "--locale <language>",
    description: (m) => m.flags.locale,
    group: REPORT,
    choices: ["en", "nl"],
  },
  {
    flags: "--min-group <n>",
    description: (m) => m.flags.minGroup,
    group: REPORT,
  },
  {
    flags: "--quotes <n>",
    description: (m) => m.flags.quotes,
    group: REPORT,
  },
  { flags: "--redact-names <file>", description: (m) => m.flags.redactNames, group: REPORT },
];

const GATE = "gate" as const;
export const GATE_FLAGS: Flag[] = [
  {
    flags: "--fail-on <expression>",
    description: (m) => m.flags.failOn,
    group: GATE,
    repeatable: true,
  },
  {
    flags: "--min-responses <n>",
    description: (m) => m.flags.minResponses,
    group: GATE,
  },
  {
    flags: "--lenient",
    description: (m) => m.flags.lenient,
    group: GATE,
  },
  { flags: "--expect-model <hash>", description: (m) => m.flags.expectModel, group: GATE },
];

const RUN = "run" as const;
export const RUN_FLAGS: Flag[] = [
  { flags: "--threads <n>", description: (m) => m.flags.threads, group: RUN },
  { flags: "--seed <n>", description: (m) => m.flags.seed, group: RUN },
  {
    flags: "--config <file>",
    description: (m) => m.flags.config,
    group: RUN,
  },
  {
    flags: "--no-config",
    description: (m) => m.flags.noConfig,
    group: RUN,
  },
  { flags: "--quiet", description: (m) => m.flags.quiet, group: RUN },
  { flags: "--verbose", description: (m) => m.flags.verbose, group: RUN },
];

/** What commands without a report of their own say is in the language of the environment, or in this. */
export const SPOKEN: Flag = {
  flags: "--locale <language>",
  description: (m) => m.flags.spoken,
  group: REPORT,
  choices: ["en", "nl"],
};
export const QUIET: Flag = { flags: "--quiet", description: (m) => m.flags.quiet, group: RUN };
export const VERBOSE: Flag = { flags: "--verbose", description: (m) => m.flags.traces, group: RUN };
/** What goes to standard output; the first is the default. */
export const format = (...choices: string[]): Flag => ({
  flags: "-f, --format <name>",
  description: (m) => m.flags.formats(choices),
  group: REPORT,
  choices,
});
export const PARTIAL_FLAG: Flag = {
  flags: "--partial",
  description: (m) => m.partial.help.partial,
  group: RUN,
};
export const PARTIAL_DIR_FLAG: Flag = {
  flags: "--partial-dir <folder>",
  description: (m) => m.partial.help.partialDir,
  group: RUN,
};
