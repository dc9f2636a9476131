import { errorDifference } from "../../src/estimates/audit/equal-errors.js";
import { auditedErrors } from "../../src/estimates/audited.js";
import { compareGroups } from "../../src/estimates/compare-groups.js";
import { benjaminiHochberg } from "../../src/estimates/multiple-testing.js";
import { multinomialDraw } from "../../src/math/count-draws.js";
import { audit, type Case, draw, generator } from "./simulate.js";
import { table } from "./table.js";

const SHARES = [0.35, 0.2, 0.15, 0.12, 0.08, 0.06, 0.03, 0.01];

/** How often each test speaks at 5 % although the groups do not differ; "any" is one false alarm or more among all of a report, after BH. */
export function tests(runs: number): string {
  const rows: string[][] = [];
  for (const [n, m] of [
    [20, 20],
    [10, 200],
    [30, 300],
    [200, 200],
    [100, 1900],
  ]) {
    const random = generator(`tests ${n} ${m}`);
    let [distance, risk, any, frames, rare] = [0, 0, 0, 0, 0];
    for (let run = 0; run < runs; run++) {
      const [a, b] = [n, m].map((size) => ({
        respondents: size,
        counts: multinomialDraw(random, size, SHARES),
        risk: null,
      }));
      const found = compareGroups(a, b, random);
      if (!found) continue;
      const ps = found.frames.map((f) => f.p);
      frames += ps[0] <= 0.05 ? 1 : 0;
      rare += ps[6] <= 0.05 ? 1 : 0;
      distance += found.distance.p <= 0.05 ? 1 : 0;
      any += Math.min(...benjaminiHochberg([...ps, found.distance.p])) <= 0.05 ? 1 : 0;
      risk++;
    }
    const rate = (count: number) => (count / risk).toFixed(3);
    rows.push([`${n} against ${m}`, rate(distance), rate(frames), rate(rare), rate(any)]);
  }
  return table(["groups", "Jensen-Shannon", "a frame of 35 %", "a frame of 3 %", "any, after BH"], rows);
}

/** The same for the test of equal errors: an audit of a batch whose model errs equally often in both groups. */
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
        const ok = random() >= error;
        return {
          group: random() < part ? "b" : "a",
          truth: { frame, stance: 0 },
          model: { frame: ok ? frame : (frame + 1) % SHARES.length, stance: 0, confidence: ok ? 0.9 : 0.6 },
        };
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
