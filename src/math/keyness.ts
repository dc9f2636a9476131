/**
 * How much more often a word stands in one set of answers than in another: Dunning's log-likelihood G² (Dunning 1993, Accurate methods
 * for the statistics of surprise and coincidence), signed: positive where it is more frequent in the first set.
 * @param a answers of the first set with the word, of `n` @param b of the second set, of `m`
 */
export function keyness(a: number, n: number, b: number, m: number): number {
  if (n === 0 || m === 0 || a + b === 0) return 0;
  const expectedA = ((a + b) * n) / (n + m);
  const expectedB = ((a + b) * m) / (n + m);
  const part = (observed: number, expected: number) =>
    observed === 0 ? 0 : observed * Math.log(observed / expected);
  // The four cells of the table: with and without the word, in either set.
  const g2 =
    2 * (part(a, expectedA) + part(b, expectedB) + part(n - a, n - expectedA) + part(m - b, m - expectedB));
  return a / n >= b / m ? g2 : -g2;
}

/**
 * Effect size beside the significance of `keyness`: how many times as frequent, as a power of two (Hardie 2014, Log Ratio - an informal
 * introduction). Half an answer is added to each cell, so that a word that never stands in the second set has a finite ratio.
 */
export function logRatio(a: number, n: number, b: number, m: number): number {
  return Math.log2((a + 0.5) / (n + 1) / ((b + 0.5) / (m + 1)));
}
