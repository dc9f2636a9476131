/**
 * Respondents by all their groups together: what tells which groups lie inside others, so that no hidden one can be had by subtracting.
 * `counts` is null once there are too many different profiles to keep; whether there are is a matter of the whole data, not of the order.
 */
export interface Profiles {
  /** Respondents per profile; where one may have several rows, the hashes of their ids. */
  counts: Map<string, number | Set<number>> | null;
}

/** Different profiles that are kept. */
const MOST = 5000;
const SEPARATOR = "\u0000";

export const noProfiles = (): Profiles => ({ counts: new Map() });

/** @param groups a label for every group column */
export const profileKey = (groups: readonly string[]): string => groups.join(SEPARATOR);

/** @param id hash of the respondent's id where it may stand in several rows, else null */
export function countProfile(profiles: Profiles, profile: string, id: number | null): void {
  add(profiles, profile, id === null ? 1 : new Set([id]));
}

export function mergeProfiles(into: Profiles, from: Profiles): void {
  if (from.counts === null) into.counts = null;
  else for (const [key, n] of from.counts) add(into, key, n);
}

/** The labels of each profile with its respondents, in one order whatever came first; null where they are not known. */
export function profileList({ counts }: Profiles): { groups: string[]; n: number }[] | null {
  return (
    counts &&
    [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, n]) => ({ groups: key.split(SEPARATOR), n: typeof n === "number" ? n : n.size }))
  );
}

function add(profiles: Profiles, key: string, n: number | Set<number>): void {
  if (profiles.counts === null) return;
  const own = profiles.counts.get(key);
  if (typeof n === "number") profiles.counts.set(key, (typeof own === "number" ? own : 0) + n);
  else if (own instanceof Set) for (const id of n) own.add(id);
  else profiles.counts.set(key, n);
  if (profiles.counts.size > MOST) profiles.counts = null;
}
