/**
 * The features of a model, numbered. A block is a kind of feature with a weight of its own: stems, negated stems, edges (stems of the
 * first and of the last of several sentences), turned (stems before and after a "but"), pairs (adjacent stems, with sentence ends), skips
 * (stems with one word between them), letters (character 4-grams inside words), marks (punctuation, emoji, length, cues), terms
 * (lexicon hits by category).
 */
export const BLOCKS = ["stems", "negated", "edges", "turned", "pairs", "skips", "letters", "marks", "terms"] as const;
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
      const [a, b] = key.slice(1).split(" ");
      if (key[0] === "p") space.pair(space.stem(a), space.stem(b), key);
      else if (key[0] === "s") space.skip(space.stem(a), space.stem(b), key);
      else space.id(key);
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

/** A hash table from two small numbers to a third, without making a string or an object. */
class PairIndex {
  private a = new Int32Array(1 << 12).fill(-1);
  private b = new Int32Array(1 << 12);
  private value = new Int32Array(1 << 12);
  private size = 0;

  get(a: number, b: number): number {
    const slot = this.slot(a, b);
    return this.a[slot] < 0 ? -1 : this.value[slot];
  }

  set(a: number, b: number, value: number): void {
    if (this.size * 2 > this.a.length) this.grow();
    const slot = this.slot(a, b);
    if (this.a[slot] < 0) this.size++;
    this.a[slot] = a;
    this.b[slot] = b;
    this.value[slot] = value;
  }

  private slot(a: number, b: number): number {
    const mask = this.a.length - 1;
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & mask;
    while (this.a[slot] >= 0 && (this.a[slot] !== a || this.b[slot] !== b)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { a, b, value } = this;
    this.a = new Int32Array(a.length * 2).fill(-1);
    this.b = new Int32Array(a.length * 2);
    this.value = new Int32Array(a.length * 2);
    this.size = 0;
    for (let i = 0; i < a.length; i++) if (a[i] >= 0) this.set(a[i], b[i], value[i]);
  }
}
