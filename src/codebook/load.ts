import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { UserError } from "../errors.js";
import { bundledFile } from "./bundled.js";
import type { Codebook } from "./codebook.js";
import type { Language, LanguageData } from "./language.js";
import { type PackedCodebook, termsOnDemand } from "./packed-terms.js";

/** The codebooks that come with the program. */
export const BUNDLED = [
  "internal-social-media",
  "frame-domains",
  "affordances",
  "technology-acceptance",
  "stance",
] as const;

/**
 * Loads a codebook by the id of a bundled one, or by the path of a folder with `codebook.yml` (or of that file).
 * @throws UserError when there is none, or when it cannot be read
 */
export async function loadCodebook(idOrPath: string): Promise<Codebook> {
  if ((BUNDLED as readonly string[]).includes(idOrPath)) return loadBundled(idOrPath);
  if (!existsSync(idOrPath)) {
    throw new UserError((m) => m.codebook.none(idOrPath, BUNDLED));
  }
  const path = statSync(idOrPath).isDirectory() ? join(idOrPath, "codebook.yml") : idOrPath;
  if (!existsSync(path)) throw new UserError((m) => m.codebook.notHere, { file: idOrPath });
  return readCodebook(path, loadBundled);
}

/** Reads `codebook.yml` at `path` and the lexicons beside it. `include` resolves the codebooks that it names. */
export async function readCodebook(
  path: string,
  include: (id: string) => Codebook | Promise<Codebook>,
): Promise<Codebook> {
  const { parseCodebook, readYaml } = await import("./parse.js");
  const source = { path, text: readFileSync(path, "utf8") };
  // Anything but a plain list of names is reported when the file is parsed.
  const list = readYaml(source).document.get("include", true) as
    | { items?: { value?: unknown }[] }
    | undefined;
  const named = list?.items?.map((item) => item.value);
  const included: Codebook[] = [];
  for (const id of Array.isArray(named) ? named : []) {
    if (!(BUNDLED as readonly string[]).includes(String(id))) {
      throw new UserError((m) => m.codebook.noInclude(String(id), BUNDLED), { file: path });
    }
    included.push(await include(String(id)));
  }
  const lexicons = (["en", "nl"] as const)
    .map((language) => join(dirname(path), `${language}.yml`))
    .filter((file) => existsSync(file))
    .map((file) => ({ path: file, text: readFileSync(file, "utf8") }));
  return parseCodebook(source, lexicons, included);
}

function loadBundled(id: string): Codebook {
  const packed = gunzipSync(readFileSync(bundledFile(`codebooks/${id}.json.gz`))).toString("utf8");
  const { terms, ...codebook }: PackedCodebook = JSON.parse(packed);
  return { ...codebook, terms: termsOnDemand(terms) };
}

/** What the program knows of languages as such; see `lexicons/languages/`. */
export interface Languages {
  coded: Record<Language, LanguageData>;
  other: Record<string, string[]>;
}

export function loadLanguages(): Languages {
  return JSON.parse(readFileSync(bundledFile("codebooks/languages.json"), "utf8"));
}
