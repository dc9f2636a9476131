import type { Kind } from "../risk/assessment.js";

/** From the best kind of estimate to the least. */
const BEST: readonly Kind[] = ["audited", "corrected", "coded"];

/** The best estimate there is: audited, else corrected, else coded. */
export function best<T extends { kind: Kind }>(estimates: readonly T[]): T | undefined {
  for (const kind of BEST) {
    const found = estimates.find((estimate) => estimate.kind === kind);
    if (found) return found;
  }
  return undefined;
}
