import { headToUtf8 } from "./encoding.js";
import type { Plan } from "./plan.js";
import { RecordScanner } from "./scanner.js";

/**
 * Everything above the first data record as it stands in the file, in UTF-8 and without byte-order mark: header rows, question texts,
 * a `sep=` line. "" where there is none.
 */
export function headerText(head: Uint8Array, plan: Plan, complete: boolean): string {
  if (plan.format === "ndjson") return "";
  const text = headToUtf8(head, plan.encoding, complete);
  const scanner = new RecordScanner(text, true, plan.delimiter);
  let end = plan.sepLine ? Math.max(0, scanner.physicalLineEnd(0)) : 0;
  for (let left = plan.headerRecords; left > 0 && end < text.length; ) {
    if (!scanner.isBlank(end)) left--;
    const next = scanner.recordEnd(end);
    end = next < 0 ? text.length : next;
  }
  return text.toString("utf8", 0, end);
}
