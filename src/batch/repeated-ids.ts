/** Ids beyond this many are not compared: memory stays flat on files without end. */
const MOST = 500_000;

/** Counts respondent ids that stand in more than one record. */
export class RepeatedIds {
  private readonly seen = new Set<number>();
  count = 0;
  /** How many ids were compared; null for all of them. */
  compared: number | null = null;

  /** @param hashes 53-bit hashes of the ids of a slab */
  add(hashes: Float64Array): void {
    for (const hash of hashes) {
      if (this.seen.has(hash)) this.count++;
      else if (this.seen.size < MOST) this.seen.add(hash);
      else this.compared = MOST;
    }
  }
}
