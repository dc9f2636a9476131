import { PairIndex } from "../math/pair-index.js";

/**
 * The features of a model, numbered. A block is a kind of feature with a weight of its own: stems, negated stems, edges (stems of the
 * first and of the last of several sentences), turned (stems before and after a "but"), pairs (adjacent stems, with sentence ends), skips
 * (stems with one word between them), letters (character 4-grams inside words), marks (punctuation, emoji, length, cues), terms
 * (lexicon hits by category).
 */
export const BLOCKS = [
  "stems",
  "negated",
  "edges",
  "turned",
  "pairs",
  "skips",
  "letters",
  "marks",
  "terms",
] as const;
export type Block = (typeof BLOCKS)[number];

/** Sentence start and end in a pair. */
export const START = "^";
export const END = "$";

/** Length of the character n-grams; a word is bracketed by `_`. */
const LETTERS = 4;

/**
 * Gives every feature a number. Open, it numbers what it sees (training); frozen, it knows its features and no others (-1).
 */
export class FeatureSpace {
  private readonly ids = new Map<string, number>();
  /** Pairs and skips: twice the number of the first stem, plus 1 for a skip, and the number of the second -> feature. */
  private readonly sequences = new PairIndex();
  /** Stems by number, for pairs; START is 0 and END is 1. */
  private readonly stems = new Map<string, number>([
    [START, 0],
    [END, 1],
  ]);

  private open = true;

  /** An empty space that numbers what it sees. @param keys by number */
  constructor(readonly keys: string[] = []) {}

  /** A frozen space of exactly these keys, numbered in this order. */
  static of(keys: string[]): FeatureSpace {
    const space = new FeatureSpace(keys);
    for (let id = 0; id < keys.length; id++) {
      const key = keys[id];
      const skip = key[0] === "s";
      if (!skip && key[0] !== "p") {
        space.ids.set(key, id);
        continue;
      }
      const cut = key.indexOf(" ");
      const first = space.stem(key.slice(1, cut));
      space.sequences.set(first * 2 + (skip ? 1 : 0), space.stem(key.slice(cut + 1)), id);
    }
    space.open = false;
    return space;
  }

  get isOpen(): boolean {
    return this.open;
  }

  get size(): number {
    return this.keys.length;
  }

  /** Number of a feature that is neither a pair nor a letter sequence, by its key. */
  id(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    if (!this.open) return -1;
    const id = this.keys.push(key) - 1;
    this.ids.set(key, id);
    return id;
  }

  /** Number of a stem as a member of pairs; -1 if no pair of this space has it. */
  stem(stem: string): number {
    const known = this.stems.get(stem);
    if (known !== undefined) return known;
    if (!this.open) return -1;
    this.stems.set(stem, this.stems.size);
    return this.stems.size - 1;
  }

  /**
   * Number of two stems, given by number, that stand side by side.
   * @param skip with one word between them @param key names them while the space is open
   */
  sequence(first: number, second: number, skip: boolean, key?: string): number {
    if (first < 0 || second < 0) return -1;
    const known = this.sequences.get(first * 2 + (skip ? 1 : 0), second);
    if (known >= 0 || !this.open) return known;
    const id = this.keys.push(key ?? "") - 1;
    this.sequences.set(first * 2 + (skip ? 1 : 0), second, id);
    return id;
  }

  /** Numbers of the known character n-grams of a word, as often as they stand in it. */
  letters(surface: string): number[] {
    const bracketed = `_${surface}_`;
    const found: number[] = [];
    for (let i = 0; i + LETTERS <= bracketed.length; i++) {
      const id = this.id(`g${bracketed.slice(i, i + LETTERS)}`);
      if (id >= 0) found.push(id);
    }
    return found;
  }
}

const PREFIXES: Record<string, Block> = {
  w: "stems",
  n: "negated",
  e: "edges",
  c: "turned",
  p: "pairs",
  s: "skips",
  g: "letters",
  m: "marks",
  t: "terms",
};

/** The block of a feature key, by its first character. */
export const blockOf = (key: string): Block => PREFIXES[key[0]];
