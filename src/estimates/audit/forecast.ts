import { criticalValue } from "../../math/normal.js";

/** A stratum of the sample to come; shares it with `DrawnStratum` of the sampler. */
export interface ForecastStratum {
  size: number;
  drawn: number;
  cells: readonly { frame: number; stance: number; size: number; confidence: number }[];
}

type Cell = ForecastStratum["cells"][number];

/** Half the width of the 95 % intervals that an audit should give. */
export interface Forecast {
  n: number;
  /** Of the share that is hardest to tell, 0 to 1: if the model errs as often as it says. */
  share: number;
  /** The same if the model were of no use: hand coding alone. */
  alone: number;
  /** Of the risk index, in points; null without risk weights. */
  risk: number | null;
  riskAlone: number | null;
  /** Hand codes for ±10 points of share: with the model as it says, and without it. */
  needed: number;
  neededAlone: number;
}

/** What the consultant wants of a share: ±10 points. */
const WANTED = 0.1;

/**
 * What an audit will give, before a single code: the variance of a stratified mean, Σ Nₕ²(1 − nₕ/Nₕ) Sₕ²/nₕ / N², with Sₕ² from the
 * model's confidence. An answer predicted as k has code k with probability c, and any other code in proportion to its predicted share. "Alone"
 * takes the predicted shares as the chance of every answer. For the risk index an answer has its predicted weight with probability c and
 * else that of any answer.
 * @param weights of the risk index, [frame][stance], the last entry of each for no stance; null without
 */
export function forecast(
  strata: readonly ForecastStratum[],
  frames: number,
  weights: readonly (readonly number[])[] | null,
): Forecast {
  const cells = strata.flatMap((stratum) => stratum.cells);
  const coded = cells.filter(({ frame }) => frame >= 0);
  const all = coded.reduce((sum, { size }) => sum + size, 0);
  const shares = Array.from({ length: frames }, (_, f) =>
    all === 0
      ? 1 / frames
      : coded.filter(({ frame }) => frame === f).reduce((sum, { size }) => sum + size, 0) / all,
  );
  const chance = ({ frame, size, confidence }: Cell, f: number): number => {
    if (frame < 0 || shares[frame] === 1) return shares[f];
    const right = confidence / size;
    return f === frame ? right : ((1 - right) * shares[f]) / (1 - shares[frame]);
  };
  const half = (spread: (cell: Cell) => number): number => {
    let variance = 0;
    let population = 0;
    for (const { size, drawn, cells } of strata) {
      population += size;
      if (drawn === 0) continue;
      const s2 = cells.reduce((sum, cell) => sum + (cell.size / size) * spread(cell), 0);
      variance += (size * size * (1 - drawn / size) * s2) / drawn;
    }
    return population === 0 ? 0 : (criticalValue(0.95) * Math.sqrt(variance)) / population;
  };
  const frameHalf = (f: number, alone: boolean) =>
    half((cell) => {
      const p = alone ? shares[f] : chance(cell, f);
      return p * (1 - p);
    });
  const worst = (alone: boolean) => Math.max(...shares.map((_, f) => frameHalf(f, alone)));
  const n = strata.reduce((sum, { drawn }) => sum + drawn, 0);
  const size = strata.reduce((sum, stratum) => sum + stratum.size, 0);
  const [share, alone] = [worst(false), worst(true)];
  const moments = weights === null || all === 0 ? null : weightMoments(cells, weights);
  return {
    n,
    share,
    alone,
    risk:
      moments &&
      half((cell) => {
        if (cell.frame < 0) return moments.variance;
        const right = cell.confidence / cell.size;
        return (1 - right) * (moments.variance + right * (moments.weightOf(cell) - moments.mean) ** 2);
      }),
    riskAlone: moments && half(() => moments.variance),
    needed: codesNeeded(share, n, size, WANTED),
    neededAlone: codesNeeded(alone, n, size, WANTED),
  };
}

/** The hand codes that make the ±`half` of `n` of them into ±`wanted`, the finite population allowed for: V(n) = S² (1/n − 1/N). */
export function codesNeeded(half: number, n: number, size: number, wanted: number): number {
  if (n === 0 || n >= size) return size;
  const spread = half ** 2 / (1 / n - 1 / size);
  return Math.min(size, Math.ceil(1 / (wanted ** 2 / spread + 1 / size)));
}

/** Mean and variance of the predicted weights over the batch; an answer without a code is left out. */
function weightMoments(
  cells: readonly Cell[],
  weights: readonly (readonly number[])[],
): { weightOf: (cell: Cell) => number; mean: number; variance: number } {
  const weightOf = ({ frame, stance }: Cell) => weights[frame].at(stance) as number;
  const coded = cells.filter(({ frame }) => frame >= 0);
  const all = coded.reduce((sum, { size }) => sum + size, 0);
  const average = (of: (cell: Cell) => number) =>
    coded.reduce((sum, cell) => sum + (cell.size / all) * of(cell), 0);
  const mean = average(weightOf);
  return { weightOf, mean, variance: average((cell) => (weightOf(cell) - mean) ** 2) };
}
