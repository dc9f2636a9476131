import { existsSync } from "node:fs";
import type { Codebook } from "../codebook/codebook.js";
import type { Candidate } from "../coding/sample-candidates.js";
import { legendName, legendText, type WorksheetStyle, worksheetText } from "../coding/worksheet.js";
import { UserError } from "../errors.js";
import type { Plan } from "../ingest/plan.js";
import type { RawOptions } from "./commands.js";
import { fileSink } from "./output.js";

/** The file that -o names. @throws UserError where there is none, or it or its legend exists already */
export function worksheetFile(output: RawOptions[string]): string {
  if (typeof output !== "string") throw new UserError((m) => m.worksheet.whereTo("worksheet.csv"));
  for (const file of [output, legendName(output)]) {
    if (existsSync(file)) throw new UserError((m) => m.cli.mayHoldCodes, { file });
  }
  return output;
}

/** Written as the survey was: who made that file opens this one with the same program. */
export const styleOf = (plan: Plan): WorksheetStyle => {
  const semicolon = plan.format === "csv" && plan.delimiter === ";";
  return { delimiter: semicolon ? ";" : ",", bom: plan.bom || semicolon || plan.encoding !== "utf-8" };
};

/** Writes the worksheet and the legend beside it. */
export async function writeWorksheet(
  target: string,
  inputs: string[],
  chosen: Candidate[],
  codebook: Codebook,
  style: WorksheetStyle,
): Promise<void> {
  const several = chosen.some((c) => c.question !== "");
  const rows = chosen.map((c) => ({
    id: c.id,
    text: c.text,
    ...(several ? { question: c.question } : {}),
    pi: c.pi === undefined ? null : Number(c.pi.toPrecision(8)),
  }));
  for (const [file, text] of [
    [target, worksheetText(rows, codebook, style)],
    [legendName(target), legendText(codebook, style)],
  ]) {
    const sink = fileSink(
      file,
      inputs.filter((f) => f !== "-"),
    );
    try {
      await sink.write(text);
      await sink.done();
    } catch (error) {
      sink.drop();
      throw error;
    }
  }
}
