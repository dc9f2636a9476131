import { tippingPoint } from "../../risk/tipping-point.js";
import type { Analysis, ShownGroup } from "../analysis.js";

/** Gives each comparison the unequal errors that would make its difference vanish. */
export function addTippingPoints(analysis: Analysis): void {
  for (const comparison of analysis.comparisons) {
    const share = (value: string) =>
      analysis.groups
        .find((g): g is ShownGroup => !g.suppressed && g.column === comparison.column && g.value === value)
        ?.frames.find((f) => f.id === comparison.frame)
        ?.shares.find((s) => s.kind === comparison.kind)?.value;
    const a = share(comparison.a);
    if (a === undefined) continue;
    // Where b is the rest, its share is what the difference leaves.
    const b = share(comparison.b) ?? a - comparison.difference;
    comparison.tippingPoint = tippingPoint(
      { name: comparison.a, share: a },
      { name: comparison.b, share: Math.max(0, b) },
      comparison,
    );
  }
}
