import { jensenShannonDistance } from "../../estimates/distance.js";
import type { IntendedReach, Share } from "../analysis.js";

/**
 * How far a group is from what the organisation intends: the Jensen-Shannon distance (base 2) of its frames from the nearest mix of intended
 * frames alone, which keeps their proportions. 0: all are in intended frames, 1: none is.
 * @param shares of all frames, or counts
 * @param intended positions of the intended ones
 * @param share in an intended frame
 */
export function intendedReach(
  shares: readonly number[],
  intended: readonly number[],
  share: Share,
): IntendedReach {
  const nearest = shares.map((value, f) => (intended.includes(f) ? value : 0));
  const distance = nearest.some((value) => value > 0) ? jensenShannonDistance(shares, nearest, 2) : 1;
  return { share, distance };
}
