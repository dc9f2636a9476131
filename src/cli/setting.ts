import type { Part, PartCoding } from "../batch/part.js";
import type { Codebook } from "../codebook/codebook.js";
import { loadCodebook } from "../codebook/load.js";
import type { Method } from "../coding/model.js";
import type { ModelSource } from "../coding/model-file.js";
import { UserError } from "../errors.js";
import { modelSummary } from "../report/model-summary.js";
import type { Note } from "./notes.js";
import type { RunOptions } from "./options.js";
import { modelsFor } from "./prepare-run.js";

/** What answers are coded with. */
export interface Setting {
  codebook: Codebook;
  method: Method;
  models: ModelSource[];
}

/**
 * @param id of a bundled codebook, or the path of one
 * @throws UserError where there is none, or where the run would use another model than the one asked for
 */
export async function settingFor(
  id: string,
  options: Pick<RunOptions, "method" | "models" | "expectModel">,
  note: Note,
): Promise<Setting> {
  const codebook = await loadCodebook(id);
  const models = await modelsFor(codebook, options.method, options.models);
  const method: Method = models.length === 0 ? "lexicon" : options.method;
  if (method !== options.method) note((m) => m.notes.lexiconAlone(codebook.id));
  const { hash } = modelSummary(codebook, method, models);
  const expected = options.expectModel;
  if (expected !== null && expected.trim().toLowerCase() !== hash)
    throw new UserError((m) => m.notes.otherModel(expected, hash));
  return { codebook, method, models };
}

/**
 * The codebook and models that a coding was made with.
 * @param options --codebook and --model name those that are not bundled
 * @throws UserError where this program or these options have others
 */
export async function settingOf(
  { codebook: { id, hash }, method, model }: PartCoding,
  { version }: Part,
  options: Pick<RunOptions, "codebooks" | "models" | "expectModel">,
  file: string,
): Promise<Setting> {
  const other = (what: "codebook" | "model", theirs: string, own: string, flag: string): never => {
    throw new UserError((m) => m.partial.otherSetting(what, theirs, own, flag), { file });
  };
  const path = await codebookPath(id, hash, options.codebooks);
  const setting = await settingFor(path, { ...options, method }, () => {}).catch((error: unknown) => {
    if (!(error instanceof UserError) || path !== id) throw error;
    throw new UserError((m) => m.partial.noCodebook(`${id} ${hash}`, error.said[m.language].message), {
      file,
      cause: error,
    });
  });
  const { codebook } = setting;
  if (codebook.hash !== hash)
    other("codebook", `${id} ${hash}`, `${codebook.id} ${codebook.hash}`, "--codebook");
  const found = modelSummary(codebook, setting.method, setting.models).hash;
  if (found !== model) other("model", model, `${found} (frame-analyze ${version})`, "--model");
  return setting;
}

/** The one of the named codebooks that has this hash, else the bundled one of this id. */
async function codebookPath(id: string, hash: string, named: readonly string[]): Promise<string> {
  for (const path of named) if ((await loadCodebook(path)).hash === hash) return path;
  return id;
}
