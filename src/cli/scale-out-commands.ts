import type { CommandDefinition } from "./commands.js";
import {
  CODING_FLAGS,
  type Flag,
  GATE_FLAGS,
  INPUT_FLAGS,
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
  description: "cut a file into shards at record boundaries, each readable by itself under one pinned plan",
  flags: [
    { flags: "--shards <n>", description: "number of shards", group: "Shards" },
    { flags: "--rows <n>", description: "records of a shard, in place of --shards", group: "Shards" },
    {
      flags: "-o, --output <folder>",
      description: "folder to make: shard-00001.csv, …, and frame-analyze.config.json with the plan",
      group: "Shards",
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
  description: "the report of a whole from the partial results of its shards (analyze --partial)",
  flags: [
    {
      flags: "--expect <n>",
      description: "shards that have to be there; of a split all of them if not given",
      group: "Shards",
    },
    {
      ...PARTIAL_FLAG,
      description: "write a larger partial result in place of a report, to be merged again",
    },
    ...named(REJECT_FLAGS, "max-rejects"),
    ...named(CODING_FLAGS, "codebook", "model"),
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
