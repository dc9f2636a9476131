import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../codebook/language.js";
import { UserError } from "../../errors.js";
import { codebookText, type Draft, lexiconText } from "../../lexicon/exchange/draft.js";
import { said } from "../speaking.js";

/** Writes `codebook.yml`, `en.yml` and `nl.yml`. @throws UserError where there is anything in the folder already: nothing is overwritten */
export function writeFolder(
  folder: string,
  draft: Draft,
  about: Record<Language, readonly string[]>,
  withTerms: Language[],
): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UserError((m) => m.exchange.folderInUse, { file: folder });
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text, { flag: "wx" });
  write("codebook.yml", codebookText(draft, said()));
  for (const language of ["en", "nl"] as const)
    write(`${language}.yml`, lexiconText(draft, language, withTerms.includes(language), about[language]));
}
