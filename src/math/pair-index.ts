/** A hash table from two small numbers to a third, without making a string or an object. Slots are triples: a + 1, b, value. */
export class PairIndex {
  private size = 0;
  private slots = new Int32Array(3 << 12);
  private mask = (1 << 12) - 1;

  /** -1 where the pair is unknown. */
  get(a: number, b: number): number {
    const slot = this.slot(a, b);
    return this.slots[slot] === 0 ? -1 : this.slots[slot + 2];
  }

  set(a: number, b: number, value: number): void {
    if (this.size * 4 > this.mask * 3) this.grow();
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
