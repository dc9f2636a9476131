import { describe, expect, it } from "vitest";
import { codesToSettle } from "../../src/report/summary/codes-to-settle.js";
import { intendedReach } from "../../src/report/summary/intended.js";
import type { Risk } from "../../src/risk/assessment.js";
import { jointIndex } from "../../src/tally/positions.js";
import { newCell } from "../../src/tally/tally.js";

const SHAPE = { frames: 2, stances: 2, none: -1 };
const WEIGHTS = [
  [0, 50, 25],
  [50, 100, 75],
];
const RULE = {
  weights: {},
  bands: [
    { id: "low" as const, from: 0 },
    { id: "moderate" as const, from: 40 },
    { id: "high" as const, from: 70 },
  ],
};
/** 400 answers, half in each frame and stance, coded with a confidence of about .85. */
const cell = newCell(SHAPE);
for (const frame of [0, 1])
  for (const stance of [0, 1]) cell.joint[jointIndex(SHAPE, frame, stance, 8)] = 100;

const risk = (index: number, of: Partial<Risk> = {}): Risk => ({
  kind: "coded",
  index,
  low: index - 5,
  high: index + 5,
  band: null,
  bands: ["low", "moderate"],
  provisional: false,
  codesToSettle: null,
  drivers: [],
  fragility: null,
  ...of,
});
const settle = (r: Risk, codes: number | null = null) => codesToSettle(r, cell, SHAPE, WEIGHTS, RULE, codes);

describe("the hand codes that settle a band", () => {
  it("are none where it is settled", () => expect(settle(risk(55, { band: "moderate" }))).toBeNull());
  it("are more the nearer a limit is, all of them on it, and never fewer than tell anything", () => {
    const codes = [55, 45, 42, 41, 40].map((index) => settle(risk(index)) as number);
    expect(codes).toEqual([...codes].sort((a, b) => a - b));
    expect(codes[0]).toBe(30);
    expect(codes[4]).toBe(400);
    expect(codes[2]).toBeGreaterThan(30);
    expect(codes[2]).toBeLessThan(400);
  });
  it("are reckoned without the model's help where the model may not know such texts", () => {
    const [known, foreign] = [risk(43), risk(43, { provisional: true })].map((r) => settle(r) as number);
    expect(foreign).toBeGreaterThan(known);
  });
  it("after an audit follow from the interval that it gave: with as many, it just reaches the limit", () => {
    // ±4 of 50, and 2 to go: by 1/n − 1/N it takes (1/50 − 1/400)/4 + 1/400 = 1/n.
    const found = settle(risk(42, { kind: "audited", low: 38, high: 46 }), 50);
    expect(found).toBe(Math.ceil(1 / ((1 / 50 - 1 / 400) / 4 + 1 / 400)));
  });
});

describe("the distance from what is intended", () => {
  const share = { kind: "coded" as const, value: 0, low: 0, high: 1 };
  const distance = (shares: number[], intended: number[]) => intendedReach(shares, intended, share).distance;
  it("is 0 if all are in intended frames, in whatever mix, 1 if none is, and grows as fewer are", () => {
    expect(distance([3, 7, 0], [0, 1])).toBe(0);
    expect(distance([0, 0, 5], [0, 1])).toBe(1);
    const falling = [0.9, 0.6, 0.3, 0.1].map((s) => distance([s / 3, (2 * s) / 3, 1 - s], [0, 1]));
    expect(falling).toEqual([...falling].sort((a, b) => a - b));
    // How the others are spread does not matter.
    expect(distance([2, 3, 5], [0])).toBeCloseTo(distance([2, 8, 0], [0]), 12);
  });
});
