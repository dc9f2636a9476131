import { frameByStance, frameCounts, stanceCounts } from "../../estimates/cells.js";
import type { Corrector } from "../../estimates/corrected.js";
import { estimationCell } from "../../estimates/weighted-cell.js";
import { messages } from "../../messages/index.js";
import { adviceFor } from "../../risk/advice.js";
import type { Cell, Shape } from "../../tally/tally.js";
import type { ShownGroup } from "../analysis.js";
import type { SummaryOptions } from "./options.js";
import { riskOf } from "./risk.js";
import { scalesOf } from "./scales.js";
import type { ScalesShown } from "./scales-shown.js";
import { categoryShares } from "./shares.js";

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
  // Recoding an answer moves the index by the answer's weight: no number of answers can be named.
  if (risk && weighting) risk.fragility = null;
  const points = categories.map((c) => risk?.drivers.find((d) => d.frame === c.id)?.points ?? 0);
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
