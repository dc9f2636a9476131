import { UserError } from "../errors.js";
import { editDistance } from "../math/edit-distance.js";
import type { Column } from "./plan.js";

/**
 * The column a flag means: `#3` by position, else by name or by question text, upper and lower case and white space
 * alike. An unknown name is a UserError that proposes the nearest one and lists them all.
 * @param flag as the user writes it, for the message
 */
export function columnNamed(wanted: string, columns: Column[], flag: string, file: string): Column {
  const position = /^#(\d+)$/.exec(wanted.trim());
  if (position !== null && Number(position[1]) >= 1 && Number(position[1]) <= columns.length)
    return columns[Number(position[1]) - 1];
  const key = keyOf(wanted);
  const exact =
    columns.find(({ name }) => name === wanted) ?? columns.find(({ name }) => keyOf(name) === key);
  if (exact !== undefined) return exact;
  const byText = columns.filter(({ label, header }) => keyOf(label) === key || keyOf(header) === key);
  if (byText.length === 1) return byText[0];
  if (byText.length > 1) {
    const positions = byText.map(({ index }) => `#${index + 1}`).join(", ");
    throw new UserError((m) => m.columns.several(byText.length, wanted, flag, positions), { file });
  }
  const byPosition = /^\d+$/.test(key) && Number(key) >= 1 && Number(key) <= columns.length;
  const [nearest] = columns
    .map(({ name }) => ({ name, distance: editDistance(key, keyOf(name).slice(0, 80)) }))
    .sort((a, b) => a.distance - b.distance);
  const alike =
    nearest !== undefined && nearest.distance <= Math.max(1, key.length / 3) ? nearest.name : null;
  const near = byPosition ? `#${Number(key)}` : alike;
  const shown = columns.slice(0, 30).map(({ index, name }) => `#${index + 1} "${shorten(name, 60)}"`);
  const more = columns.length - shown.length;
  throw new UserError((m) => m.columns.missing(wanted, flag, near, shown.join(", "), more), { file });
}

/** At most `length` characters, the cut marked. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

function keyOf(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}
