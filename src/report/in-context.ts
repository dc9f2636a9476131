import { visibleText } from "./text-layout.js";

/** A place in an answer with the words around it, at most `width` characters wide, the words found in angle brackets. */
export function inContext(text: string, start: number, end: number, width: number): string {
  const found = text.slice(start, end);
  const room = Math.max(0, width - found.length - 4);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const left =
    before.length <= room / 2
      ? before
      : `…${before.slice(before.length - Math.floor(Math.max(room / 2, room - after.length)))}`;
  const right =
    after.length <= room - left.length ? after : `${after.slice(0, Math.max(0, room - left.length))}…`;
  return visibleText(`${left}‹${found}›${right}`);
}
