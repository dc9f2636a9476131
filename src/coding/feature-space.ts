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

/** A hash table from two small numbers to a third, without making a string or an object. Slots are triples: a + 1, b, value. */
class PairIndex {
  private slots = new Int32Array(3 << 12);
  private mask = (1 << 12) - 1;
  private size = 0;

  get(a: number, b: number): number {
    const slot = this.slot(a, b);
    return this.slots[slot] === 0 ? -1 : this.slots[slot + 2];
  }

  set(a: number, b: number, value: number): void {
    if (this.size * 2 > this.mask) this.grow();
    const slot = this.slot(a, b);
    if (this.slots[slot] === 0) this.size++;
    this.slots[slot] = a + 1;
    this.slots[slot + 1] = b;
    this.slots[slot + 2] = value;
  }

  private slot(a: number, b: number): number {
    const { slots, mask } = this;
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    hash ^= hash >>> 15;
    let at = hash & mask;
    for (;;) {
      const slot = at * 3;
      const found = slots[slot];
      if (found === 0 || (found === a + 1 && slots[slot + 1] === b)) return slot;
      at = (at + 1) & mask;
    }
  }

  private grow(): void {
    const old = this.slots;
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array(3 * (this.mask + 1));
    this.size = 0;
    for (let slot = 0; slot < old.length; slot += 3)
      if (old[slot] !== 0) this.set(old[slot] - 1, old[slot + 1], old[slot + 2]);
  }
}
