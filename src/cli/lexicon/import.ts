import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Language } from "../../codebook/language.js";
import { UserError } from "../../errors.js";
import { idOf } from "../../lexicon/exchange/draft.js";
import { type Imported, importLiwc, importQuanteda } from "../../lexicon/exchange/import-dictionary.js";
import { importRefi } from "../../lexicon/exchange/refi.js";
import { bilingual } from "../../messages/index.js";
import type { RawOptions } from "../commands.js";
import { EXIT } from "../main.js";
import { tell } from "../notes.js";
import { writeFolder } from "./write-folder.js";

type Importer = (text: string, file: string, id: string) => Imported;
const IMPORTERS: Record<string, Importer> = {
  ".yml": importQuanteda,
  ".yaml": importQuanteda,
  ".dic": importLiwc,
  ".qdc": importRefi,
};
/** Notes shown; the rest is counted. */
const SHOWN = 20;

/** `frame-analyze lexicon import FILE`: another program's dictionary as a codebook folder. */
export default async function importCommand([file]: string[], raw: RawOptions): Promise<number> {
  const ending = extname(file).toLowerCase();
  const importer = IMPORTERS[ending];
  if (!importer) throw new UserError((m) => m.exchange.noFormat, { file });
  const name = basename(file, extname(file));
  const folder = typeof raw.output === "string" ? raw.output : name;
  const language = (raw.lang as Language | undefined) ?? "en";
  const { draft, notes } = importer(
    decode(readFileSync(file)),
    basename(file),
    idOf(basename(folder), new Set()),
  );
  const about = bilingual(({ language: own, skeleton: m }) => [
    own === language ? m.termsFrom(basename(file)) : m.noTermsYet,
  ]);
  writeFolder(folder, draft, about, [language]);
  for (const note of notes.slice(0, SHOWN)) tell((m) => note[m.language]);
  if (notes.length > SHOWN) tell((m) => m.exchange.more(notes.length - SHOWN));
  const categories = draft.dimensions.flatMap((d) => d.categories);
  const terms = categories.reduce((sum, c) => sum + c.terms[language].length, 0);
  tell((m) => m.exchange.imported(folder, categories.length, terms));
  return EXIT.ok;
}

/** UTF-8, or the Western code page that older dictionaries are written in. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}
