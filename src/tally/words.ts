import { Kind } from "../text/tokenize.js";
import type { Tokens } from "../text/tokens.js";
import type { Word } from "../text/words.js";
import type { Tally } from "./tally.js";
import { groupKey, joined, MOST_VALUES, mergeWords } from "./word-groups.js";

/** A word with its counts in the slab at hand. */
interface CountedWord extends Word {
  /** Number of the respondent who last used it, and in which frames, as bits: a word counts once a respondent and frame. */
  seenBy?: number;
  seenIn?: number;
  perFrame?: Float64Array;
  /** By slot of a group. */
  perGroup?: Uint32Array;
}

/** Letters below which a word tells nothing by itself. */
const LEAST_LETTERS = 3;

/** Counts how many respondents use a word, by frame of the answer and by group. Function words are left out. */
export class WordCounter {
  private touched: CountedWord[] = [];
  private respondents = 0;
  /** Groups get a slot when they are first seen. */
  private readonly slots: Map<string, number>[];
  private readonly keys: string[] = [];
  private current: number[] = [];

  /** @param columns number of group columns */
  constructor(
    private readonly frames: number,
    columns = 0,
  ) {
    this.slots = Array.from({ length: columns }, () => new Map());
  }

  /** Begins a respondent. @param groups labels, one a column */
  respondent(groups: readonly string[] = []): void {
    this.respondents++;
    const { slots, current } = this;
    current.length = 0;
    for (let g = 0; g < slots.length; g++) {
      let slot = slots[g].get(groups[g]);
      // One value more than may be shows that the column has too many.
      if (slot === undefined && slots[g].size <= MOST_VALUES) {
        slot = this.keys.push(groupKey(g, groups[g])) - 1;
        slots[g].set(groups[g], slot);
      }
      if (slot !== undefined) current.push(slot);
    }
  }

  /** @param frame index, `frames` for uncertain */
  add(tokens: Tokens, frame: number): void {
    const { respondents } = this;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens.spans.kind[i] !== Kind.Word || tokens.flags[i] !== 0) continue;
      const word: CountedWord = tokens.word(i);
      if (word.surface.length < LEAST_LETTERS) continue;
      if (!word.perFrame) {
        word.perFrame = new Float64Array(this.frames + 1);
        this.touched.push(word);
      }
      if (word.seenBy !== respondents) {
        word.seenBy = respondents;
        word.seenIn = 0;
        if (this.current.length > 0) this.addToGroups(word);
      }
      const bit = 1 << frame;
      if (((word.seenIn as number) & bit) !== 0) continue;
      (word.seenIn as number) |= bit;
      word.perFrame[frame]++;
    }
  }

  private addToGroups(word: CountedWord): void {
    if (!word.perGroup || word.perGroup.length < this.keys.length) {
      const wider = new Uint32Array(this.keys.length + 8);
      if (word.perGroup) wider.set(word.perGroup);
      word.perGroup = wider;
    }
    for (const slot of this.current) word.perGroup[slot]++;
  }

  /** Moves the counts into the tally and forgets them. */
  flush(tally: Tally): void {
    const wordGroups = joined({ keys: this.keys, dropped: new Set() }, { keys: [], dropped: new Set() });
    const order = wordGroups.keys.map((key) => this.keys.indexOf(key));
    const words = new Map<string, Float64Array>();
    for (const word of this.touched) {
      const perFrame = word.perFrame as Float64Array;
      const { perGroup } = word;
      const counts = new Float64Array(perFrame.length + order.length);
      counts.set(perFrame);
      for (let g = 0; g < order.length; g++) counts[perFrame.length + g] = perGroup?.[order[g]] ?? 0;
      word.perFrame = undefined;
      word.perGroup = undefined;
      word.seenBy = undefined;
      // Two spellings can share a surface.
      const own = words.get(word.surface);
      if (own) for (let i = 0; i < counts.length; i++) own[i] += counts[i];
      else words.set(word.surface, counts);
    }
    mergeWords(tally, { words, wordGroups });
    this.touched = [];
    this.respondents = 0;
    this.keys.length = 0;
    for (const slots of this.slots) slots.clear();
  }
}
