import type { Codebook } from "../../codebook/codebook.js";
import { METHODS } from "../../coding/model.js";
import type { MethodVerdict } from "../../risk/assessment.js";
import { bandsOf, indexScore } from "../../risk/index-score.js";
import { methodIndex } from "../../tally/positions.js";
import type { Cell, Shape } from "../../tally/tally.js";

/** What each method would say of a group's risk; undefined where they are not compared, or one of them has coded nothing. */
export function methodVerdicts(
  { methods: counts }: Cell,
  shape: Shape,
  codebook: Codebook,
): MethodVerdict[] | undefined {
  const stance = codebook.dimensions.find((d) => d.id === "stance");
  const rule = codebook.risk;
  if (!counts || rule === null || !stance) return undefined;
  const [frames, stances] = [codebook.dimensions[0], stance].map((d) => d.categories.map((c) => c.id));
  const found = METHODS.flatMap((method, i): MethodVerdict[] => {
    const joint = Array.from({ length: shape.frames + 1 }, (_, frame) => {
      const start = methodIndex(shape, i, { frame, stance: 0 });
      return Array.from(counts.subarray(start, start + shape.stances + 1));
    });
    const score = indexScore(joint, frames, stances, rule);
    if (!score) return [];
    const { index, low, high } = score;
    return [{ method, index, low, high, band: bandsOf(index, index, rule)[0] }];
  });
  return found.length === METHODS.length ? found : undefined;
}
