import { grown } from "../math/grown.js";
import { Kind } from "../text/tokenize.js";
import type { Tokens } from "../text/tokens.js";
import type { WordTable } from "../text/words.js";
import type { Tally } from "./tally.js";
import { groupKey, joined, MOST_VALUES, mergeWords } from "./word-groups.js";

/** Letters below which a word tells nothing by itself. */
const LEAST_LETTERS = 3;
/** What a place may be instead: not looked at yet, or too short to count. */
const UNKNOWN = 0;
const SHORT = -1;
/** Before the counts of a word: the number of the respondent who last used it, and in which frames, as bits: it counts once a respondent and frame. */
const SEEN_BY = 0;
const SEEN_IN = 1;
const COUNTS = 2;

/** Where the words of a table are counted, by their number, plus 1; the numbers hold until the table forgets its words. */
interface Places {
  forgotten: number;
  places: Int32Array;
}

/**
 * Counts how many respondents use a word, by frame of the answer and by group, in one array: a word's counts lie side by side. Function
 * words are left out.
 */
export class WordCounter {
  private readonly tables = new Map<WordTable, Places>();
  private surfaces: string[] = [];
  private counts: Int32Array;
  /** Numbers a word takes: what is seen of it, its frames, and the groups. */
  private stride: number;
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
    this.stride = COUNTS + frames + 1 + 4 * columns;
    this.counts = new Int32Array(this.stride << 10);
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
        if (COUNTS + this.frames + 1 + slot >= this.stride) this.widen();
      }
      if (slot !== undefined) current.push(slot);
    }
  }

  /** @param frame index, `frames` for uncertain */
  add(tokens: Tokens, frame: number): void {
    if (tokens.length === 0) return;
    const { respondents, current } = this;
    const own = this.placesOf(tokens.table);
    const { ids, flags, spans } = tokens;
    const bit = 1 << frame;
    for (let i = 0; i < tokens.length; i++) {
      if (flags[i] !== 0 || spans.kind[i] !== Kind.Word) continue;
      own.places = grown(own.places, ids[i]);
      if (own.places[ids[i]] === UNKNOWN) own.places[ids[i]] = this.place(tokens.word(i).surface);
      const place = own.places[ids[i]];
      if (place === SHORT) continue;
      const { counts } = this;
      const at = (place - 1) * this.stride;
      if (counts[at + SEEN_BY] !== respondents) {
        counts[at + SEEN_BY] = respondents;
        counts[at + SEEN_IN] = 0;
        const groups = at + COUNTS + this.frames + 1;
        for (let g = 0; g < current.length; g++) counts[groups + current[g]]++;
      }
      if ((counts[at + SEEN_IN] & bit) !== 0) continue;
      counts[at + SEEN_IN] |= bit;
      counts[at + COUNTS + frame]++;
    }
  }

  private placesOf(table: WordTable): Places {
    let own = this.tables.get(table);
    if (own?.forgotten !== table.forgotten) {
      own = { forgotten: table.forgotten, places: new Int32Array(1 << 12) };
      this.tables.set(table, own);
    }
    return own as Places;
  }

  private place(surface: string): number {
    if (surface.length < LEAST_LETTERS) return SHORT;
    const place = this.surfaces.push(surface);
    this.counts = grown(this.counts, place * this.stride - 1);
    return place;
  }

  /** Makes room for more groups. */
  private widen(): void {
    const wider = this.stride * 2;
    const counts = new Int32Array((this.counts.length / this.stride) * wider);
    for (let place = 0; place < this.surfaces.length; place++)
      counts.set(this.counts.subarray(place * this.stride, (place + 1) * this.stride), place * wider);
    this.counts = counts;
    this.stride = wider;
  }

  /** Moves the counts into the tally and forgets them. */
  flush(tally: Tally): void {
    const wordGroups = joined({ keys: this.keys, dropped: new Set() }, { keys: [], dropped: new Set() });
    const order = wordGroups.keys.map((key) => this.keys.indexOf(key));
    const words = new Map<string, Float64Array>();
    const frames = this.frames + 1;
    for (const [place, surface] of this.surfaces.entries()) {
      const at = place * this.stride + COUNTS;
      // Two spellings can share a surface.
      let own = words.get(surface);
      if (own === undefined) words.set(surface, (own = new Float64Array(frames + order.length)));
      for (let f = 0; f < frames; f++) own[f] += this.counts[at + f];
      for (let g = 0; g < order.length; g++) own[frames + g] += this.counts[at + frames + order[g]];
    }
    mergeWords(tally, { words, wordGroups });
    this.tables.clear();
    this.surfaces = [];
    this.counts.fill(0);
    this.respondents = 0;
    this.keys.length = 0;
    for (const slots of this.slots) slots.clear();
  }
}
