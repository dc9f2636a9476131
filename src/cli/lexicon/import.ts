import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Language } from "../../codebook/language.js";
import { UserError } from "../../errors.js";
import { idOf } from "../../lexicon/exchange/draft.js";
import { type Imported, importLiwc, importQuanteda } from "../../lexicon/exchange/import-dictionary.js";
import { importRefi } from "../../lexicon/exchange/refi.js";
import type { RawOptions } from "../commands.js";
import { visible } from "../error-report.js";
import { EXIT } from "../main.js";
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
  if (!importer)
    throw new UserError("cannot tell the format from the name", {
      file,
      hint: "a quanteda dictionary ends in .yml, a LIWC dictionary in .dic, a REFI-QDA codebook in .qdc",
    });
  const name = basename(file, extname(file));
  const folder = typeof raw.output === "string" ? raw.output : name;
  const language = (raw.lang as Language | undefined) ?? "en";
  const { draft, notes } = importer(
    decode(readFileSync(file)),
    basename(file),
    idOf(basename(folder), new Set()),
  );
  const other = language === "en" ? "nl" : "en";
  const about = {
    [language]: [`Terms imported from ${basename(file)}.`],
    [other]: ["No terms yet."],
  } as Record<Language, string[]>;
  writeFolder(folder, draft, about, [language]);
  for (const note of notes.slice(0, SHOWN)) process.stderr.write(visible(`${note}\n`));
  if (notes.length > SHOWN) process.stderr.write(`… and ${notes.length - SHOWN} more\n`);
  const terms = draft.dimensions.flatMap((d) => d.categories).reduce((sum, c) => sum + c.terms.length, 0);
  process.stderr.write(
    visible(
      `wrote ${folder}: ${draft.dimensions.reduce((s, d) => s + d.categories.length, 0)} categories, ${terms} terms\nNext: frame-analyze lexicon check ${folder}\n`,
    ),
  );
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
