/** A hash table from two small numbers to a third, without making a string or an object. Slots are triples: a + 1, b, value. */
export class PairIndex {
  private size = 0;
  private slots = new Int32Array(3 << 12);
  private mask = (1 << 12) - 1;
  /** A bit for some of what the hash may be, eight for each slot: most pairs that are unknown are told by these, which are small. */
  private seen = new Int32Array(1 << 10);

  /** -1 where the pair is unknown. */
  get(a: number, b: number): number {
    const hash = hashOf(a, b);
    if (((this.seen[(hash & this.seenMask) >>> 5] >>> hash) & 1) === 0) return -1;
    const slot = this.slot(a, b, hash);
    return this.slots[slot] === 0 ? -1 : this.slots[slot + 2];
  }

  set(a: number, b: number, value: number): void {
    if (this.size * 4 > this.mask * 3) this.grow();
    const hash = hashOf(a, b);
    this.seen[(hash & this.seenMask) >>> 5] |= 1 << hash;
    const slot = this.slot(a, b, hash);
    if (this.slots[slot] === 0) this.size++;
    this.slots[slot] = a + 1;
    this.slots[slot + 1] = b;
    this.slots[slot + 2] = value;
  }

  private get seenMask(): number {
    return this.seen.length * 32 - 1;
  }

  private slot(a: number, b: number, hash: number): number {
    const { slots, mask } = this;
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
    this.seen = new Int32Array((this.mask + 1) >>> 2);
    this.size = 0;
    for (let slot = 0; slot < old.length; slot += 3)
      if (old[slot] !== 0) this.set(old[slot] - 1, old[slot + 1], old[slot + 2]);
  }
}

function hashOf(a: number, b: number): number {
  const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
