import { loadCodebook } from "../../src/codebook/load.js";
import { scoreDifference, scoreRatio } from "../../src/estimates/score-interval.js";
import { auc } from "../../src/math/auc.js";
import { binomialDraw, multinomialDraw } from "../../src/math/count-draws.js";
import { gammaDraw } from "../../src/math/draws.js";
import type { Rng } from "../../src/math/rng.js";
import { wilson } from "../../src/math/wilson.js";
import { indexScore } from "../../src/risk/index-score.js";
import { indexWeights } from "../../src/risk/index-weights.js";
import { generator } from "./simulate.js";
import { Coverage, table } from "./table.js";

const SIZES = [20, 50, 100, 200, 500, 2000];

/** Where the truth of each run is drawn from: counts of n jump, so the coverage at one share says little. */
const REGIONS: Record<string, (random: Rng) => number> = {
  "near 0 (.005-.05)": (random) => 0.005 + 0.045 * random(),
  "small (.05-.25)": (random) => 0.05 + 0.2 * random(),
  "middle (.25-.75)": (random) => 0.25 + 0.5 * random(),
  "near 1 (.95-.995)": (random) => 0.95 + 0.045 * random(),
};

function row(name: string, runs: number, run: (n: number, random: Rng, into: Coverage) => void): string[] {
  return [
    name,
    ...SIZES.map((n) => {
      const random = generator(`${name} ${n}`);
      const into = new Coverage();
      for (let i = 0; i < (n > 500 ? runs / 4 : runs); i++) run(n, random, into);
      return into.text();
    }),
  ];
}

/** Coverage of every interval of a report without an audit, by the number of answers. */
export async function intervals(runs: number): Promise<string> {
  const rows: string[][] = [];
  for (const [region, share] of Object.entries(REGIONS)) {
    rows.push(
      row(`share, Wilson: ${region}`, runs, (n, random, into) => {
        const p = share(random);
        into.add(wilson(binomialDraw(random, n, p), n), p);
      }),
    );
  }
  for (const [name, part] of [
    ["n and n/4", 4],
    ["n and n", 1],
  ] as const) {
    for (const [region, share] of Object.entries(REGIONS)) {
      const groups = (n: number, random: Rng) => {
        const sizes = [n, Math.max(5, Math.round(n / part))];
        const truths = sizes.map(() => share(random));
        const [a, b] = sizes.map((size, i) => ({ count: binomialDraw(random, size, truths[i]), n: size }));
        return { a, b, p: truths[0], q: truths[1] };
      };
      rows.push(
        row(`difference, ${name}: ${region}`, runs, (n, random, into) => {
          const { a, b, p, q } = groups(n, random);
          into.add(scoreDifference(a, b), p - q);
        }),
        row(`ratio, ${name}: ${region}`, runs, (n, random, into) => {
          const { a, b, p, q } = groups(n, random);
          into.add(scoreRatio(a, b), p / q);
        }),
      );
    }
  }
  const codebook = await loadCodebook("internal-social-media");
  const weights = indexWeights(codebook) as number[][];
  const frames = codebook.dimensions[0].categories.map((c) => c.id);
  const stances = codebook.dimensions.find((d) => d.id === "stance")!.categories.map((c) => c.id);
  // Shares of frame x stance from nearly even to nearly all in one cell.
  for (const [name, alpha] of [
    ["spread out", 1],
    ["as in the samples", 0.2],
    ["nearly all alike", 0.03],
  ] as const) {
    rows.push(
      row(`risk index: answers ${name}`, runs, (n, random, into) => {
        const shares = frames.flatMap(() => stances.map(() => Math.max(1e-12, gammaDraw(random, alpha))));
        const all = shares.reduce((a, b) => a + b, 0);
        const at = (i: number) => weights[Math.floor(i / stances.length)][i % stances.length];
        const truth = shares.reduce((sum, share, i) => sum + (share / all) * at(i), 0);
        const counts = multinomialDraw(random, n, shares);
        const joint = frames.map((_, f) => [
          ...counts.slice(f * stances.length, (f + 1) * stances.length),
          0,
        ]);
        const found = indexScore(joint, frames, stances, codebook.risk!);
        if (found) into.add(found, truth);
      }),
    );
  }
  for (const [name, chance] of [
    ["half of the people", 0.5],
    ["one in six", 0.17],
  ] as const) {
    rows.push(
      row(`AUC: ${name} positive`, runs / 4, (n, random, into) => {
        // Binormal scores: AUC = Φ(d/√2), here by d = 0.74 → .70.
        const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
        const positive = Array.from({ length: n }, () => random() < chance);
        const scores = positive.map((p) => normal() + (p ? 0.7416 : 0));
        const found = auc(scores, positive);
        if (found) into.add(found, 0.7);
      }),
    );
  }
  return table(["95 % interval", ...SIZES.map((n) => `n = ${n}`)], rows);
}
