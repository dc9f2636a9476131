import { errorDifference } from "../../src/estimates/audit/equal-errors.js";
import { auditedErrors, auditedFrames, auditedIndex, effectiveCounts } from "../../src/estimates/audited.js";
import { pOf } from "../../src/estimates/compare-groups.js";
import { shareDifference } from "../../src/estimates/difference.js";
import { groupDistance } from "../../src/estimates/distance.js";
import { audit, type Case, draw, generator } from "./simulate.js";
import { table } from "./table.js";

const SHARES = [0.35, 0.2, 0.15, 0.12, 0.08, 0.05, 0.03, 0.02];
const WEIGHTS = SHARES.map((_, f) => [f * 10, f * 10 + 20, f * 10 + 10]);

/** An audit of a batch whose model errs equally often in both groups: how often that is denied at 5 %. */
export function errorTests(runs: number): string {
  const rows: string[][] = [];
  for (const [error, part, size, n] of [
    [0.15, 0.5, 400, 100],
    [0.15, 0.1, 600, 100],
    [0.3, 0.1, 600, 60],
    [0.05, 0.3, 400, 100],
  ]) {
    const random = generator(`errors ${error} ${part} ${n}`);
    let [alarms, done] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const batch = Array.from({ length: size }, (): Case => {
        const frame = draw(random, SHARES);
        return coded(random() < part ? "b" : "a", { frame, stance: 0 }, random() >= error);
      });
      const cells = audit(batch, n, run, { frames: SHARES.length, stances: 1 }, run % 2 === 0);
      const [a, b] = [auditedErrors(cells("a")), auditedErrors(cells("b"))];
      if (!a || !b) continue;
      done++;
      if (errorDifference(a, b).p <= 0.05) alarms++;
    }
    rows.push([
      `${error * 100} % errors, group of ${part * 100} %`,
      `${n} of ${size}`,
      (alarms / done).toFixed(3),
    ]);
  }
  return table(["equal errors", "coded", "false alarms"], rows);
}

/**
 * Audited differences between two groups of a batch whose true codes are in the very same proportions, while the model errs in one group
 * only: how often they are called different at 5 %.
 */
export function differenceTests(runs: number): string {
  const rows: string[][] = [];
  for (const [a, b, n] of [
    [200, 200, 100],
    [500, 100, 100],
    [1900, 100, 200],
  ]) {
    const random = generator(`differences ${a} ${b} ${n}`);
    const alarms = [0, 0, 0, 0];
    let done = 0;
    for (let run = 0; run < runs; run++) {
      const batch = [...members("a", a, 0.95, random), ...members("b", b, 0.5, random)];
      const cells = audit(batch, n, run, { frames: SHARES.length, stances: 2 }, true);
      const [x, y] = [cells("a"), cells("b")];
      const [left, right] = [x, y].map((cell) => auditedFrames(cell, SHARES.length));
      const [low, high] = [x, y].map((cell) => auditedIndex(cell, WEIGHTS));
      if (!left || !right || !low || !high) continue;
      done++;
      [
        [left[0], right[0]],
        [left[6], right[6]],
        [low, high],
      ].forEach(([one, other], i) => {
        if (pOf(shareDifference(one, other)) <= 0.05) alarms[i]++;
      });
      if (groupDistance(effectiveCounts(left), effectiveCounts(right), random)!.p <= 0.05) alarms[3]++;
    }
    rows.push([`${a} and ${b}`, String(n), ...alarms.map((count) => (count / done).toFixed(3))]);
  }
  return table(["groups", "coded", "a frame of 35 %", "of 3 %", "index", "Jensen-Shannon"], rows);
}

/** A group whose true codes are in the shares of SHARES exactly, every second frame with the other stance, coded by a model that is right so often. */
function members(group: string, size: number, right: number, random: () => number): Case[] {
  return SHARES.flatMap((share, frame) =>
    Array.from({ length: Math.round(share * size) }, () =>
      coded(group, { frame, stance: frame % 2 }, random() < right),
    ),
  );
}

const coded = (group: string, truth: Case["truth"], right: boolean): Case => ({
  group,
  truth,
  model: {
    frame: right ? truth.frame : (truth.frame + 1) % SHARES.length,
    stance: truth.stance,
    confidence: right ? 0.9 : 0.6,
  },
});
