/** What it would take to make a stated difference vanish. */
export interface TippingPoint {
  /** The group in which the coder would have to miss more: the one with the lower share. */
  group: string;
  /** Of its answers in this frame, the part that the coder would have to miss beyond what it misses in the other group, 0 to 1. */
  missed: number;
}

/**
 * How unequal the coder's errors would have to be for a difference to be no difference. If in the group with the lower share s the coder
 * finds only 1 − m of what it finds in the other, that group's true share is s/(1 − m); the near end d of the difference's interval is
 * reached at m = d/(s + d). (A tipping-point analysis, as for missing data: Yan, Lee & Li 2009; here for misclassification.)
 * @param shareA  share in group a, and b, 0 to 1
 * @param low     of the interval of a − b, and its high end
 * @returns null where the interval holds 0: nothing is stated that could vanish
 */
export function tippingPoint(
  a: { name: string; share: number },
  b: { name: string; share: number },
  { low, high }: { low: number; high: number },
): TippingPoint | null {
  if (!(low > 0 || high < 0)) return null;
  const lower = low > 0 ? b : a;
  const distance = low > 0 ? low : -high;
  return { group: lower.name, missed: distance / (lower.share + distance) };
}
