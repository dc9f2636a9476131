import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import { thresholdForAccuracy } from "../coding/accuracy-threshold.js";
import type { Method } from "../coding/model.js";
import { type ModelSource, readModel } from "../coding/model-file.js";
import { UserError } from "../errors.js";
import type { RunOptions } from "./options.js";

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/**
 * The confidence under which codings count as uncertain: as given, or chosen for an accuracy from what the model got wrong when it coded
 * answers that it had not seen.
 * @throws UserError where no threshold reaches the accuracy, or where nothing is known of the method's errors
 */
export function minConfidenceFor(
  options: Pick<RunOptions, "minConfidence" | "forAccuracy">,
  codebook: Codebook,
  method: Method,
  models: ModelSource[],
  language: Language,
  note: (text: string) => void,
): number {
  const wanted = options.forAccuracy;
  if (wanted === null) return options.minConfidence;
  if (options.minConfidence > 0)
    throw new UserError("--min-confidence and --for-accuracy exclude each other", {
      hint: "give one of them",
    });
  const source = models.find((m) => m.language === language);
  if (method !== "hybrid" || !source) {
    throw new UserError("--for-accuracy needs a model that knows its own errors", {
      hint: "use --method hybrid with a codebook that has a trained model, or give --min-confidence",
    });
  }
  const [dimension] = codebook.dimensions;
  const { found, best } = thresholdForAccuracy(
    readModel(source.file).errors[0],
    dimension.categories.length,
    wanted,
  );
  if (found === null) {
    throw new UserError(`no threshold makes codings of ${dimension.id} ${percent(wanted)} accurate`, {
      hint: best
        ? `the best is ${percent(best.accuracy)}, at --min-confidence ${best.minConfidence}, which leaves ${percent(best.uncertain)} uncertain`
        : "the model has no figures of its errors",
    });
  }
  note(
    `--for-accuracy ${wanted}: --min-confidence ${found.minConfidence}; by the model's out-of-fold figures the codings that are kept are ${percent(found.accuracy)} right, and ${percent(found.uncertain)} of the answers are left uncertain`,
  );
  return found.minConfidence;
}
