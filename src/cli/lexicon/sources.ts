import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parse } from "yaml";
import type { CodebookSources } from "../../codebook/check.js";
import { BUNDLED, loadCodebook } from "../../codebook/load.js";
import type { SourceFile } from "../../codebook/parse.js";
import { UserError } from "../../errors.js";

/** The files of the codebook at `path`: its folder, or any of its files. @throws UserError where there is none */
export async function codebookSources(path: string): Promise<CodebookSources> {
  if (!existsSync(path)) throw new UserError((m) => m.codebook.noPath, { file: path });
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const main =
    statSync(path).isDirectory() || /^(en|nl)\.ya?ml$/.test(basename(path))
      ? join(folder, "codebook.yml")
      : path;
  if (!existsSync(main)) throw new UserError((m) => m.codebook.notHere, { file: folder });
  const read = (file: string): SourceFile | null =>
    existsSync(file) ? { path: file, text: readFileSync(file, "utf8") } : null;
  const codebook = read(main) as SourceFile;
  const included = [];
  for (const id of namedIncludes(codebook))
    if ((BUNDLED as readonly string[]).includes(id)) included.push(await loadCodebook(id));
  return {
    codebook,
    lexicons: { en: read(join(folder, "en.yml")), nl: read(join(folder, "nl.yml")) },
    included,
  };
}

function namedIncludes(file: SourceFile): string[] {
  try {
    const named = (parse(file.text, { maxAliasCount: 0 }) as { include?: unknown } | null)?.include;
    return Array.isArray(named) ? named.map(String) : [];
  } catch {
    return []; // The checker says what is wrong with the YAML.
  }
}
