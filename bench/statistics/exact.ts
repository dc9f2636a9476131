import {
  newcombe,
  type Proportion,
  type Share,
  shareOf,
  shareRatio,
} from "../../src/estimates/difference.js";
import { scoreDifference, scoreRatio } from "../../src/estimates/score-interval.js";
import { logChoose } from "../../src/math/count-draws.js";
import { table } from "./table.js";

/** Shares from which each side's truth is taken, evenly. */
const REGIONS: [name: string, low: number, high: number][] = [
  ["near 0 (.005-.05)", 0.005, 0.05],
  ["small (.05-.25)", 0.05, 0.25],
  ["middle (.25-.75)", 0.25, 0.75],
];
const GRID = 13;

type Contrast = (a: Proportion, b: Proportion) => Share;
const METHODS: [name: string, of: Contrast, truth: (p: number, q: number) => number][] = [
  ["difference, score", scoreDifference, (p, q) => p - q],
  ["difference, Newcombe", newcombe, (p, q) => p - q],
  ["ratio, score", scoreRatio, (p, q) => p / q],
  ["ratio, from two Wilson intervals", (a, b) => shareRatio(shareOf(a), shareOf(b)), (p, q) => p / q],
];

/**
 * Coverage without chance: all outcomes of two groups, each with its probability, at a grid of true shares. The mean over a region, and in brackets
 * the least and the greatest of its points.
 */
export function exact(): string {
  const rows: string[][] = [];
  for (const [name, contrast, truth] of METHODS)
    for (const [n, m] of [
      [20, 20],
      [20, 5],
      [50, 50],
      [50, 12],
      [100, 100],
      [100, 25],
    ])
      rows.push([`${name}: ${n} and ${m}`, ...coverageOf(contrast, truth, n, m)]);
  return table(["95 % interval", ...REGIONS.map(([name]) => name)], rows);
}

function coverageOf(
  contrast: Contrast,
  truth: (p: number, q: number) => number,
  n: number,
  m: number,
): string[] {
  const found = counts(n).map((x) => counts(m).map((y) => contrast({ count: x, n }, { count: y, n: m })));
  return REGIONS.map(([, low, high]) => {
    const grid = Array.from({ length: GRID }, (_, i) => low + ((high - low) * i) / (GRID - 1));
    const [left, right] = [n, m].map((size) => grid.map((p) => binomial(size, p)));
    const covered = grid.flatMap((p, i) =>
      grid.map((q, j) => {
        const at = truth(p, q);
        let held = 0;
        found.forEach((row, x) => {
          row.forEach((interval, y) => {
            if (interval.low - 1e-9 <= at && at <= interval.high + 1e-9) held += left[i][x] * right[j][y];
          });
        });
        return held;
      }),
    );
    const mean = covered.reduce((a, b) => a + b, 0) / covered.length;
    return `${mean.toFixed(3)} (${Math.min(...covered).toFixed(3)}-${Math.max(...covered).toFixed(3)})`;
  });
}

const counts = (n: number): number[] => Array.from({ length: n + 1 }, (_, x) => x);
const binomial = (n: number, p: number): number[] =>
  counts(n).map((x) => Math.exp(logChoose(n, x) + x * Math.log(p) + (n - x) * Math.log1p(-p)));
