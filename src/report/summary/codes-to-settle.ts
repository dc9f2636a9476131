import type { RiskRule } from "../../codebook/codebook.js";
import { codesNeeded, forecast } from "../../estimates/audit/forecast.js";
import { BINS } from "../../math/confidence-bin.js";
import type { Risk } from "../../risk/assessment.js";
import { jointIndex } from "../../tally/positions.js";
import type { Cell, Shape } from "../../tally/tally.js";

/** Fewer hand codes settle nothing, however far the index is from a limit: their variance is not to be believed. */
const LEAST = 30;
/** Hand codes from which the forecast is reckoned; the formula carries it to any number. */
const TRIAL = 30;

/**
 * How many answers coded by hand should settle the band: as many as make the index's 95 % interval reach no limit between bands, should the index
 * stay where it is. Before an audit by its forecast, with the model's help where it may be trusted; after one by the interval that it gave.
 * @param codes hand codes that the index rests on, where it is audited
 * @returns of all answers, those coded already included; all of them at most. null where the band is settled
 */
export function codesToSettle(
  risk: Risk,
  cell: Cell,
  shape: Shape,
  weights: readonly (readonly number[])[],
  rule: RiskRule,
  codes: number | null,
): number | null {
  if (risk.band !== null && !risk.provisional) return null;
  const cells = Array.from({ length: (shape.frames + 1) * (shape.stances + 1) * BINS }, (_, i) => i)
    .filter((i) => cell.joint[i] > 0)
    .map((i) => {
      const [frame, stance] = [
        Math.floor(i / BINS / (shape.stances + 1)),
        Math.floor(i / BINS) % (shape.stances + 1),
      ];
      const size = cell.joint[jointIndex(shape, frame, stance, i % BINS)];
      return {
        frame: frame === shape.frames ? -1 : frame,
        stance: stance === shape.stances ? -1 : stance,
        size,
        confidence: (size * ((i % BINS) + 0.5)) / BINS,
      };
    });
  const size = cells.reduce((sum, { size }) => sum + size, 0);
  const distance = Math.min(...rule.bands.slice(1).map(({ from }) => Math.abs(risk.index - from)));
  if (codes !== null) return codesNeeded((risk.high - risk.low) / 2, codes, size, distance);
  const drawn = Math.min(TRIAL, size - 1);
  const planned = forecast([{ size, drawn, cells }], shape.frames, weights);
  const half = risk.provisional ? planned.riskAlone : planned.risk;
  return half === null || drawn < 1
    ? size
    : Math.min(size, Math.max(LEAST, codesNeeded(half, drawn, size, distance)));
}
