import type { RiskRule } from "../codebook/codebook.js";
import type { Band, Fragility } from "./assessment.js";

/**
 * The fewest answers whose recoding moves the index across a limit between bands: those that can move it most are recoded first, each to the
 * highest or the lowest weight of the codebook.
 * @param cells answers by weight
 * @param index where it is known better than as their mean (audited)
 * @returns null where no recoding leads to another band
 */
export function fragilityOf(
  cells: readonly { count: number; weight: number }[],
  rule: RiskRule,
  index?: number,
): Fragility | null {
  const n = cells.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return null;
  const total =
    index === undefined ? cells.reduce((sum, { count, weight }) => sum + count * weight, 0) : index * n;
  const bands = rule.bands.filter(({ from }) => from <= total / n + ROUNDING);
  const here = bands.length - 1;
  if (here < 0) return null;
  const weights = Object.values(rule.weights).flatMap((row) => Object.values(row));
  const up = rule.bands[here + 1];
  const found: Fragility[] = [];
  if (up)
    add(
      found,
      up.id,
      moved(cells, up.from * n - total, (weight) => Math.max(...weights) - weight),
    );
  // Downwards the limit itself still belongs to the band.
  const down = rule.bands[here - 1];
  if (down)
    add(
      found,
      down.id,
      moved(cells, total - rule.bands[here].from * n + 1e-6, (weight) => weight - Math.min(...weights)),
    );
  found.sort((a, b) => a.answers - b.answers);
  return found[0] ?? null;
}

const ROUNDING = 1e-9;

function add(found: Fragility[], band: Band, answers: number | null): void {
  if (answers !== null) found.push({ answers, band });
}

/** How many answers it takes to move the sum of weights by `distance`; null when all of them do not. */
function moved(
  cells: readonly { count: number; weight: number }[],
  distance: number,
  gain: (weight: number) => number,
): number | null {
  let left = distance - ROUNDING;
  let answers = 0;
  for (const cell of [...cells].sort((a, b) => gain(b.weight) - gain(a.weight))) {
    const each = gain(cell.weight);
    if (each <= 0) break;
    if (left <= cell.count * each) return Math.max(1, Math.ceil(answers + left / each));
    answers += cell.count;
    left -= cell.count * each;
  }
  return null;
}
