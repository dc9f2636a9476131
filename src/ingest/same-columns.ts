import { UserError } from "../errors.js";
import type { Messages } from "../messages/index.js";
import { headToUtf8 } from "./encoding.js";
import type { Plan } from "./plan.js";
import { readTable } from "./table.js";

/**
 * Whether a file has the columns for which a plan was made.
 * @param head its first bytes; `complete`: all of them
 * @throws UserError naming the first column that differs
 */
export function checkColumns(head: Uint8Array, plan: Plan, complete: boolean, file: string): void {
  const text = headToUtf8(head, plan.encoding, complete);
  const wrong = (why: (m: Messages["partial"]["otherFileWhy"]) => string): never => {
    throw new UserError((m) => m.partial.otherFile(why(m.partial.otherFileWhy)), { file });
  };
  if (text.toString().trim() === "") wrong((m) => m.empty);
  const { delimiter, header } = plan;
  const { format, headers } = readTable(text, { file, delimiter, header, export: plan.export }, complete);
  if (format !== plan.format) wrong((m) => m.format(format, plan.format));
  // Objects say the name of each value themselves.
  if (format === "ndjson") return;
  if (headers.length !== plan.columns.length) wrong((m) => m.columns(headers.length, plan.columns.length));
  const other = headers.findIndex((name, i) => name !== plan.columns[i].header);
  if (other >= 0) wrong((m) => m.column(other + 1, headers[other], plan.columns[other].header));
}
