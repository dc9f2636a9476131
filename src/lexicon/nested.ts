import type { CompiledLexicon } from "./compile.js";
import type { Hits } from "./hits.js";

/** Drops hits that lie inside others; keeps its buffers from one answer to the next. */
export class NestedHits {
  /** Per dimension the farthest end of the hits that begin before the group at hand, and of those in it. */
  private readonly before: Int32Array;
  private readonly within: Int32Array;

  constructor(private readonly lexicon: CompiledLexicon) {
    const dimensions = 1 + lexicon.dimension.reduce((most, d) => Math.max(most, d), 0);
    this.before = new Int32Array(dimensions);
    this.within = new Int32Array(dimensions);
  }

  /**
   * Keeps, per dimension, the hits that lie inside no longer one, and of equal ones of a category the first. Hits come ordered by their
   * first token, so one pass with the farthest end so far is enough.
   */
  drop(hits: Hits): void {
    const { term, first, last } = hits;
    const { dimension, category } = this.lexicon;
    const { before, within } = this;
    before.fill(-1);
    within.fill(-1);
    let kept = 0;
    for (let from = 0; from < hits.length; ) {
      let to = from;
      for (; to < hits.length && first[to] === first[from]; to++) {
        const d = dimension[term[to]];
        if (last[to] > within[d]) within[d] = last[to];
      }
      const group = kept;
      for (let h = from; h < to; h++) {
        const d = dimension[term[h]];
        if (before[d] >= last[h] || within[d] > last[h]) continue;
        // All that are left of a dimension end together, so its category tells equal hits.
        let said = false;
        for (let k = group; k < kept && !said; k++)
          said = dimension[term[k]] === d && category[term[k]] === category[term[h]];
        if (said) continue;
        term[kept] = term[h];
        first[kept] = first[h];
        last[kept++] = last[h];
      }
      for (let d = 0; d < within.length; d++) {
        if (within[d] > before[d]) before[d] = within[d];
        within[d] = -1;
      }
      from = to;
    }
    hits.length = kept;
  }
}
