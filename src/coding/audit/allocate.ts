/**
 * Shares a sample out over groups so that each can be told as well as the others: the same number for each, and what a small group
 * cannot fill goes to the rest. Where `total` allows, none gets fewer than two.
 * @param sizes answers per group
 * @returns whole numbers, each at most its size, that sum to `total` or to all there is
 */
export const domainSizes = (sizes: readonly number[], total: number): number[] =>
  allocate(
    sizes.map(() => 1),
    sizes,
    total,
    2,
  );

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
