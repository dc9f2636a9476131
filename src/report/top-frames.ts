import type { CategoryShares } from "./analysis.js";

/** The two frames that most answers are in, as coded, without those that are in none. */
export function topFrames(frames: readonly CategoryShares[]): { label: string; share: number }[] {
  return frames
    .filter(({ role, count }) => role !== "none" && count > 0)
    .flatMap(({ label, shares: [coded] }) => (coded ? [{ label, share: coded.value }] : []))
    .sort((a, b) => b.share - a.share)
    .slice(0, 2);
}
