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
  /** Keys by number; see `key()`. */
  readonly keys: string[] = [];
  private readonly ids = new Map<string, number>();
  private readonly pairs = new PairIndex();
  private readonly skips = new PairIndex();
  /** Stems by number, for pairs; START is 0 and END is 1. */
  private readonly stems = new Map<string, number>([
    [START, 0],
    [END, 1],
  ]);
  isOpen = true;

  /** A frozen space of exactly these keys, numbered in this order. */
  static of(keys: readonly string[]): FeatureSpace {
    const space = new FeatureSpace();
    for (const key of keys) {
      const isPair = key.startsWith("p");
      if (!isPair && !key.startsWith("s")) {
        space.id(key);
        continue;
      }
      const cut = key.indexOf(" ");
      const a = space.stem(key.slice(1, cut));
      const b = space.stem(key.slice(cut + 1));
      if (isPair) space.pair(a, b, key);
      else space.skip(a, b, key);
    }
    space.isOpen = false;
    return space;
  }

  get size(): number {
    return this.keys.length;
  }

  /** Number of a feature that is neither a pair nor a letter sequence, by its key. */
  id(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    if (!this.isOpen) return -1;
    const id = this.keys.push(key) - 1;
    this.ids.set(key, id);
    return id;
  }

  /** Number of a stem as a member of pairs; -1 if no pair of this space has it. */
  stem(stem: string): number {
    const known = this.stems.get(stem);
    if (known !== undefined) return known;
    if (!this.isOpen) return -1;
    this.stems.set(stem, this.stems.size);
    return this.stems.size - 1;
  }

  /** Number of the pair of two stems given by number. `key` names it while the space is open. */
  pair(a: number, b: number, key?: string): number {
    return this.lookUp(this.pairs, a, b, key);
  }

  /** Number of two stems with one word between them. */
  skip(a: number, b: number, key?: string): number {
    return this.lookUp(this.skips, a, b, key);
  }

  private lookUp(index: PairIndex, a: number, b: number, key?: string): number {
    if (a < 0 || b < 0) return -1;
    const known = index.get(a, b);
    if (known >= 0 || !this.isOpen) return known;
    const id = this.keys.push(key ?? "") - 1;
    index.set(a, b, id);
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
