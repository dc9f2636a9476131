/**
 * Do weighted shares and indexes hold the truth? A population of two kinds of people who see it differently; a sample in which one kind answers
 * more often than its part of the population, weighed back. `node bench/run.js statistics/weights.ts [--runs 4000]`
 */
import { loadCodebook } from "../../src/codebook/load.js";
import { frameByStance, frameCounts } from "../../src/estimates/cells.js";
import { newcombe } from "../../src/estimates/difference.js";
import { estimationCell } from "../../src/estimates/weighted-cell.js";
import { wilson } from "../../src/math/wilson.js";
import { indexScore } from "../../src/risk/index-score.js";
import { jointIndex } from "../../src/tally/positions.js";
import { type Cell, newCell, shapeOf } from "../../src/tally/tally.js";
import { noWeightedCounts, squared } from "../../src/tally/weighted-counts.js";
import { generator } from "./simulate.js";
import { Coverage, table } from "./table.js";

const at = process.argv.indexOf("--runs");
const runs = at < 0 ? 4000 : Number(process.argv[at + 1]);
const codebook = await loadCodebook("internal-social-media");
const shape = shapeOf(codebook);
const stances = codebook.dimensions[1].categories.map((c) => c.id);
const frames = codebook.dimensions[0].categories.map((c) => c.id);
if (!codebook.risk) throw new Error("a codebook with risk weights is needed");
const risk = codebook.risk;

/** Of the population and of those who answer, the part of the first kind; and each kind's share in the frame. */
const CASES: Record<string, { part: number; answering: number; shares: [number, number]; spread: number }> = {
  "kinds alike": { part: 0.5, answering: 0.2, shares: [0.3, 0.3], spread: 0 },
  "kinds differ": { part: 0.5, answering: 0.2, shares: [0.5, 0.1], spread: 0 },
  "kinds differ, few of the first": { part: 0.5, answering: 0.08, shares: [0.35, 0.15], spread: 0 },
  "weights that tell nothing": { part: 0.5, answering: 0.5, shares: [0.2, 0.2], spread: 0.7 },
};

/** A sample of n as a cell: frame 0 against or frame 1 for, counted as the program counts. */
function sample(name: string, n: number, random: () => number): Cell {
  const { part, answering, shares, spread } = CASES[name];
  const cell = newCell(shape);
  cell.weighted = noWeightedCounts(shape);
  for (let i = 0; i < n; i++) {
    const first = random() < answering;
    const frame = random() < shares[first ? 0 : 1] ? 0 : 1;
    const base = first ? part / answering : (1 - part) / (1 - answering);
    const weight = Math.round(1000 * base * Math.exp(spread * normal(random)));
    const place = jointIndex(shape, frame, frame === 0 ? 1 : 0, 9);
    cell.respondents++;
    cell.joint[place]++;
    cell.weighted.joint[place] += weight;
    cell.weighted.squares[frame] += squared(weight);
  }
  return cell;
}

const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const rows: string[][] = [];
for (const name of Object.keys(CASES)) {
  const { part, shares } = CASES[name];
  const truth = part * shares[0] + (1 - part) * shares[1];
  const cellOf = { 0: risk.weights[frames[0]][stances[1]], 1: risk.weights[frames[1]][stances[0]] };
  const indexTruth = truth * cellOf[0] + (1 - truth) * cellOf[1];
  for (const n of [50, 200, 1000]) {
    const random = generator(`weights ${name} ${n}`);
    const [naive, share, index, difference] = [0, 0, 0, 0].map(() => new Coverage());
    let effect = 0;
    for (let i = 0; i < (n > 500 ? runs / 4 : runs); i++) {
      const estimates = [sample(name, n, random), sample(name, n, random)].map((cell) => {
        const { counts, weighting } = estimationCell(cell, shape);
        const joint = frameByStance(counts, shape);
        return { joint, counts: frameCounts(joint), weighting };
      });
      const [one, other] = estimates;
      const size = one.weighting?.effective ?? 0;
      effect += one.weighting?.effect ?? 1;
      share.add(wilson(one.counts[0], size), truth);
      naive.add(wilson((one.counts[0] / size) * n, n), truth);
      const scored = indexScore(one.joint, frames, stances, risk);
      if (scored) index.add(scored, indexTruth);
      const of = ({ counts, weighting }: typeof one) => ({
        count: Math.min(counts[0], weighting?.effective ?? 0),
        n: weighting?.effective ?? 0,
      });
      difference.add(newcombe(of(one), of(other)), 0);
    }
    const tries = n > 500 ? runs / 4 : runs;
    rows.push([
      name,
      String(n),
      (effect / tries).toFixed(2),
      naive.text(),
      share.text(),
      index.text(),
      difference.text(),
    ]);
  }
}
const head = ["sample", "n", "design effect", "share, at n", "share", "index", "difference of two"];
process.stdout.write(`${table(head, rows)}\n`);
