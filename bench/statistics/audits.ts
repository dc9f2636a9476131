import { auditedFrames, auditedIndex } from "../../src/estimates/audited.js";
import { auditedNotActive, auditedScale } from "../../src/estimates/audited-use.js";
import { audit, type Case, draw, generator } from "./simulate.js";
import { Coverage, table } from "./table.js";

const SHARES = [0.35, 0.2, 0.15, 0.12, 0.08, 0.06, 0.03, 0.01];
const OTHER = [0.05, 0.1, 0.3, 0.05, 0.2, 0.1, 0.1, 0.1];
const STANCES = 3;
/** Weights of an index from 0 to 100: frames from good to bad, stances for, mixed, against. */
const WEIGHTS = SHARES.map((_, f) => [f * 10, f * 10 + 15, f * 10 + 30, f * 10 + 15]);

/** Models by how they err. `right` is the chance that a code is found. */
const MODELS: Record<
  string,
  {
    right: (truth: number, group: string) => number;
    confidence: (right: number) => number;
    to?: (truth: number) => number;
  }
> = {
  "good model (85 %)": { right: () => 0.85, confidence: (r) => r },
  "bad model (30 %), sure of itself": { right: () => 0.3, confidence: () => 0.95 },
  "says one frame for everything": { right: (t) => (t === 0 ? 1 : 0), confidence: () => 0.9, to: () => 0 },
  "errs in one group only (95 %, 50 %)": {
    right: (_t, g) => (g === "a" ? 0.95 : 0.5),
    confidence: () => 0.8,
  },
  "misses a frame (35 % of it)": {
    right: (t) => (t === 0 ? 0.35 : 0.9),
    confidence: (r) => r,
    to: (t) => (t === 0 ? 7 : 0),
  },
};

function batchOf(size: number, name: string, random: () => number): Case[] {
  const { right, confidence, to } = MODELS[name];
  return Array.from({ length: size }, () => {
    const group = random() < 0.25 ? "b" : "a";
    const frame = draw(random, group === "a" ? SHARES : OTHER);
    const stance = draw(random, [0.7 - frame * 0.08, 0.15, 0.15 + frame * 0.08]);
    const r = right(frame, group);
    const ok = random() < r;
    const said = ok
      ? frame
      : to
        ? to(frame)
        : draw(
            random,
            SHARES.map((s, f) => (f === frame ? 0 : s + 0.05)),
          );
    const abstains = random() < 0.03;
    return {
      group,
      truth: { frame, stance },
      use: random() < 0.85 - 0.1 * frame ? 2 : 0,
      model: abstains
        ? { frame: -1, stance: -1, confidence: 0 }
        : {
            frame: said,
            stance: random() < 0.8 ? stance : draw(random, [1, 1, 1]),
            confidence: Math.min(0.99, Math.max(0.13, confidence(r) + (ok ? 0.1 : -0.1) * random())),
          },
    };
  });
}

const shape = { frames: SHARES.length, stances: STANCES };

/** Coverage of the audited shares and index, of all and of the smaller group. */
export function audits(runs: number): string {
  const rows: string[][] = [];
  for (const name of Object.keys(MODELS)) {
    for (const [size, n] of [
      [400, 50],
      [400, 100],
      [2000, 200],
    ]) {
      const random = generator(`${name} ${size} ${n}`);
      const all = new Coverage();
      const small = new Coverage();
      const index = new Coverage();
      const groupIndex = new Coverage();
      const use = new Coverage();
      const ratio = new Coverage();
      for (let run = 0; run < runs; run++) {
        const batch = batchOf(size, name, random);
        const cells = audit(batch, n, run, shape, run % 2 === 1);
        for (const group of [null, "b"]) {
          const members = batch.filter((c) => group === null || c.group === group);
          const cell = cells(group);
          const frames = auditedFrames(cell, SHARES.length);
          if (frames === null) continue;
          frames.forEach((share, f) => {
            (group === null ? all : small).add(
              share,
              members.filter((c) => c.truth.frame === f).length / members.length,
            );
          });
          const risk = auditedIndex(cell, WEIGHTS);
          if (risk)
            (group === null ? index : groupIndex).add(
              risk,
              members.reduce((sum, { truth }) => sum + WEIGHTS[truth.frame][truth.stance], 0) /
                members.length,
            );
        }
        for (const f of [0, 1, 3]) {
          const [own, others] = [true, false].map((within) => {
            const part = batch.filter((c) => (c.truth.frame === f) === within);
            return part.filter((c) => c.use === 2).length / part.length;
          });
          const [found, times] = [auditedScale(cells(null), f, "use"), auditedNotActive(cells(null), f)];
          if (found) use.add(found, own);
          if (times) ratio.add(times, (1 - own) / (1 - others));
        }
      }
      rows.push([
        name,
        `${n} of ${size}`,
        all.text(),
        small.text(),
        index.text(),
        groupIndex.text(),
        use.text(),
        ratio.text(),
        all.width(),
        index.width(),
      ]);
    }
  }
  return table(
    [
      "audited",
      "coded",
      "shares",
      "of the quarter",
      "index",
      "its index",
      "use by frame",
      "ratio",
      "width",
      "index width",
    ],
    rows,
  );
}
