import { UserError } from "../errors.js";
import type { RawOptions } from "./commands.js";
import type { RunOptions } from "./options.js";

/** Flags about figures of the whole, which a shard does not have. In a config file they wait for the merge. */
const OF_THE_WHOLE: Record<string, string> = {
  minGroup: "--min-group",
  failOn: "--fail-on",
  minResponses: "--min-responses",
  lenient: "--lenient",
  redactNames: "--redact-names",
  maxRejects: "--max-rejects",
};

/**
 * What --partial cannot be together with.
 * @param given the flags of the command line, without those of a config file
 * @throws UserError naming the flag
 */
export function checkPartial({ outputs, format }: RunOptions, given: RawOptions): void {
  const [name] = Object.keys(OF_THE_WHOLE).filter((flag) => given[flag] !== undefined);
  if (name !== undefined) throw new UserError((m) => m.partial.ofTheWhole(OF_THE_WHOLE[name]));
  const formats = [...outputs.map((o) => o.format), ...(format === null ? [] : [format])];
  const report = formats.find((f) => f !== "json" && f !== "ndjson" && f !== "csv");
  if (report !== undefined) throw new UserError((m) => m.partial.noReport(report));
  if (formats.length > 0 && !formats.includes("json")) throw new UserError((m) => m.partial.whereTo);
}
