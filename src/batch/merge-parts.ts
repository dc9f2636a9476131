import { UserError } from "../errors.js";
import { inWords } from "../ingest/plan-terms.js";
import type { Messages } from "../messages/index.js";
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
          (m) =>
            m.partial.madeOtherwise(
              m.partial.terms[difference.what],
              first,
              inWords(difference.other, m),
              inWords(difference.first, m),
            ),
          { file },
        );
    }
    for (const shard of part.shards) {
      const twin = places.get(shardId(shard));
      if (twin !== undefined)
        throw new UserError((m) => m.partial.shardTwice(shardName(shard, m), twin), { file });
      places.set(shardId(shard), file);
      const cut = cuts.get(shard.data);
      if (cut !== undefined && cut.split !== (shard.split?.id ?? null))
        throw new UserError((m) => m.partial.cutOtherwise(shard.file, cut.file), { file });
      cuts.set(shard.data, { file, split: shard.split?.id ?? null });
    }
    if (total === null) [total, first] = [part, file];
    else mergePart(total, part);
  }
  if (total === null) throw new UserError((m) => m.partial.noPart);
  return total;
}

/**
 * Whether all shards are there.
 * @param expected how many there have to be; null: as many as each split made
 * @throws UserError naming what is missing
 */
export function checkComplete({ shards }: Part, expected: number | null): void {
  const missing = gaps(shards);
  if (expected === null ? missing.length === 0 : shards.length === expected) return;
  throw new UserError((m) =>
    m.partial.incomplete(
      shards.length,
      expected,
      missing.map((gap) => gap(m)),
    ),
  );
}

/** Numbers listed; the rest is counted. */
const LISTED = 10;

/** The shards that splits made and that are not there, in words. */
function gaps(shards: readonly Shard[]): ((m: Messages) => string)[] {
  const found = new Map<string, { file: string; of: number; numbers: Set<number> }>();
  for (const { file, split } of shards) {
    if (split === null) continue;
    const known = found.get(split.id) ?? { file, of: split.of, numbers: new Set() };
    known.numbers.add(split.number);
    found.set(split.id, known);
  }
  return [...found.values()].flatMap(({ file, of, numbers }) => {
    const missing: number[] = [];
    for (let n = 1; n <= of; n++) if (!numbers.has(n)) missing.push(n);
    if (missing.length === 0) return [];
    const more = missing.length > LISTED ? missing.length : null;
    return [(m: Messages) => m.partial.gap(of, file, missing.slice(0, LISTED), more)];
  });
}

const shardName = ({ file, split }: Shard, m: Messages): string =>
  split === null ? m.partial.dataOf(file) : m.partial.shardOf(split.number, split.of, file);
