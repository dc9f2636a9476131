import type { Codebook } from "../codebook/codebook.js";
import type { Method } from "../coding/model.js";
import type { ModelSource } from "../coding/model-file.js";
import type { Analysis } from "./analysis.js";

/** How a report names the model: its hash changes whenever a coding could; without a trained model it is the codebook's. */
export function modelSummary(codebook: Codebook, method: Method, models: ModelSource[]): Analysis["model"] {
  const hash = models.length > 0 ? models.map((m) => m.hash).join("-") : codebook.hash;
  return {
    id: models.length > 0 ? codebook.id : "lexicon",
    method: models.length > 0 ? method : "lexicon",
    hash,
  };
}
