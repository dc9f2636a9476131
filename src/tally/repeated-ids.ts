import { HashCounts } from "../math/hash-counts.js";

/** Ids that are compared: memory stays flat on files without end. */
const MOST = 500_000;
/** So many times that number are gathered before the highest are dropped, so that sorting is rare. */
const ROOM = 1.2;

/**
 * Counts respondent ids that stand in more than one record. Of more ids than can be kept, those with the lowest hashes are: the same ones in
 * whatever order and in however many parts the records come, so parts merge exactly.
 */
export class RepeatedIds {
  /** How many records have an id, by its hash. */
  private readonly records = new HashCounts();
  /** Only hashes below this are compared. */
  private limit: number;

  /** @param most ids that are compared */
  constructor(
    { hashes, repeats, limit }: RepeatedIdsContent = { hashes: [], repeats: [], limit: null },
    private readonly most = MOST,
  ) {
    for (const hash of hashes) this.records.add(hash);
    for (const [hash, n] of repeats) this.records.add(hash, n);
    this.limit = limit ?? Number.POSITIVE_INFINITY;
  }

  /** @param hashes 53-bit hashes of the ids of some records */
  add(hashes: Iterable<number>): void {
    for (const hash of hashes) this.put(hash, 1);
  }

  merge(other: RepeatedIds): void {
    if (other.limit < this.limit) {
      this.limit = other.limit;
      this.drop();
    }
    for (const [hash, n] of other.records) this.put(hash, n);
  }

  /** Records, of those compared, that have the id of another one before them. */
  get count(): number {
    return this.repeats.reduce((sum, [, n]) => sum + n, 0);
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
      hashes: Float64Array.from(this.records, ([hash]) => hash).sort(),
      repeats: this.repeats.sort(([a], [b]) => a - b),
      limit: this.complete ? null : this.limit,
    };
  }

  /** By hash, records beyond the first. */
  private get repeats(): [hash: number, n: number][] {
    this.drop();
    const repeats: [number, number][] = [];
    for (const [hash, n] of this.records) if (n > 1) repeats.push([hash, n - 1]);
    return repeats;
  }

  private put(hash: number, n: number): void {
    if (hash >= this.limit) return;
    this.records.add(hash, n);
    if (this.records.size > ROOM * this.most) this.drop();
  }

  private drop(): void {
    if (this.records.size > this.most) this.limit = this.records.ranked(this.most);
    if (this.limit < Number.POSITIVE_INFINITY) this.records.keepBelow(this.limit);
  }
}

/** All that there is to it, as plain data in one order. */
export interface RepeatedIdsContent {
  /** Ascending. */
  hashes: Iterable<number>;
  repeats: [hash: number, n: number][];
  limit: number | null;
}
