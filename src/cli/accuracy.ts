import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import { thresholdForAccuracy } from "../coding/accuracy-threshold.js";
import type { Method } from "../coding/model.js";
import { type ModelSource, readModel } from "../coding/model-file.js";
import { UserError } from "../errors.js";
import type { Messages } from "../messages/index.js";
import type { Note } from "./notes.js";
import type { RunOptions } from "./options.js";

const percent = (share: number, m: Messages) => `${m.report.decimal(100 * share, 1)} %`;

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
  note: Note,
): number {
  const wanted = options.forAccuracy;
  if (wanted === null) return options.minConfidence;
  if (options.minConfidence > 0) throw new UserError((m) => m.notes.twoThresholds);
  const source = models.find((m) => m.language === language);
  if (method !== "hybrid" || !source) {
    throw new UserError((m) => m.notes.noOwnErrors);
  }
  const [dimension] = codebook.dimensions;
  const { found, best } = thresholdForAccuracy(
    readModel(source.file).errors[0],
    dimension.categories.length,
    wanted,
  );
  if (found === null) {
    throw new UserError((m) =>
      m.notes.noThreshold(
        dimension.id,
        percent(wanted, m),
        best && {
          accuracy: percent(best.accuracy, m),
          threshold: best.minConfidence,
          uncertain: percent(best.uncertain, m),
        },
      ),
    );
  }
  note((m) =>
    m.notes.forAccuracy(wanted, found.minConfidence, percent(found.accuracy, m), percent(found.uncertain, m)),
  );
  return found.minConfidence;
}
