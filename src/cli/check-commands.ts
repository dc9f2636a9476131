import type { CommandDefinition } from "./commands.js";
import type { Flag } from "./flags.js";

const VERBOSE: Flag = { flags: "--verbose", description: "stack traces of faults", group: "Run" };
const QUIET: Flag = { flags: "--quiet", description: "no notes on stderr", group: "Run" };

/** `compare`: two waves of a survey. */
export const COMPARE: CommandDefinition = {
  usage: "compare <before> <after>",
  description:
    "what changed between two results (-o result.json): each share and the risk, with the group mix held constant too",
  flags: [
    { flags: "--force", description: "compare although codebook, model or groups differ", group: "Report" },
    {
      flags: "-f, --format <name>",
      description: "terminal (default) or json",
      group: "Report",
      choices: ["terminal", "json"],
    },
    {
      flags: "--locale <language>",
      description: "that of the later result if not given",
      group: "Report",
      choices: ["en", "nl"],
    },
    QUIET,
    VERBOSE,
  ],
  examples: ["frame-analyze compare spring.json autumn.json"],
  load: () => import("./compare.js"),
};

/** `study`: what is laid down beforehand. */
export const STUDY: CommandDefinition = {
  usage: "study",
  description: "lay down codebook, model, groups and gates before the figures are seen: study lock CONFIG",
  flags: [],
  examples: [
    "frame-analyze inspect pilot.csv --write-config study.json",
    "frame-analyze study lock study.json",
  ],
  subcommands: [
    {
      usage: "lock <config>",
      description:
        "writes codebook hash, model hash, minimum group, intended frames, groups and gates into a config; runs with it that differ say so",
      flags: [{ flags: "--force", description: "lock a locked study anew", group: "Run" }, QUIET, VERBOSE],
      examples: ["frame-analyze study lock study.json", "frame-analyze responses.csv --config study.json"],
      load: () => import("./study.js"),
    },
  ],
};
