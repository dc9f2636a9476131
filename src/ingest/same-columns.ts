import { UserError } from "../errors.js";
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
  const wrong = (why: string): never => {
    throw new UserError(`this is not the kind of file that the plan was made for: ${why}`, {
      file,
      hint: "make a plan of such a file with split, or with inspect --write-plan",
    });
  };
  if (text.toString().trim() === "") wrong("it is empty");
  const { delimiter, header } = plan;
  const { format, headers } = readTable(text, { file, delimiter, header, export: plan.export }, complete);
  if (format !== plan.format) wrong(`it is ${format}, not ${plan.format}`);
  // Objects say the name of each value themselves.
  if (format === "ndjson") return;
  if (headers.length !== plan.columns.length)
    wrong(`it has ${headers.length} columns, not ${plan.columns.length}`);
  const other = headers.findIndex((name, i) => name !== plan.columns[i].header);
  if (other >= 0) wrong(`column ${other + 1} is "${headers[other]}", not "${plan.columns[other].header}"`);
}
