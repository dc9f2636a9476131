import type { Codebook } from "../../codebook/codebook.js";
import { frameByStance, frameCounts } from "../../estimates/cells.js";
import { keyness } from "../../math/keyness.js";
import { cellKey, shapeOf, type Tally } from "../../tally/tally.js";
import { groupKey } from "../../tally/word-groups.js";
import type { ShownGroup } from "../analysis.js";
import { type GroupedColumn, isMissing } from "./columns.js";

/** Words used by fewer respondents than this are not shown: they could point at a person. */
export const LEAST_USERS = 5;
const WORDS_PER_FRAME = 6;
const WORDS_PER_GROUP = 8;
/** G² above which a word counts as telling; 10.83 is the .001 point of chi-square with one degree of freedom. */
const TELLING = 10.83;

interface Scored {
  word: string;
  g2: number;
}

const best = (scored: Scored[], most: number): string[] =>
  scored
    .sort((a, b) => b.g2 - a.g2 || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map((s) => s.word);

/** The words that stand out most in the answers of each frame, most telling first. */
export function wordsByFrame(tally: Tally, codebook: Codebook, least: number): ShownGroup["words"] {
  const frames = codebook.dimensions[0].categories;
  const all = tally.cells.get(cellKey(0, -1, ""));
  if (!all) return [];
  const counts = frameCounts(frameByStance(all, shapeOf(codebook)));
  const n = counts.reduce((a, b) => a + b, 0);
  const scored = frames.map((): Scored[] => []);
  for (const [word, users] of tally.words) {
    let total = 0;
    for (let f = 0; f < frames.length; f++) total += users[f];
    if (total < least) continue;
    for (let f = 0; f < frames.length; f++) {
      if (users[f] < least) continue;
      const g2 = keyness(users[f], counts[f], total - users[f], n - counts[f]);
      if (g2 >= TELLING) scored[f].push({ word, g2 });
    }
  }
  return frames.map((frame, f) => ({ frame: frame.id, words: best(scored[f], WORDS_PER_FRAME) }));
}

/**
 * The words that stand out in the answers without a frame, uncertain ones included, against those with one: the themes that the codebook
 * lacks. Most telling first.
 */
export function framelessWords(tally: Tally, codebook: Codebook, least: number): string[] {
  const frames = codebook.dimensions[0].categories;
  const all = tally.cells.get(cellKey(0, -1, ""));
  if (!all) return [];
  const joint = frameByStance(all, shapeOf(codebook));
  const counts = joint.map((row) => row.reduce((a, b) => a + b, 0));
  const isFrameless = (f: number) => f === frames.length || frames[f].role === "none";
  const n = counts.reduce((sum, count, f) => (isFrameless(f) ? sum + count : sum), 0);
  const others = counts.reduce((a, b) => a + b, 0) - n;
  const scored: Scored[] = [];
  for (const [word, users] of tally.words) {
    let without = 0;
    let total = 0;
    for (let f = 0; f <= frames.length; f++) {
      total += users[f];
      if (isFrameless(f)) without += users[f];
    }
    if (without < least) continue;
    const g2 = keyness(without, n, total - without, others);
    if (g2 > 0) scored.push({ word, g2 });
  }
  return best(scored, WORDS_PER_GROUP);
}

/**
 * The words that stand out most in each group that is shown, against the other shown groups of its column: used by enough respondents on both
 * sides, so that neither the word nor its absence points at anybody.
 * @returns one list per group, in the order of `column.groups`
 */
export function wordsByGroup(
  tally: Tally,
  { column, groups }: GroupedColumn,
  frames: number,
  least: number,
): string[][] {
  const compared = groups.map(({ value, shown, cell }) => ({
    n: shown && !isMissing(value) ? cell.respondents : 0,
    at: frames + 1 + tally.wordGroups.keys.indexOf(groupKey(column, value)),
  }));
  const active = compared.filter(({ n, at }) => n > 0 && at > frames);
  const all = active.reduce((sum, { n }) => sum + n, 0);
  const scored = new Map(active.map((group): [object, Scored[]] => [group, []]));
  if (active.length > 1) {
    for (const [word, users] of tally.words) {
      let total = 0;
      for (const { at } of active) total += users[at];
      if (total < 2 * least) continue;
      for (const group of active) {
        const own = users[group.at];
        if (own < least || total - own < least) continue;
        const g2 = keyness(own, group.n, total - own, all - group.n);
        if (g2 >= TELLING) (scored.get(group) as Scored[]).push({ word, g2 });
      }
    }
  }
  return compared.map((group) => best(scored.get(group) ?? [], WORDS_PER_GROUP));
}
