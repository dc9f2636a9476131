/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; U+FFFD where it has nothing (Unicode's CP1252.TXT). */
const C1 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

/**
 * Windows-1252 bytes as UTF-8. By a table of our own: `TextDecoder` of Node 20 takes these bytes for Latin-1 and turns € and
 * curly quotes into control characters.
 */
export function fromWindows1252(bytes: Uint8Array): Buffer {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return Buffer.from(latin1.replace(/[\x80-\x9f]/g, (c) => C1[c.charCodeAt(0) - 0x80]));
}
