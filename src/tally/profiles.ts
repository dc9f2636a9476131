/**
 * Respondents by all their groups together: what tells which groups lie inside others, so that no hidden one can be had by subtracting.
 * `counts` is null once there are too many different profiles to keep; whether there are is a matter of the whole data, not of the order.
 */
export interface Profiles {
  counts: Map<string, number> | null;
}

/** Different profiles that are kept. */
const MOST = 5000;
const SEPARATOR = "\u0000";

export const noProfiles = (): Profiles => ({ counts: new Map() });

/** @param groups the respondent's label in every group column */
export function countProfile(profiles: Profiles, groups: readonly string[]): void {
  add(profiles, groups.join(SEPARATOR), 1);
}

export function mergeProfiles(into: Profiles, from: Profiles): void {
  if (from.counts === null) into.counts = null;
  else for (const [key, n] of from.counts) add(into, key, n);
}

/** The labels of each profile with its respondents; null where they are not known. */
export function profileList({ counts }: Profiles): { groups: string[]; n: number }[] | null {
  return counts && [...counts].map(([key, n]) => ({ groups: key.split(SEPARATOR), n }));
}

function add(profiles: Profiles, key: string, n: number): void {
  if (profiles.counts === null) return;
  profiles.counts.set(key, (profiles.counts.get(key) ?? 0) + n);
  if (profiles.counts.size > MOST) profiles.counts = null;
}
