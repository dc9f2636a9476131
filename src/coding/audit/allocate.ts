/**
 * Shares a sample out over groups so that each can be told as precisely as the others: 1/n − 1/N, to which the variance of a mean is
 * proportional, is made the same for all. Where `total` allows, none gets fewer than two.
 * @param sizes answers per group, more than 0
 * @returns whole numbers, each at most its size, that sum to `total` or to all there is
 */
export function domainSizes(sizes: readonly number[], total: number): number[] {
  const all = sizes.reduce((a, b) => a + b, 0);
  if (total >= all) return [...sizes];
  let [low, high] = [0, sizes.length / total];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (sizes.reduce((sum, size) => sum + 1 / (middle + 1 / size), 0) > total) low = middle;
    else high = middle;
  }
  return allocate(
    sizes.map((size) => 1 / (high + 1 / size)),
    sizes,
    total,
    2,
  );
}

/**
 * Shares `total` out in proportion to `efforts`, in whole numbers (largest remainders first), at least `least` each as far as there are
 * so many, at most `sizes` each.
 */
export function allocate(
  efforts: readonly number[],
  sizes: readonly number[],
  total: number,
  least: number,
): number[] {
  const wanted = Math.min(
    total,
    sizes.reduce((a, b) => a + b, 0),
  );
  const floor = sizes.map((size) => Math.min(size, least));
  const given = floor.reduce((a, b) => a + b, 0) <= wanted ? [...floor] : sizes.map(() => 0);
  let left = wanted - given.reduce((a, b) => a + b, 0);
  // One at a time to whom is furthest behind its part: few strata, few codes, and every bound is kept.
  const sum = efforts.reduce((a, b) => a + b, 0);
  const target = efforts.map((effort) => (wanted * effort) / sum);
  const behind = (i: number) => (given[i] < sizes[i] ? (target[i] + 1e-9) / (given[i] + 0.5) : 0);
  for (; left > 0; left--) {
    let next = 0;
    for (let i = 1; i < given.length; i++) if (behind(i) > behind(next)) next = i;
    given[next]++;
  }
  return given;
}
