import type { Risk } from "../../risk/assessment.js";
import { fragilityOf } from "../../risk/fragility.js";
import { bandsOf, indexScore } from "../../risk/index-score.js";
import { indexWeights } from "../../risk/index-weights.js";
import type { SummaryOptions } from "./options.js";

/** The assessment of a group's frame x stance counts; null without risk weights, or without answers. */
export function riskOf(joint: number[][], { codebook, locale }: SummaryOptions): Risk | null {
  const stance = codebook.dimensions.find((d) => d.id === "stance");
  if (codebook.risk === null || !stance) return null;
  const frames = codebook.dimensions[0].categories;
  const [frameIds, stanceIds] = [frames, stance.categories].map((list) => list.map((c) => c.id));
  const score = indexScore(joint, frameIds, stanceIds, codebook.risk);
  if (score === null) return null;
  const bands = bandsOf(score.low, score.high, codebook.risk);
  const drivers = frames
    .map((f, i) => ({ frame: f.id, label: (f.short ?? f.label)[locale], points: score.points[i] }))
    .sort((a, b) => b.points - a.points);
  const cells = (indexWeights(codebook) ?? []).flatMap((row, f) =>
    row.map((weight, s) => ({ weight, count: joint[f][s] })),
  );
  return {
    kind: "coded",
    index: score.index,
    low: score.low,
    high: score.high,
    band: bands.length === 1 ? bands[0] : null,
    bands,
    provisional: true,
    codesToSettle: null,
    drivers,
    fragility: fragilityOf(cells, codebook.risk),
  };
}
