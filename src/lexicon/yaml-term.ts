/** Plain scalars that YAML, in this program's reader or another's, takes for something else than text. */
const NOT_TEXT =
  /^(?:~|null|true|false|y|n|yes|no|on|off|[-+.\d][\d_.:e+-]*|0x[\da-f]+|0o[0-7]+|\.inf|\.nan)$/i;

/** A term as an item of a YAML list, in quotes where it needs them. */
export function yamlTerm(text: string): string {
  const plain =
    /^[\p{L}\p{N}=(<]/u.test(text) &&
    !/: |:$| #|["\\]/.test(text) &&
    !NOT_TEXT.test(text) &&
    text.trim() === text;
  if (plain || /^\p{Extended_Pictographic}/u.test(text)) return text;
  return JSON.stringify(text);
}
