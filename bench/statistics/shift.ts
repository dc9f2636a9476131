import { loadCodebook } from "../../src/codebook/load.js";
import { bundledModels, readKnowledge } from "../../src/coding/model-file.js";
import { Corrector } from "../../src/estimates/corrected.js";
import { BINS } from "../../src/math/confidence-bin.js";
import { multinomialDraw } from "../../src/math/count-draws.js";
import { dirichletDraw } from "../../src/math/draws.js";
import type { Rng } from "../../src/math/rng.js";
import { jointIndex } from "../../src/tally/positions.js";
import { type Cell, newCell, type Shape, shapeOf } from "../../src/tally/tally.js";
import { generator } from "./simulate.js";
import { Coverage, table } from "./table.js";

/**
 * Prevalence shift: one frame has .1 of the answers, then .6, the others keep their proportions. The bundled model errs as its own
 * out-of-fold counts say, and as uncertainly: its true error rates are drawn anew in each run, the corrector knows the counts alone.
 */
export async function shift(runs: number, answers: number): Promise<string> {
  const codebook = await loadCodebook("internal-social-media");
  const shape = shapeOf(codebook);
  const frames = codebook.dimensions[0].categories;
  const stance = codebook.dimensions.findIndex((d) => d.id === "stance");
  const rows: string[][] = [];
  for (const { language, file } of bundledModels(codebook)) {
    const { errors } = readKnowledge(file);
    const corrector = new Corrector(errors, shape, stance, 1);
    const rates = frames.map((_, t) =>
      errors[0].slice(t * frames.length * BINS, (t + 1) * frames.length * BINS),
    );
    const usual = rates.map((row) => row.reduce((a, b) => a + b, 0));
    for (const [f, { id }] of frames.entries())
      rows.push([`${language} ${id}`, ...shifted(f, { rates, usual, corrector, shape, runs, answers })]);
  }
  return table(
    ["frame", "coded at .1", "corrected", "covered", "coded at .6", "corrected", "covered", "others covered"],
    rows,
  );
}

interface Setting {
  /** Out-of-fold counts of each true frame by predicted frame and confidence bin. */
  rates: number[][];
  /** Answers per true frame in training: the proportions of the frames that are not moved. */
  usual: number[];
  corrector: Corrector;
  shape: Shape;
  runs: number;
  answers: number;
}

function shifted(frame: number, { rates, usual, corrector, shape, runs, answers }: Setting): string[] {
  const random = generator(`shift ${frame} ${usual[frame]}`);
  const others = usual.reduce((sum, n, f) => (f === frame ? sum : sum + n), 0);
  const rest = new Coverage();
  const figures = [0.1, 0.6].flatMap((share) => {
    const truth = usual.map((n, f) => (f === frame ? share : ((1 - share) * n) / others));
    const held = new Coverage();
    let [coded, corrected] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const cell = batch(truth, rates, answers, shape, random);
      const found = corrector.shares(cell, String(run))!.frames;
      coded += countOf(cell, frame, shape) / answers / runs;
      corrected += found[frame].value / runs;
      held.add(found[frame], share);
      found.forEach((estimate, f) => {
        if (f !== frame) rest.add(estimate, truth[f]);
      });
    }
    return [coded.toFixed(3), corrected.toFixed(3), held.text()];
  });
  return [...figures, rest.text()];
}

/** A batch with these true shares, as the model would code it. */
function batch(truth: number[], rates: number[][], answers: number, shape: Shape, random: Rng): Cell {
  const cell = newCell(shape);
  multinomialDraw(random, answers, truth).forEach((n, t) => {
    const chance = dirichletDraw(random, rates[t]);
    multinomialDraw(random, n, chance).forEach((count, at) => {
      cell.joint[jointIndex(shape, Math.floor(at / BINS), shape.stances, at % BINS)] += count;
    });
  });
  return cell;
}

const countOf = (cell: Cell, frame: number, shape: Shape): number =>
  cell.joint
    .subarray(jointIndex(shape, frame, 0, 0), jointIndex(shape, frame + 1, 0, 0))
    .reduce((sum, n) => sum + n, 0);
