import type { CommandDefinition } from "./commands.js";
import {
  CODING_FLAGS,
  type Flag,
  GATE_FLAGS,
  INPUT_FLAGS,
  INTENDED_FLAG,
  PARTIAL_FLAG,
  REJECT_FLAGS,
  REPORT_FLAGS,
  RUN_FLAGS,
} from "./flags.js";

const named = (flags: readonly Flag[], ...names: string[]): Flag[] =>
  names.map((name) => flags.find((f) => f.flags.includes(`--${name}`)) as Flag);

/** `split`: shards for a cluster. */
export const SPLIT: CommandDefinition = {
  usage: "split <file>",
  description: (m) => m.partial.help.split,
  flags: [
    { flags: "--shards <n>", description: (m) => m.partial.help.shards, group: "shards" },
    { flags: "--rows <n>", description: (m) => m.partial.help.rows, group: "shards" },
    {
      flags: "-o, --output <folder>",
      description: (m) => m.partial.help.folder,
      group: "shards",
    },
    ...INPUT_FLAGS,
    ...named(RUN_FLAGS, "config", "no-config", "quiet", "verbose"),
  ],
  examples: [
    "frame-analyze split responses.csv --shards 32 -o shards",
    "frame-analyze shards/shard-00001.csv --config shards/frame-analyze.config.json --partial -o part-1.json",
    "frame-analyze merge part-*.json",
  ],
  load: () => import("./split.js"),
};

/** `merge`: the whole from its parts. */
export const MERGE: CommandDefinition = {
  usage: "merge <parts...>",
  description: (m) => m.partial.help.merge,
  flags: [
    {
      flags: "--expect <n>",
      description: (m) => m.partial.help.expect,
      group: "shards",
    },
    {
      ...PARTIAL_FLAG,
      description: (m) => m.partial.help.mergePartial,
    },
    ...named(REJECT_FLAGS, "max-rejects"),
    ...named(CODING_FLAGS, "codebook", "model"),
    INTENDED_FLAG,
    ...REPORT_FLAGS.filter(({ flags }) => !/--(with|keep-columns|quotes)\b/.test(flags)),
    ...GATE_FLAGS,
    ...named(RUN_FLAGS, "config", "no-config", "quiet", "verbose"),
  ],
  examples: [
    "frame-analyze merge part-*.json -o report.html",
    'frame-analyze merge part-*.json --expect 32 --fail-on "risk>=60"',
    "frame-analyze merge --partial part-0*.json -o first-ten.json",
  ],
  load: () => import("./merge.js"),
};
