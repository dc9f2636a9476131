import type { Codebook } from "../codebook/codebook.js";
import { UserError } from "../errors.js";
import type { Method } from "./model.js";
import { bundledModels, type ModelSource, readModelFile } from "./model-file.js";

/**
 * Reads a model that `train` wrote, and checks it.
 * @param file path of the model file
 * @param codebook the codebook that it is to code by
 * @returns where it lies, its language and its hash. Its content is read again when a run needs it
 * @throws UserError where the file is no model, is damaged, or was trained for another codebook
 */
export async function loadModel(file: string, codebook: Codebook): Promise<ModelSource> {
  const { language, hash } = await readModelFile(file, codebook);
  return { language, file, hash };
}

/**
 * The models that a codebook and method need.
 * @param own models that take the place of the bundled ones of their language
 * @throws UserError for two of one language, or for any with the lexicon method
 */
export function chooseModels(codebook: Codebook, method: Method, own: readonly ModelSource[]): ModelSource[] {
  if (method === "lexicon") {
    if (own.length > 0) throw new UserError((m) => m.model.notByLexicon);
    return [];
  }
  for (const [i, { language, file }] of own.entries()) {
    const twin = own.slice(0, i).find((m) => m.language === language);
    if (twin) throw new UserError((m) => m.model.twoOfOneLanguage(language, twin.file), { file });
  }
  return [...own, ...bundledModels(codebook).filter((m) => !own.some((o) => o.language === m.language))];
}
