const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
/** No part of a workbook is nested deeper than some ten levels. */
const MOST_LEVELS = 100;
/** Bytes from one tag to the next: the longest cell, with its tag. */
const LONGEST = 1024 * 1024;

/** A fault of a workbook, as the messages name it. */
export type Oddity = "long" | "comments" | "deep";

/**
 * What about the bytes of an XML part would cost its reader time or memory out of all proportion; null for nothing. One pass over the
 * bytes: it does not tell whether the XML is well formed.
 */
export function oddityOf(xml: Buffer): Oddity | null {
  let level = 0;
  let last = 0;
  for (let at = xml.indexOf(LESS); at >= 0 && at < xml.length; at++) {
    const byte = xml[at];
    if (byte === LESS) {
      if (at - last > LONGEST) return "long";
      last = at;
      const next = xml[at + 1];
      if (next === BANG && xml.length > LONGEST) return "comments";
      if (next === SLASH) level--;
      else if (++level > MOST_LEVELS) return "deep";
    } else if (byte === GREATER && (xml[at - 1] === SLASH || xml[last + 1] === BANG || xml[at - 1] === 63))
      level--;
  }
  return xml.length - last > LONGEST ? "long" : null;
}
