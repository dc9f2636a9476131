/**
 * How much more often a word stands in one set of answers than in another: Dunning's log-likelihood G² (Dunning 1993, Accurate methods
 * for the statistics of surprise and coincidence), signed: positive where it is more frequent in the first set.
 * @param a answers of the first set with the word, of `n` @param b of the second set, of `m`
 */
export function keyness(a: number, n: number, b: number, m: number): number {
  if (n === 0 || m === 0 || a + b === 0) return 0;
  const expectedA = ((a + b) * n) / (n + m);
  const expectedB = ((a + b) * m) / (n + m);
  const part = (observed: number, expected: number) => (observed === 0 ? 0 : observed * Math.log(observed / expected));
  // The four cells of the table: with and without the word, in either set.
  const g2 = 2 * (part(a, expectedA) + part(b, expectedB) + part(n - a, n - expectedA) + part(m - b, m - expectedB));
  return a / n >= b / m ? g2 : -g2;
}
