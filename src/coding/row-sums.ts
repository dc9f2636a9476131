/** Columns added up at a time: as many sums as the processor keeps at hand. Rows are this wide or a multiple. */
const BLOCK = 4;

/** The width of a row of `categories` numbers with zeros up to the next block. */
export const paddedWidth = (categories: number): number => Math.ceil(categories / BLOCK) * BLOCK;

/**
 * Adds up rows of a table, which is what most of the time of coding goes into: several times as fast as row by row.
 * @param rows row x width @param numbers which rows, the first `count` of them; a row may come more than once
 * @param sums gets the sums added; as wide as a row
 */
export function addRows(rows: Float32Array, numbers: Int32Array, count: number, sums: Float64Array): void {
  const width = sums.length;
  for (let k = 0; k < width; k += BLOCK) {
    let a = sums[k];
    let b = sums[k + 1];
    let c = sums[k + 2];
    let d = sums[k + 3];
    for (let i = 0; i < count; i++) {
      const at = numbers[i] * width + k;
      a += rows[at];
      b += rows[at + 1];
      c += rows[at + 2];
      d += rows[at + 3];
    }
    sums[k] = a;
    sums[k + 1] = b;
    sums[k + 2] = c;
    sums[k + 3] = d;
  }
}
