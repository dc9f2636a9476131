import { describe, expect, it } from "vitest";
import type { Analysis, ShownGroup } from "../../src/report/analysis.js";
import { judgeGates } from "../../src/report/judge-gates.js";
import { terminal } from "../../src/report/terminal.js";
import { parseGate } from "../../src/risk/gate.js";
import { analyse } from "./support.js";

const NOISE = "The noise is annoying for me";
const CHAT = "A chat with the others is useful for me";

/** A survey of teams, of which each has so many answers on noise and so many on company. */
const teams = (counts: Record<string, [noise: number, chat: number]>, columns = "team,answer"): string =>
  [
    columns,
    ...Object.entries(counts).flatMap(([team, [noise, chat]]) => [
      ...Array.from({ length: noise }, () => `${team},${NOISE}`),
      ...Array.from({ length: chat }, () => `${team},${CHAT}`),
    ]),
  ].join("\n");

const of = async (csv: string): Promise<Analysis> =>
  (await analyse(`${csv}\n`, { text: ["answer"], group: ["team"] })).analysis;

describe("the comparisons of a report", () => {
  it("each two groups, with adjusted p values that are never smaller than the plain ones", async () => {
    const { comparisons, pairs } = await of(teams({ a: [20, 5], b: [6, 20], c: [10, 12] }));
    expect(pairs.map((p) => `${p.a}${p.b}`)).toEqual(["ab", "ac", "bc"]);
    for (const test of [...comparisons, ...pairs]) expect(test.adjusted).toBeGreaterThanOrEqual(test.p);
    const noise = comparisons.find((c) => c.a === "a" && c.b === "b" && c.frame === "noise");
    expect(noise?.difference).toBeCloseTo(20 / 25 - 6 / 26, 9);
    expect(noise?.ratio.value).toBeCloseTo(20 / 25 / (6 / 26), 9);
    expect(pairs[0].distinguishable).toBe(true);
  });

  it("groups that are alike are not distinguishable", async () => {
    const { pairs, comparisons } = await of(teams({ a: [10, 10], b: [10, 10] }));
    expect(pairs).toMatchObject([{ distance: 0, distinguishable: false }]);
    expect(comparisons.every((c) => c.adjusted > 0.05)).toBe(true);
  });

  it("distances are symmetric, nothing to oneself, and between 0 and 1", async () => {
    const { incongruence } = await of(teams({ a: [9, 3], b: [3, 9], c: [12, 0] }));
    const [{ distances }] = incongruence;
    distances.forEach((row, i) => {
      row.forEach((d, j) => {
        expect(d).toBe(distances[j][i]);
        if (i === j) expect(d).toBe(0);
        else expect(d > 0 && d <= 1).toBe(true);
      });
    });
  });

  it("seven groups are each compared with the rest, and a gate may still ask for two of them", async () => {
    const counts = Object.fromEntries(
      [..."abcdefg"].map((t, i): [string, [number, number]] => [t, [4 + i, 14 - i]]),
    );
    const analysis = await of(teams(counts));
    expect(analysis.pairs).toHaveLength(7);
    expect(analysis.pairs.every((p) => p.b === "(rest)")).toBe(true);
    const all = analysis.groups as ShownGroup[];
    const rest = all.slice(1).reduce((sum, g) => sum + g.frames.find((f) => f.id === "noise")!.count, 0);
    const noise = analysis.comparisons.find((c) => c.a === "a" && c.frame === "noise");
    expect(noise?.difference).toBeCloseTo(4 / 18 - rest / (6 * 18), 9);
    const [gate] = judgeGates(analysis, [parseGate('difference(noise)[team="a" vs team="g"]>0')], {
      locale: "en",
      minResponses: null,
      lenient: true,
    });
    expect(gate.reason).toContain("-0.33");
  });

  it("who gave no team is left out", async () => {
    const csv = `${teams({ a: [10, 10], b: [5, 15] })}\n${Array.from({ length: 12 }, () => `,${NOISE}`).join("\n")}`;
    const { pairs, incongruence, groups } = await of(csv);
    expect(groups).toHaveLength(3);
    expect(pairs).toHaveLength(1);
    expect(incongruence[0].values).toEqual(["a", "b"]);
  });

  it("the terminal states a difference only where the adjusted p is under .05", async () => {
    const analysis = await of(teams({ a: [40, 10], b: [10, 40] }));
    const print = () => [...terminal(analysis, { locale: "en", width: 80, color: 0, minGroup: 1 })].join("");
    expect(print()).toMatch(/see a different thing/);
    for (const c of analysis.comparisons) c.adjusted = 0.06;
    expect(print()).not.toMatch(/see a different thing/);
    expect(print()).toMatch(/No difference/);
  });
});
