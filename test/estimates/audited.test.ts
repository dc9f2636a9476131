import { describe, expect, it } from "vitest";
import { errorDifference } from "../../src/estimates/audit/equal-errors.js";
import { forecast } from "../../src/estimates/audit/forecast.js";
import { auditedErrors, auditedFrames, auditedIndex, auditedStances } from "../../src/estimates/audited.js";
import type { AuditedCell, AuditRecord } from "../../src/tally/audit-record.js";

const FRAMES = 2;
const record = (model: number, truth: number, pi: number, stance = 0, modelStance = 0): AuditRecord => ({
  key: "",
  question: 0,
  groups: [],
  model: { frame: model, stance: modelStance, bin: 0 },
  counted: { frame: truth, stance, bin: 9 },
  human: { frame: truth, stance },
  levels: { intention: 3, use: 3, experience: 3 },
  pi,
});
const many = (n: number, of: AuditRecord) => Array.from({ length: n }, () => of);
/** 100 answers said to be the first frame, 60 the second, 40 without; the last entries are for no stance. */
const model = [
  [60, 40, 0],
  [30, 30, 0],
  [0, 0, 40],
];
const cell = (records: AuditRecord[]): AuditedCell => ({
  model,
  scales: model.map((row) => [...new Array(15).fill(0), row.reduce((a, b) => a + b, 0)]),
  experience: model.map((row) => [0, 0, 0, row.reduce((a, b) => a + b, 0)]),
  records,
});

describe("audited shares", () => {
  it("are the post-stratified mean: each predicted frame's answers by what people found in it", () => {
    const records = [
      ...many(8, record(0, 0, 0.1)),
      ...many(2, record(0, 1, 0.1)),
      ...many(6, record(1, 1, 0.1)),
      ...many(2, record(2, 0, 0.1)),
      ...many(2, record(2, 1, 0.1)),
    ];
    const shares = auditedFrames(cell(records), FRAMES)!;
    expect(shares[0].value).toBeCloseTo((100 * 0.8 + 60 * 0 + 40 * 0.5) / 200, 9);
    expect(shares[0].value + shares[1].value).toBeCloseTo(1, 9);
    for (const { low, value, high } of shares) expect(low < value && value < high).toBe(true);
  });

  it("weigh the answers of one predicted frame by the chance with which each was drawn", () => {
    const records = [
      ...many(4, record(0, 0, 0.2)),
      ...many(4, record(0, 1, 0.05)),
      ...many(4, record(1, 1, 0.1)),
      ...many(4, record(2, 1, 0.1)),
    ];
    // 1/.2 and 1/.05: a fifth of the 100 are of the first frame.
    expect(auditedFrames(cell(records), FRAMES)![0].value).toBeCloseTo((100 * 0.2) / 200, 9);
  });

  it("leave out what nobody coded, and are not given for a handful", () => {
    const records = [...many(9, record(0, 0, 0.1)), record(1, -1, 0.1)];
    expect(auditedFrames(cell(records), FRAMES)![0].value).toBe(1);
    expect(auditedFrames(cell(many(4, record(0, 0, 0.1))), FRAMES)).toBeNull();
    expect(auditedStances(cell(many(9, record(0, 0, 0.1, -1))), 2)).toBeNull();
  });

  it("are exact when everything is coded by hand", () => {
    const records = [
      ...many(70, record(0, 0, 1)),
      ...many(30, record(0, 1, 1)),
      ...many(60, record(1, 1, 1)),
      ...many(40, record(2, 0, 1)),
    ];
    const [first] = auditedFrames(cell(records), FRAMES)!;
    for (const bound of [first.value, first.low, first.high]) expect(bound).toBeCloseTo(110 / 200, 9);
  });
});

describe("the audited index", () => {
  const WEIGHTS = [
    [0, 40, 20],
    [60, 100, 80],
  ];
  it("is the mean of the weights that people's codes have, and its points add up to it", () => {
    const records = [
      ...many(6, record(0, 0, 0.1, 0)),
      ...many(4, record(0, 0, 0.1, 1)),
      ...many(6, record(1, 1, 0.1, 1)),
      ...many(4, record(2, 1, 0.1, 0)),
    ];
    const found = auditedIndex(cell(records), WEIGHTS)!;
    expect(found.value).toBeCloseTo((100 * 16 + 60 * 100 + 40 * 60) / 200, 9);
    expect(found.points.reduce((a, b) => a + b, 0)).toBeCloseTo(found.value, 9);
    expect(found.low).toBeLessThan(found.value);
    expect(found.high).toBeGreaterThan(found.value);
  });
});

describe("error rates", () => {
  const rate = (wrong: number) =>
    auditedErrors(
      cell([
        ...many(20 - wrong, record(0, 0, 0.2)),
        ...many(wrong, record(0, 1, 0.2)),
        ...many(12, record(1, 1, 0.2)),
        ...many(8, record(2, 1, 0.2)),
      ]),
    )!;
  it("count what the model left without a frame as wrong", () =>
    expect(rate(5).value).toBeCloseTo((100 * 0.25 + 40) / 200, 9));
  it("differ significantly only where they do", () => {
    expect(errorDifference(rate(4), rate(4)).p).toBe(1);
    const far = errorDifference(rate(1), rate(19));
    expect(far.p).toBeLessThan(0.001);
    expect(far.high).toBeLessThan(0);
    expect(errorDifference(rate(19), rate(1)).value).toBeCloseTo(-far.value, 12);
  });
});

describe("the forecast", () => {
  const strata = (confidence: number, drawn: number) => [
    {
      size: 200,
      drawn,
      cells: [
        { frame: 0, stance: 0, size: 120, confidence: 120 * confidence },
        { frame: 1, stance: 0, size: 80, confidence: 80 * confidence },
      ],
    },
  ];
  it("of hand coding alone is the textbook's, and a sure model needs fewer codes", () => {
    const found = forecast(strata(0.9, 40), 2, null);
    expect(found.alone).toBeCloseTo(1.96 * Math.sqrt(((1 - 40 / 200) * 0.6 * 0.4) / 40), 3);
    expect(found.share).toBeLessThan(found.alone);
    expect(found.needed).toBeLessThan(found.neededAlone);
    // 200 of 200 leave nothing to tell.
    expect(forecast(strata(0.9, 200), 2, null).share).toBe(0);
    // The number that it says is needed does what it says.
    expect(forecast(strata(0.9, found.needed), 2, null).share).toBeLessThanOrEqual(0.1);
    expect(forecast(strata(0.9, found.neededAlone), 2, null).alone).toBeLessThanOrEqual(0.1);
  });
});
