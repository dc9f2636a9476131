/** Ids that are compared: memory stays flat on files without end. */
const MOST = 500_000;
/** So many times that number are gathered before the highest are dropped, so that sorting is rare. */
const ROOM = 1.2;

/**
 * Counts respondent ids that stand in more than one record. Of more ids than can be kept, those with the lowest hashes are: the same ones in
 * whatever order and in however many parts the records come, so parts merge exactly.
 */
export class RepeatedIds {
  private readonly seen: Set<number>;
  /** By hash, records beyond the first. */
  private readonly repeats: Map<number, number>;
  /** Only hashes below this are compared. */
  private limit: number;

  /** @param most ids that are compared */
  constructor(
    { hashes, repeats, limit }: RepeatedIdsContent = { hashes: [], repeats: [], limit: null },
    private readonly most = MOST,
  ) {
    this.seen = new Set(hashes);
    this.repeats = new Map(repeats);
    this.limit = limit ?? Number.POSITIVE_INFINITY;
  }

  /** @param hashes 53-bit hashes of the ids of some records */
  add(hashes: Iterable<number>): void {
    for (const hash of hashes) {
      if (hash >= this.limit) continue;
      if (this.seen.has(hash)) this.repeats.set(hash, (this.repeats.get(hash) ?? 0) + 1);
      else if (this.seen.add(hash).size > ROOM * this.most) this.drop();
    }
  }

  merge(other: RepeatedIds): void {
    if (other.limit < this.limit) {
      this.limit = other.limit;
      this.drop();
    }
    for (const [hash, n] of other.repeats)
      if (hash < this.limit) this.repeats.set(hash, (this.repeats.get(hash) ?? 0) + n);
    this.add(other.seen);
  }

  /** Records, of those compared, that have the id of another one before them. */
  get count(): number {
    this.drop();
    let sum = 0;
    for (const n of this.repeats.values()) sum += n;
    return sum;
  }

  /** How many ids were compared; null for all. */
  get compared(): number | null {
    return this.complete ? null : this.most;
  }

  /** False once there were too many ids to compare all. */
  get complete(): boolean {
    this.drop();
    return this.limit === Number.POSITIVE_INFINITY;
  }

  get content(): RepeatedIdsContent {
    this.drop();
    return {
      hashes: Float64Array.from(this.seen).sort(),
      repeats: [...this.repeats].sort(([a], [b]) => a - b),
      limit: this.complete ? null : this.limit,
    };
  }

  private drop(): void {
    if (this.seen.size > this.most) this.limit = Float64Array.from(this.seen).sort()[this.most];
    if (this.limit === Number.POSITIVE_INFINITY) return;
    for (const hash of this.seen) if (hash >= this.limit) this.seen.delete(hash);
    for (const hash of this.repeats.keys()) if (hash >= this.limit) this.repeats.delete(hash);
  }
}

/** All that there is to it, as plain data in one order. */
export interface RepeatedIdsContent {
  /** Ascending. */
  hashes: Iterable<number>;
  repeats: [hash: number, n: number][];
  limit: number | null;
}
