/**
 * Benjamini & Hochberg's (1995) adjusted p values, in the order given: the smallest false-discovery rate at which each would be
 * called a difference. q₍ᵢ₎ = min over j >= i of m p₍ⱼ₎/j, at most 1 (as R's p.adjust(method = "BH")).
 * @throws RangeError for a p that does not lie in [0, 1]: leave out tests that could not be made, since each counts in m
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const wrong = p.find((value) => !(value >= 0 && value <= 1));
  if (wrong !== undefined) throw new RangeError(`A p value lies between 0 and 1, not ${wrong}.`);
  const descending = p.map((_, i) => i).sort((i, j) => p[j] - p[i]);
  const adjusted = new Array<number>(p.length);
  let least = 1;
  descending.forEach((index, position) => {
    least = Math.min(least, (p[index] * p.length) / (p.length - position));
    adjusted[index] = least;
  });
  return adjusted;
}
