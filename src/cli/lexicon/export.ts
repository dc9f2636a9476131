import { extname } from "node:path";
import type { Language } from "../../codebook/language.js";
import { UserError } from "../../errors.js";
import { exportQuanteda } from "../../lexicon/exchange/export-quanteda.js";
import { exportRefi } from "../../lexicon/exchange/refi.js";
import { bilingual } from "../../messages/index.js";
import type { RawOptions } from "../commands.js";
import { EXIT } from "../main.js";
import { notes as notesOf } from "../notes.js";
import { fileSink } from "../output.js";
import { chosen } from "./answers.js";

/** `frame-analyze lexicon export -o FILE`: a codebook for another program. */
export default async function exportCommand(_: string[], raw: RawOptions): Promise<number> {
  const file = typeof raw.output === "string" ? raw.output : null;
  const ending = file === null ? "" : extname(file).toLowerCase();
  if (file === null || ![".yml", ".yaml", ".qdc"].includes(ending)) {
    throw new UserError((m) => m.exchange.noExportFormat(file));
  }
  const { codebook } = await chosen(raw);
  const language = (raw.lang as Language | undefined) ?? "en";
  const { text, notes } =
    ending === ".qdc"
      ? {
          text: exportRefi(codebook, language),
          notes: [bilingual((m) => m.exchange.namesOnly)],
        }
      : exportQuanteda(codebook, language);
  const sink = fileSink(file, []);
  await sink.write(text);
  await sink.done();
  const tell = notesOf(raw.quiet === true);
  for (const note of notes) tell((m) => note[m.language]);
  tell((m) => m.exchange.exported(file));
  return EXIT.ok;
}
