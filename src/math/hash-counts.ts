const EMPTY = -1;

/**
 * Counts by 53-bit hash, such as `hash53` gives. A Map of as many numbers takes four times the memory, each number an object that the
 * collector walks past; here they lie in two arrays, each hash in the first free place from where its low bits point to.
 */
export class HashCounts implements Iterable<[hash: number, count: number]> {
  size = 0;
  private hashes = new Float64Array(256).fill(EMPTY);
  private counts = new Uint32Array(256);

  add(hash: number, by = 1): void {
    const at = this.place(hash);
    this.counts[at] += by;
    if (this.hashes[at] === hash) return;
    this.hashes[at] = hash;
    if (++this.size > 0.7 * this.hashes.length)
      this.rebuild(2 * this.hashes.length, Number.POSITIVE_INFINITY);
  }

  /** The hash of which `position` others are lower. */
  ranked(position: number): number {
    return this.hashes.filter((hash) => hash !== EMPTY).sort()[position];
  }

  /** Forgets the hashes that are not below `limit`. */
  keepBelow(limit: number): void {
    this.rebuild(this.hashes.length, limit);
  }

  *[Symbol.iterator](): Iterator<[hash: number, count: number]> {
    for (let i = 0; i < this.hashes.length; i++)
      if (this.hashes[i] !== EMPTY) yield [this.hashes[i], this.counts[i]];
  }

  private place(hash: number): number {
    const { hashes } = this;
    const last = hashes.length - 1;
    let at = hash & last;
    while (hashes[at] !== EMPTY && hashes[at] !== hash) at = (at + 1) & last;
    return at;
  }

  private rebuild(places: number, limit: number): void {
    const { hashes, counts } = this;
    this.hashes = new Float64Array(places).fill(EMPTY);
    this.counts = new Uint32Array(places);
    this.size = 0;
    for (let i = 0; i < hashes.length; i++) {
      if (hashes[i] === EMPTY || hashes[i] >= limit) continue;
      const at = this.place(hashes[i]);
      this.hashes[at] = hashes[i];
      this.counts[at] = counts[i];
      this.size++;
    }
  }
}
