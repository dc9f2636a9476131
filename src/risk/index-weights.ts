import type { Codebook } from "../codebook/codebook.js";

/**
 * The weights of the risk index by position: [frame][stance], the last entry of each frame, its mean, for answers without a stance.
 * @returns null where the codebook has no risk weights or no stance
 */
export function indexWeights(codebook: Codebook): number[][] | null {
  const { risk } = codebook;
  const stance = codebook.dimensions.find((d) => d.id === "stance");
  if (risk === null || !stance) return null;
  return codebook.dimensions[0].categories.map(({ id }) => {
    const row = stance.categories.map((s) => risk.weights[id][s.id]);
    return [...row, row.reduce((a, b) => a + b, 0) / row.length];
  });
}
