import type { Tokens } from "../text/tokens.js";
import { Kind } from "../text/tokenize.js";
import type { Word } from "../text/words.js";
import type { Tally } from "./tally.js";

/** A word with its counts in the slab at hand. */
interface CountedWord extends Word {
  /** Number of the answer that last had it, so that a word counts once an answer. */
  seen?: number;
  perFrame?: Float64Array;
}

/** Letters below which a word tells nothing by itself. */
const LEAST_LETTERS = 3;

/** Counts in how many answers of each frame a word stands. Function words are left out. */
export class WordCounter {
  private touched: CountedWord[] = [];
  private answer = 0;

  constructor(private readonly frames: number) {}

  /** @param frame index, `frames` for uncertain */
  add(tokens: Tokens, frame: number): void {
    this.answer++;
    for (let i = 0; i < tokens.length; i++) {
      const word = tokens.words[i] as CountedWord;
      if (tokens.spans.kind[i] !== Kind.Word || word.flags !== 0 || word.surface.length < LEAST_LETTERS || word.seen === this.answer) continue;
      word.seen = this.answer;
      if (!word.perFrame) {
        word.perFrame = new Float64Array(this.frames + 1);
        this.touched.push(word);
      }
      word.perFrame[frame]++;
    }
  }

  /** Moves the counts into the tally and forgets them. */
  flush(tally: Tally): void {
    for (const word of this.touched) {
      const counts = word.perFrame as Float64Array;
      word.perFrame = undefined;
      word.seen = undefined;
      const own = tally.words.get(word.surface);
      if (own) for (let f = 0; f < counts.length; f++) own[f] += counts[f];
      else tally.words.set(word.surface, counts);
    }
    this.touched = [];
    this.answer = 0;
  }
}
