import type { CommandDefinition } from "./commands.js";
import { format, QUIET, SPOKEN, VERBOSE } from "./flags.js";

/** `compare`: two waves of a survey. */
export const COMPARE: CommandDefinition = {
  usage: "compare <before> <after>",
  description: (m) => m.commands.compare,
  flags: [
    { flags: "--force", description: (m) => m.flags.compareForce, group: "report" },
    format("terminal", "json"),
    SPOKEN,
    QUIET,
    VERBOSE,
  ],
  examples: ["frame-analyze compare spring.json autumn.json"],
  load: () => import("./compare.js"),
};

/** `study`: what is laid down beforehand. */
export const STUDY: CommandDefinition = {
  usage: "study",
  description: (m) => m.commands.study,
  flags: [],
  examples: [
    "frame-analyze inspect pilot.csv --write-config study.json",
    "frame-analyze study lock study.json",
  ],
  subcommands: [
    {
      usage: "lock <config>",
      description: (m) => m.commands.lock,
      flags: [
        { flags: "--force", description: (m) => m.flags.lockForce, group: "run" },
        SPOKEN,
        QUIET,
        VERBOSE,
      ],
      examples: ["frame-analyze study lock study.json", "frame-analyze responses.csv --config study.json"],
      load: () => import("./study.js"),
    },
  ],
};
