import type { Codebook } from "../codebook/codebook.js";
import { type CodedTable, readCodedTable } from "../coding/coded-table.js";
import { type HumanCodes, humanCodes } from "../coding/human-codes.js";
import type { OwnColumns } from "../coding/own-codes.js";
import { readWorksheet } from "../coding/worksheet.js";
import { UserError } from "../errors.js";
import type { Plan } from "../ingest/plan.js";
import type { RawOptions } from "./commands.js";
import { openInput, placeOf } from "./input.js";

/** Reads a file with codes whole; `-` is standard input. */
export async function openCodedTable(path: string, raw: RawOptions): Promise<CodedTable> {
  const input = await openInput(path);
  const chunks: Uint8Array[] = [];
  for await (const chunk of input.bytes) chunks.push(chunk);
  const given = (value: RawOptions[string]) => (typeof value === "string" ? value : undefined);
  return readCodedTable(Buffer.concat(chunks), placeOf(input), {
    encoding: given(raw.encoding),
    delimiter: given(raw.delimiter),
    ...input.form,
  });
}

/** The one column that the flags name for each thing. @throws UserError for a `--label` that is not DIMENSION=COLUMN */
export function ownColumns(raw: RawOptions): OwnColumns {
  const labels: Record<string, string> = {};
  for (const label of Array.isArray(raw.label) ? raw.label : []) {
    const at = label.indexOf("=");
    if (at < 1 || at === label.length - 1) throw new UserError((m) => m.cli.noLabel(label));
    labels[label.slice(0, at)] = label.slice(at + 1);
  }
  return { text: raw.text as string | undefined, id: raw.id as string | undefined, labels };
}

/** The codes by hand that are to override the model's. @throws UserError */
export async function openHumanCodes(path: string, codebook: Codebook, plan: Plan): Promise<HumanCodes> {
  const table = await openCodedTable(path, {});
  const rows = readWorksheet(table, codebook);
  const dimensions = codebook.dimensions.map((d) => d.id);
  if (rows.length === 0) throw new UserError((m) => m.worksheet.empty(dimensions), { file: path });
  if (plan.weight !== null && rows.some((r) => r.pi !== null))
    throw new UserError((m) => m.worksheet.weighted, { file: path });
  const questions = plan.questions.length;
  if (questions > 1 && rows.some((r) => r.question === null))
    throw new UserError((m) => m.worksheet.noQuestion(questions), { file: path });
  return humanCodes(rows);
}

/** @throws UserError where codes by hand belong to answers that are not in the data */
export function checkAllFound(
  codes: readonly { key: string; id: string; line: number }[],
  found: ReadonlySet<string>,
  file: string,
): void {
  const lost = codes.filter(({ key }) => !found.has(key));
  if (lost.length === 0) return;
  throw new UserError((m) => m.worksheet.lost(lost.length, codes.length, lost.slice(0, 5)), { file });
}
