/** Laying out text in columns of a terminal. */

const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** A horizontal bar of at most `length` characters for a share from 0 to 1, to an eighth of a character. */
export function bar(share: number, length: number): string {
  const eighths = Math.round(share * length * 8);
  return "█".repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}

/** A scale from 0 to 100 with the interval and the value marked. */
export function ruler(value: number, low: number, high: number, length: number): string {
  const at = (x: number) => Math.min(length - 1, Math.max(0, Math.round((x / 100) * (length - 1))));
  const [from, to, point] = [at(low), at(high), at(value)];
  let drawn = "";
  for (let i = 0; i < length; i++)
    drawn += i === point ? "█" : i === from - 1 || i === to + 1 ? "|" : i >= from && i <= to ? "▒" : "·";
  return drawn;
}

/** Cuts a text to `width` columns, with an ellipsis. */
export function fit(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let [cut, taken] = ["", 0];
  for (const character of text) {
    taken += widthOf(character);
    if (taken > width - 1 && cut !== "") break;
    cut += character;
  }
  return `${cut}…`;
}

/** `left` and `right` at the two margins; the right one moves on when there is no room. */
export function columns(left: string, right: string, width: number): string {
  const gap = width - widthOf(left) - widthOf(right);
  return gap >= 2 ? left + " ".repeat(gap) + right : `${left}  ${right}`;
}

const COLOR = /\u001b\[[0-9;]*m/g;

/** Characters that take two columns: East Asian ones and emoji; and those that take none, being joined to others. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const JOINED = /[\p{M}\p{Cf}]/u;

/** Columns that a text takes, colours aside. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.replace(COLOR, ""))
    if (!JOINED.test(character)) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** Breaks a text into lines of at most `width`, at spaces. @param taken columns of the first line that are not to be had */
export function wrap(text: string, width: number, taken = 0): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(" ")) {
    const room = lines.length === 0 ? width - taken : width;
    if (current !== "" && current.length + 1 + word.length > room) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  if (current !== "") lines.push(current);
  return lines;
}

/** Control and direction characters and line ends made visible, so that data never steers the terminal. */
export const visible = (text: string): string =>
  text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Prose made visible: its line ends and tabs become spaces. */
export const visibleText = (text: string): string => visible(text.replace(/[\r\n\t\u2028\u2029]+/g, " "));
