import type { Messages } from "../messages/index.js";

/** A group's value as people read it: `<25` is "under 25", `>=25` "25 and over"; the rest stays as it is. */
export function groupName(value: string, m: Messages["report"]): string {
  if (value === "(missing)") return m.missing;
  if (value === "(rest)") return m.rest;
  const under = /^<(.+)$/.exec(value);
  if (under) return m.under(under[1]);
  const over = /^>=(.+)$/.exec(value);
  if (over) return m.andOver(over[1]);
  return value;
}
