import { intendedFrames } from "../../codebook/intended.js";
import { frameByStance, frameCounts, stanceCounts } from "../../estimates/cells.js";
import type { Corrector } from "../../estimates/corrected.js";
import { estimationCell } from "../../estimates/weighted-cell.js";
import { messages } from "../../messages/index.js";
import { adviceFor } from "../../risk/advice.js";
import type { Cell, Shape } from "../../tally/tally.js";
import type { ShownGroup } from "../analysis.js";
import { intendedReach } from "./intended.js";
import { methodVerdicts } from "./methods.js";
import type { SummaryOptions } from "./options.js";
import { riskOf } from "./risk.js";
import { scalesOf } from "./scales.js";
import type { ScalesShown } from "./scales-shown.js";
import { categoryShares, codedShare } from "./shares.js";

/** Who a summary is of: a group of a column, or everybody (null, null). */
export interface Who {
  column: string | null;
  value: string | null;
}

/** What is known of the answers of one group, or of everybody. */
export interface GroupParts {
  cell: Cell;
  scales: ScalesShown;
  words: ShownGroup["words"];
  distinctiveWords: string[];
}

/** The summary of one group that may be shown. @param corrector null where shares may not be corrected for the model's errors */
export function groupOf(
  { column, value }: Who,
  { cell, scales, words, distinctiveWords }: GroupParts,
  shape: Shape,
  options: SummaryOptions,
  corrector: Corrector | null,
): ShownGroup {
  const { codebook, locale } = options;
  const { counts, weighting } = estimationCell(cell, shape);
  const answers = frameByStance(cell, shape);
  const joint = frameByStance(counts, shape);
  const frames = frameCounts(joint);
  const categories = codebook.dimensions[0].categories;
  const stance = codebook.dimensions.findIndex((d) => d.id === "stance");
  const corrected = corrector?.shares(counts, `${column} ${value}`) ?? null;
  const risk = riskOf(joint, options);
  const methods = methodVerdicts(cell, shape, codebook);
  if (risk && methods && !weighting) risk.methods = methods;
  // Recoding an answer moves the index by the answer's weight: no number of answers can be named.
  if (risk && weighting) risk.fragility = null;
  const points = categories.map((c) => risk?.drivers.find((d) => d.frame === c.id)?.points ?? 0);
  const coded = frames.reduce((a, b) => a + b, 0);
  const intended = intendedFrames(codebook);
  return {
    column,
    value,
    n: cell.respondents,
    suppressed: false,
    coded: frameCounts(answers).reduce((a, b) => a + b, 0),
    ...(weighting ? { weighting } : {}),
    frames: categoryShares(
      codebook.dimensions[0],
      frameCounts(answers),
      frames,
      corrected?.frames ?? null,
      locale,
    ),
    stances:
      stance < 0
        ? []
        : categoryShares(
            codebook.dimensions[stance],
            stanceCounts(answers),
            stanceCounts(joint),
            corrected?.stances ?? null,
            locale,
          ),
    intended:
      coded === 0 || intended.length === 0
        ? null
        : intendedReach(
            frames,
            intended,
            codedShare(
              intended.reduce((sum, f) => sum + frames[f], 0),
              coded,
            ),
          ),
    risk,
    advice: risk?.band ? adviceFor(joint, points, codebook, locale, messages(locale).report.percent) : [],
    ...scalesOf({ cell, counts }, shape, scales, options),
    conditional: {
      count: cell.conditional.reduce((a, b) => a + b, 0),
      frames: categories
        .map(({ id }, f) => ({ frame: id, count: cell.conditional[f] }))
        .filter(({ count }) => count > 0),
    },
    words,
    distinctiveWords,
  };
}
