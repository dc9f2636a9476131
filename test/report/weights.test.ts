import { describe, expect, test } from "vitest";
import { weightingEffect } from "../../src/math/survey-weights.js";
import { wilson } from "../../src/math/wilson.js";
import type { Analysis, ShownGroup } from "../../src/report/analysis.js";
import { analyse } from "./support.js";

/** Survey weights: shares of Σw, intervals at Kish's effective size. */

const KINDS = [
  "The noise is annoying for me",
  "A chat with the others is useful for me",
  "I like a good espresso",
  "no idea",
];
const rowsOf = (n: number, weight: (i: number) => number | string) =>
  Array.from({ length: n }, (_, i) => `${i},${i % 2 ? "a" : "b"},${weight(i)},${KINDS[(i * 7) % 4]} ${i}`);
const table = (rows: string[]) => ["id,team,weight,answer", ...rows, ""].join("\n");
const WEIGHTS = (i: number) => ((i * 13) % 9) / 4 + 0.25;

const weighted = async (csv: string) => (await analyse(csv, { weight: "weight" })).analysis;
const plain = async (csv: string) => (await analyse(csv)).analysis;
const shown = (analysis: Analysis): ShownGroup[] =>
  [analysis.overall, ...analysis.groups].filter((g): g is ShownGroup => !g.suppressed);

/** Without what only a weighted run has, or cannot have. */
const figures = (analysis: Analysis) =>
  JSON.parse(
    JSON.stringify(analysis, (key, value) =>
      ["weighting", "weight", "fragility", "codesToSettle"].includes(key)
        ? undefined
        : typeof value === "number"
          ? Number(value.toPrecision(9))
          : value,
    ),
  );

describe("survey weights", () => {
  test.each([1, 0.5, 40])("the same weight for everybody (%s) changes no figure", async (weight) => {
    const rows = rowsOf(60, () => weight);
    expect(figures(await weighted(table(rows)))).toEqual(figures(await plain(table(rows))));
  });

  test("without the flag a column of weights changes nothing, and nothing speaks of weights", async () => {
    const found = await plain(table(rowsOf(60, WEIGHTS)));
    expect(figures(found)).toEqual(figures(await plain(table(rowsOf(60, () => 1)))));
    expect([found.input.weight, (found.overall as ShownGroup).weighting]).toEqual([undefined, undefined]);
  });

  test("a share is Σw of those in it over Σw, with Wilson's interval at n/deff; counts stay counts", async () => {
    const rows = rowsOf(80, WEIGHTS);
    const { records, analysis } = await analyse(table(rows), { weight: "weight" });
    const coded = records.map((r) => JSON.parse(r)).filter((r) => r.type === "response" && r.frame !== null);
    const weights = coded.map(({ id }) => WEIGHTS(Number(id)));
    const sum = weights.reduce((a, b) => a + b, 0);
    const effective = weights.length / weightingEffect(weights);
    const overall = analysis.overall as ShownGroup;
    expect(overall.coded).toBe(coded.length);
    expect(overall.weighting?.sum).toBeCloseTo(sum, 9);
    expect(overall.weighting?.effective).toBeCloseTo(effective, 1);
    for (const { id, count, shares } of overall.frames) {
      const own = coded.filter(({ frame }) => frame === id);
      expect(count).toBe(own.length);
      const share = own.reduce((total, r) => total + WEIGHTS(Number(r.id)), 0) / sum;
      expect(shares[0].value).toBeCloseTo(share, 9);
      const { low, high } = wilson(share * effective, effective);
      expect([shares[0].low, shares[0].high]).toEqual([expect.closeTo(low, 3), expect.closeTo(high, 3)]);
    }
  });

  test("whole weights give the shares of a file in which rows stand that often, with wider intervals", async () => {
    const whole = (i: number) => 1 + (i % 3);
    const rows = rowsOf(60, whole);
    const repeated = rows.flatMap((row, i) => new Array<string>(whole(i)).fill(row));
    const [by, often] = [await weighted(table(rows)), await plain(table(repeated))].map(shown);
    expect(by.length).toBeGreaterThan(2);
    by.forEach((group, g) => {
      group.frames.forEach(({ shares: [share] }, f) => {
        const [other] = often[g].frames[f].shares;
        expect(share.value).toBeCloseTo(other.value, 9);
        expect(share.high - share.low).toBeGreaterThan(other.high - other.low);
      });
      if (group.risk) expect(group.risk.index).toBeCloseTo(often[g].risk?.index ?? Number.NaN, 6);
    });
  });

  test("a weight of 0 counts in no share; with all weights 0 there are counts and no figures", async () => {
    const rows = rowsOf(60, (i) => (i % 4 === 0 ? 0 : 1));
    const kept = rowsOf(60, () => 1).filter((_, i) => i % 4 !== 0);
    const [by, without] = [await weighted(table(rows)), await plain(table(kept))].map(shown);
    by[0].frames.forEach((frame, f) => {
      const [share] = without[0].frames[f].shares;
      expect(frame.shares[0]).toMatchObject({
        value: expect.closeTo(share.value, 9),
        low: expect.closeTo(share.low, 9),
      });
    });
    const none = shown(await weighted(table(rowsOf(60, () => 0))))[0];
    expect(none.coded).toBeGreaterThan(0);
    expect(none.frames.every(({ shares }) => shares.length === 0)).toBe(true);
  });

  test("a weight that cannot be counted is a reject, and its answer is in no figure", async () => {
    const bad = ["-1", "many", "", "0.0001", "2000000"];
    const rows = [...rowsOf(30, () => 1), ...bad.map((w, i) => `x${i},a,"${w}",the boss`)];
    const { counts } = await weighted(table(rows));
    expect(counts.rejected).toBe(bad.length);
    expect(counts.answers).toBe(
      counts.coded + counts.uncertain + counts.blank + counts.excluded + counts.rejected,
    );
  });
});
