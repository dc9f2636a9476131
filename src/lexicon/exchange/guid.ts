import { createHash } from "node:crypto";

/** The same path gives the same GUID: version 5 and variant bits as in RFC 9562, over another hash. */
export function guid(...path: string[]): string {
  const hex = createHash("sha256").update(path.join("\0")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
