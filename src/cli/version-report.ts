import { packageVersion } from "../codebook/bundled.js";
import { BUNDLED, loadCodebook } from "../codebook/load.js";
import { bundledModels } from "../coding/model-file.js";
import { jsonText } from "../report/json.js";

/** `frame-analyze --version --json`: what a figure depends on, for a log or a bug report. */
export async function versionReport(node: string): Promise<string> {
  const codebooks = await Promise.all(BUNDLED.map(loadCodebook));
  return jsonText({
    name: "frame-analyze",
    version: packageVersion(),
    node,
    codebooks: codebooks.map(({ id, version, hash }) => ({ id, version, hash })),
    models: codebooks.flatMap((codebook) =>
      bundledModels(codebook).map(({ language, hash }) => ({ codebook: codebook.id, language, hash })),
    ),
  });
}
