/**
 * Which groups words are counted for. A column with very many values would cost more memory than its words are worth, so it is left
 * out; whether it is, is a matter of all the values of the data, not of the order in which parts are put together.
 */
export interface WordGroups {
  /** `groupKey` of each group, sorted: their order in the counts of a word, after those by frame. */
  keys: string[];
  /** Columns left out. */
  dropped: Set<number>;
}

/** Values that a column may have for its words to be counted. */
export const MOST_VALUES = 64;

export const noWordGroups = (): WordGroups => ({ keys: [], dropped: new Set() });
export const groupKey = (column: number, value: string): string => `${column}\u0000${value}`;
const columnOf = (key: string): number => Number(key.slice(0, key.indexOf("\u0000")));

/** As much of a tally as words need. */
interface Counted {
  words: Map<string, Float64Array>;
  wordGroups: WordGroups;
}

/** The groups of two parts together, without those of columns that have too many values. */
export function joined(a: WordGroups, b: WordGroups): WordGroups {
  const dropped = new Set([...a.dropped, ...b.dropped]);
  const keys = [...new Set([...a.keys, ...b.keys])].sort();
  const values = new Map<number, number>();
  for (const key of keys) values.set(columnOf(key), (values.get(columnOf(key)) ?? 0) + 1);
  for (const [column, n] of values) if (n > MOST_VALUES) dropped.add(column);
  return { keys: keys.filter((key) => !dropped.has(columnOf(key))), dropped };
}

/** Adds the words of `from` to those of `into`, bringing the groups of both into one order. */
export function mergeWords(into: Counted, from: Counted): void {
  const together = joined(into.wordGroups, from.wordGroups);
  const groups = together.keys;
  const moved = (side: Counted) =>
    same(side.wordGroups.keys, groups) ? null : places(side.wordGroups.keys, groups);
  const own = moved(into);
  if (own)
    for (const [word, counts] of into.words)
      into.words.set(word, arrange(counts, side(into), own, groups.length));
  const theirs = moved(from);
  for (const [word, counts] of from.words) {
    const arranged = theirs ? arrange(counts, side(from), theirs, groups.length) : counts;
    const known = into.words.get(word);
    if (known) for (let i = 0; i < arranged.length; i++) known[i] += arranged[i];
    else into.words.set(word, arranged);
  }
  into.wordGroups = together;
}

const side = ({ wordGroups }: Counted): number => wordGroups.keys.length;
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i]);
/** Where each group goes; -1 for those left out. */
const places = (from: readonly string[], to: readonly string[]): Int32Array => {
  const at = new Map(to.map((key, i) => [key, i]));
  return Int32Array.from(from, (key) => at.get(key) ?? -1);
};

function arrange(counts: Float64Array, groups: number, moved: Int32Array, size: number): Float64Array {
  const frames = counts.length - groups;
  const arranged = new Float64Array(frames + size);
  arranged.set(counts.subarray(0, frames));
  for (let g = 0; g < groups; g++) if (moved[g] >= 0) arranged[frames + moved[g]] = counts[frames + g];
  return arranged;
}
