import { UserError } from "../errors.js";
import { mergePart, type Part, partDifference, type Shard, shardId } from "./part.js";

/** A part with the name of the file it came from. */
export interface NamedPart {
  file: string;
  part: Part;
}

/**
 * Puts parts together as they come, so that one at a time is in memory.
 * @throws UserError, naming two files and what it is, where a shard would count twice or parts were made differently
 */
export async function mergeParts(parts: AsyncIterable<NamedPart>): Promise<Part> {
  let total: Part | null = null;
  let first = "";
  /** In which file each shard came, and how each file of data was cut. */
  const places = new Map<string, string>();
  const cuts = new Map<string, { file: string; split: string | null }>();
  for await (const { file, part } of parts) {
    if (total !== null) {
      const difference = partDifference(total, part);
      if (difference !== null)
        throw new UserError(
          `made with another ${difference.what} than ${first}: ${difference.other} here, ${difference.first} there`,
          { file, hint: "code every shard with the same program, models and options; split pins the plan" },
        );
    }
    for (const shard of part.shards) {
      const twin = places.get(shardId(shard));
      if (twin !== undefined)
        throw new UserError(`${shardName(shard)} is in ${twin} already: it would count twice`, {
          file,
          hint: "leave one of the two out",
        });
      places.set(shardId(shard), file);
      const cut = cuts.get(shard.data);
      if (cut !== undefined && cut.split !== (shard.split?.id ?? null))
        throw new UserError(
          `${shard.file} is cut otherwise here than in ${cut.file}: its records would count twice`,
          { file, hint: "merge the shards of one split" },
        );
      cuts.set(shard.data, { file, split: shard.split?.id ?? null });
    }
    if (total === null) [total, first] = [part, file];
    else mergePart(total, part);
  }
  if (total === null) throw new UserError("no part given", { hint: "frame-analyze merge part-*.json" });
  return total;
}

/**
 * Whether all shards are there.
 * @param expected how many there have to be; null: as many as each split made
 * @throws UserError naming what is missing
 */
export function checkComplete({ shards }: Part, expected: number | null): void {
  const hint = "code what is missing, or say --expect with the number that there is to be";
  if (expected !== null) {
    if (shards.length !== expected)
      throw new UserError(`${shards.length} shards, where --expect ${expected} are expected${gaps(shards)}`, {
        hint,
      });
    return;
  }
  const missing = gaps(shards);
  if (missing !== "") throw new UserError(`not all shards are there${missing}`, { hint });
}

/** Numbers listed; the rest is counted. */
const LISTED = 10;

/** The shards that splits made and that are not there, in words; "" where none is missing. */
function gaps(shards: readonly Shard[]): string {
  const found = new Map<string, { file: string; of: number; numbers: Set<number> }>();
  for (const { file, split } of shards) {
    if (split === null) continue;
    const known = found.get(split.id) ?? { file, of: split.of, numbers: new Set() };
    known.numbers.add(split.number);
    found.set(split.id, known);
  }
  const texts = [...found.values()].flatMap(({ file, of, numbers }) => {
    const missing: number[] = [];
    for (let n = 1; n <= of; n++) if (!numbers.has(n)) missing.push(n);
    if (missing.length === 0) return [];
    const more = missing.length > LISTED ? `, … (${missing.length} in all)` : "";
    return [`of the ${of} of ${file} there is no ${missing.slice(0, LISTED).join(", ")}${more}`];
  });
  return texts.length === 0 ? "" : `: ${texts.join("; ")}`;
}

const shardName = ({ file, split }: Shard): string =>
  split === null ? `the data of ${file}` : `shard ${split.number} of ${split.of} of ${file}`;
