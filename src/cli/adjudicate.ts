import { existsSync } from "node:fs";
import { basename } from "node:path";
import { loadCodebook } from "../codebook/load.js";
import { adjudicate } from "../coding/adjudicate.js";
import { readWorksheet, worksheetTable } from "../coding/worksheet.js";
import { UserError } from "../errors.js";
import { openCodedTable } from "./coded-file.js";
import type { RawOptions } from "./commands.js";
import { EXIT } from "./main.js";
import { notes } from "./notes.js";
import { runOptions } from "./options.js";
import { fileSink } from "./output.js";

/** `frame-analyze sample --adjudicate ann.csv bob.csv -o agreed.csv`: several people's codes in one worksheet. */
export default async function adjudicateCommand(files: string[], raw: RawOptions): Promise<number> {
  const options = runOptions({ ...raw, output: undefined });
  if (files.length < 2) throw new UserError((m) => m.worksheet.fewCoders);
  if (typeof raw.output !== "string") throw new UserError((m) => m.worksheet.whereTo("agreed.csv"));
  if (existsSync(raw.output)) throw new UserError((m) => m.cli.mayHoldCodes, { file: raw.output });
  const codebook = await loadCodebook(options.codebooks[0]);
  const sheets = [];
  for (const file of files) sheets.push(readWorksheet(await openCodedTable(file, raw), codebook));
  const rows = adjudicate(sheets, codebook, files);
  const names = files.map((file, i) => {
    const name = basename(file).replace(/\.[a-z]+$/i, "");
    return files.some((other, j) => j !== i && basename(other) === basename(file))
      ? `${name} ${i + 1}`
      : name;
  });
  const several = rows.some((row) => (row.question ?? "") !== "");
  const code = (d: number, at: number) => (at < 0 ? "" : codebook.dimensions[d].categories[at].id);
  const header = [
    "id",
    ...(several ? ["question"] : []),
    "text",
    ...names.flatMap((name) => codebook.dimensions.map((d) => `${name}: ${d.id}`)),
    ...codebook.dimensions.map((d) => d.id),
    "pi",
  ];
  const cells = rows.map((row) => [
    row.id,
    ...(several ? [row.question ?? ""] : []),
    row.text ?? "",
    ...row.coders.flatMap((codes) => codes.map((at, d) => code(d, at))),
    ...row.codes.map((at, d) => code(d, at)),
    row.pi === null ? "" : String(row.pi),
  ]);
  const target = raw.output;
  const sink = fileSink(target, files);
  await sink.write(worksheetTable([header, ...cells], { delimiter: ",", bom: false }));
  await sink.done();
  const open = rows.filter((row) => row.open).length;
  notes(options.quiet)((m) => m.worksheet.adjudicated(target, rows.length, open));
  return EXIT.ok;
}
