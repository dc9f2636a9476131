import { describe, expect, it } from "vitest";
import { newcombe } from "../../../src/estimates/difference.js";
import { changeOf, standardisedChange } from "../../../src/report/waves/changes.js";
import { comparable } from "../../../src/report/waves/comparable.js";
import { compareWaves } from "../../../src/report/waves/compare.js";
import { wavesText } from "../../../src/report/waves/waves-text.js";
import { analyse } from "../support.js";

/** So many of team north, all bothered by noise, and so many of team south, all glad. */
const mixed = (north: number, south: number) => {
  const rows = (n: number, team: string, text: string) =>
    Array.from({ length: n }, (_, i) => `${team},"${text}, number ${i}"`);
  return [
    "team,answer",
    ...rows(north, "north", "The noise is annoying for me"),
    ...rows(south, "south", "A chat with the others is useful for me"),
    "",
  ].join("\n");
};
const wave = async (north: number, south: number) =>
  (await analyse(mixed(north, south), { group: ["team"] })).analysis;

describe("two waves", () => {
  it("of the same answers show no change", async () => {
    const before = await wave(30, 50);
    const found = compareWaves(before, before, []);
    for (const change of [...found.overall.frames, found.overall.risk!]) {
      expect(change.change).toBe(0);
      expect(change.changed).toBe(false);
    }
  });

  it("change by Newcombe's difference of independent samples", async () => {
    const found = compareWaves(await wave(20, 60), await wave(60, 20), []);
    const noise = found.overall.frames.find((f) => f.id === "noise")!;
    const { value, low, high } = newcombe({ count: 60, n: 80 }, { count: 20, n: 80 });
    expect(noise).toMatchObject({ before: 0.25, after: 0.75, changed: true });
    expect([noise.change, noise.low, noise.high]).toEqual(
      [value, low, high].map((x) => expect.closeTo(x, 9)),
    );
    expect(found.overall.risk!.change).toBeGreaterThan(0);
  });

  it("with the mix of groups held constant: what only the mix changed is no change", async () => {
    const found = compareWaves(await wave(20, 60), await wave(60, 20), []);
    const [team] = found.standardised;
    expect(team.mix).toEqual([
      { value: "north", share: 0.25 },
      { value: "south", share: 0.75 },
    ]);
    for (const change of [...team.frames, team.risk!]) {
      expect(change.change).toBeCloseTo(0, 9);
      expect(change.changed).toBe(false);
    }
    expect(team.frames.find((f) => f.id === "noise")?.before).toBeCloseTo(0.25, 9);
  });

  it("a group that one of them hides is not compared", async () => {
    const before = await wave(20, 60);
    before.groups[0] = { column: "team", value: "north", n: null, suppressed: true };
    const found = compareWaves(before, await wave(60, 20), []);
    expect(found.groups.map((g) => g.value)).toEqual(["south"]);
    expect(found.standardised).toEqual([]);
    expect(wavesText(found, "en")).not.toContain("north");
  });

  it("on 80 columns in both languages", async () => {
    const found = compareWaves(await wave(20, 60), await wave(60, 20), ["a warning ".repeat(12)]);
    for (const locale of ["en", "nl"] as const)
      for (const line of wavesText(found, locale).split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe("a standardised change", () => {
  const share = (value: number, half: number) => ({ value, low: value - half, high: value + half });
  const sides = (before: number, after: number) => ({
    kind: "coded" as const,
    before: share(before, 0.03),
    after: share(after, 0.04),
    respondents: 200,
  });
  it("of one group is that group's change", () => {
    const only = sides(0.2, 0.5);
    const [own, all] = [changeOf(only), standardisedChange([{ weight: 1, sides: only }])];
    for (const key of ["before", "after", "change", "low", "high"] as const)
      expect(all[key]).toBeCloseTo(own[key], 12);
  });
  it("adds squared half-widths: half of two equal groups each is narrower by √2", () => {
    const parts = [0, 1].map(() => ({ weight: 0.5, sides: sides(0.2, 0.5) }));
    const { low, high, change } = standardisedChange(parts);
    expect(change).toBeCloseTo(0.3, 12);
    expect(high - low).toBeCloseTo((2 * 0.05) / Math.SQRT2, 12);
  });
});

it("a change is said to hold where Student's t leaves out 0 too: never where the interval holds it, and less often in small waves", () => {
  const at = (value: number) => ({ value, low: value - 0.1, high: value + 0.1 });
  const changed = (change: number, respondents: number) =>
    changeOf({ kind: "coded", before: at(0.3), after: at(0.3 + change), respondents }).changed;
  // The interval of the change is ±.1414.
  expect([0.14, 0.143, 0.147].map((change) => changed(change, 1000))).toEqual([false, true, true]);
  expect([0.14, 0.143, 0.147].map((change) => changed(change, 40))).toEqual([false, false, true]);
});

describe("whether two waves compare", () => {
  it("not with another codebook, model or bins; other columns and questions are a warning", async () => {
    const before = await wave(5, 5);
    expect(comparable(before, structuredClone(before), "en")).toEqual({ reasons: [], warnings: [] });
    const other = structuredClone(before);
    other.codebook.hash = "ffffffffffff";
    other.model.hash = "eeeeeeeeeeee";
    other.input.groups[0].bins = [3];
    const { reasons } = comparable(before, other, "en");
    expect(reasons).toHaveLength(3);
    expect(reasons.join()).toContain("eeeeeeeeeeee");
    const asked = structuredClone(before);
    asked.input.questions[0].label = "What else?";
    asked.input.groups = [];
    expect(comparable(before, asked, "nl")).toMatchObject({
      reasons: [],
      warnings: [expect.any(String), expect.any(String)],
    });
  });
});
