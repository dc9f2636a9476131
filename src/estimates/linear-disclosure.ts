/** Known sets beyond which the search is left out: it grows with their square. */
const MOST_SETS = 150;
const TINY = 1e-9;

interface Row {
  /** By atom: what the combination adds up to. */
  value: Float64Array;
  /** By known set: how often it is added. */
  combination: Float64Array;
  pivot: number;
}

/**
 * Whether the count of a set of people can be worked out from those of known sets by adding and subtracting: whether its indicator lies in their
 * span. By Gaussian elimination over atoms, groups of people that no set tells apart.
 * @param known indicators [set][atom], 0 or 1
 */
export class Recoverable {
  private readonly basis: Row[] = [];

  constructor(
    private readonly known: readonly Float64Array[],
    private readonly atoms: number,
  ) {
    if (known.length > MOST_SETS) return;
    known.forEach((indicator, i) => {
      const combination = new Float64Array(known.length);
      combination[i] = 1;
      const row = this.reduced(indicator, combination);
      if (row) this.basis.push(row);
    });
  }

  /** The known sets with which it is worked out; null where it cannot be. */
  from(target: Float64Array): number[] | null {
    const combination = new Float64Array(this.known.length);
    if (this.basis.length === 0 || this.reduced(target, combination) !== null) return null;
    return Array.from(combination.keys()).filter((i) => Math.abs(combination[i]) > TINY);
  }

  /** What is left of a set once all that the basis explains is taken off; null for nothing. `combination` is changed along. */
  private reduced(indicator: Float64Array, combination: Float64Array): Row | null {
    const value = Float64Array.from(indicator);
    for (const row of this.basis) {
      const times = value[row.pivot] / row.value[row.pivot];
      if (Math.abs(times) < TINY) continue;
      for (let a = 0; a < this.atoms; a++) value[a] -= times * row.value[a];
      for (let i = 0; i < combination.length; i++) combination[i] -= times * row.combination[i];
    }
    const pivot = value.findIndex((v) => Math.abs(v) > 1e-7);
    return pivot < 0 ? null : { value, combination, pivot };
  }
}
