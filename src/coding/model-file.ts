import { existsSync, readFileSync } from "node:fs";
import { bundledFile } from "../codebook/bundled.js";
import type { Codebook } from "../codebook/codebook.js";
import { LANGUAGES } from "../codebook/language.js";
import type { ModelFile } from "./model.js";

/** A model as the text of its file. */
export function encodeModel(model: ModelFile): string {
  return JSON.stringify(model);
}

/** The bundled models of a codebook, one per language; none for a codebook of the user's own. */
export function loadModels(codebook: Codebook): ModelFile[] {
  return LANGUAGES.map((language) => bundledFile(`models/${codebook.id}-${language}.json`))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, "utf8")));
}
