import { UNWEIGHTED } from "../ingest/weight.js";
import { addAnswers, addTo, type Cell, newCell, type Shape } from "./tally.js";

/** What a cell counts of answers. */
export type AnswerCounts = Omit<Cell, "respondents" | "ids" | "weighted" | "methods">;

/** The same, each answer counted by its respondent's survey weight in thousandths: whole numbers, so that sums are exact. */
export interface WeightedCounts extends AnswerCounts {
  /** By frame, the last for uncertain: squared weights in thousandths. */
  squares: Float64Array;
}

/** Counts for a cell whose answers are weighted too. */
export function noWeightedCounts(shape: Shape): WeightedCounts {
  const { respondents: _, ...counts } = newCell(shape);
  return { ...counts, squares: new Float64Array(shape.frames + 1) };
}

export function addWeighted(into: WeightedCounts, from: WeightedCounts): void {
  addAnswers(into, from);
  addTo(into.squares, from.squares);
}

/** A weight's square, both in thousandths. */
export const squared = (weight: number): number => Math.round((weight * weight) / UNWEIGHTED);
