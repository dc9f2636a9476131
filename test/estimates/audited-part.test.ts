import { describe, expect, it } from "vitest";
import { auditedPart, type Membership, type PartStratum } from "../../src/estimates/audit/audited-part.js";
import { auditedFrames, effectiveCounts } from "../../src/estimates/audited.js";
import { auditedNotActive, auditedScale } from "../../src/estimates/audited-use.js";
import type { AuditedCell, AuditRecord } from "../../src/tally/audit-record.js";

const OUT: Membership = { part: false, counted: false };
const NO: Membership = { part: true, counted: false };
const YES: Membership = { part: true, counted: true };
const of = (n: number, code: Membership, prediction = code, inclusion = 0.1) =>
  Array.from({ length: n }, () => ({ code, prediction, inclusion }));
const stratum = (
  size: number,
  predicted: PartStratum["predicted"],
  ...sample: ReturnType<typeof of>[]
): PartStratum => ({ size, predicted, sample: sample.flat() });

describe("a share within a part that only codes tell", () => {
  it("is what people found, where the model says nothing", () => {
    const none = { part: 0, counted: 0 };
    const found = auditedPart([stratum(200, none, of(12, YES, OUT), of(8, NO, OUT), of(5, OUT, OUT))], 5)!;
    expect(found.value).toBeCloseTo(0.6, 9);
    expect(found.n).toBe(20);
    // Nearly Wilson's for 12 of 20, a tenth of the batch being known.
    expect(found.low).toBeGreaterThan(0.36);
    expect(found.low).toBeLessThan(0.42);
    expect(found.high).toBeGreaterThan(0.75);
    expect(found.high).toBeLessThan(0.8);
  });

  it("is the model's where the model is always right, and surer than by hand alone", () => {
    // 100 of 200 in the part, 70 of them counted; by chance the sample has 6 of 10.
    const strata = (right: boolean) => [
      stratum(
        200,
        right ? { part: 100, counted: 70 } : { part: 0, counted: 0 },
        of(6, YES, right ? YES : OUT),
        of(4, NO, right ? NO : OUT),
        of(10, OUT, OUT),
      ),
    ];
    const [led, alone] = [auditedPart(strata(true), 5)!, auditedPart(strata(false), 5)!];
    expect(led.value).toBeCloseTo(0.7, 9);
    expect(alone.value).toBeCloseTo(0.6, 9);
    expect(led.high - led.low).toBeLessThan(0.6 * (alone.high - alone.low));
  });

  it("weighs answers by the chance with which they were drawn", () => {
    const found = auditedPart(
      [stratum(100, { part: 0, counted: 0 }, of(4, YES, OUT, 0.2), of(4, NO, OUT, 0.05))],
      5,
    )!;
    expect(found.value).toBeCloseTo(0.2, 9);
  });

  it("is exact when everything is coded, and not given for a handful", () => {
    const all = [
      stratum(20, { part: 12, counted: 3 }, of(7, YES, NO, 1), of(7, NO, NO, 1), of(6, OUT, OUT, 1)),
    ];
    expect(auditedPart(all, 5)).toMatchObject({ value: 0.5, low: 0.5, high: 0.5, n: 14 });
    expect(auditedPart([stratum(90, { part: 9, counted: 9 }, of(4, YES), of(5, OUT))], 5)).toBeNull();
  });
});

describe("use by frame, from an audit", () => {
  const record = (model: number, frame: number, use: number): AuditRecord => ({
    key: "",
    question: 0,
    groups: [],
    model: { frame: model, stance: 0, bin: 0 },
    counted: { frame, stance: 0, bin: 9 },
    human: { frame, stance: 0 },
    levels: { intention: 3, use, experience: 3 },
    pi: 1,
  });
  const records = [
    ...Array.from({ length: 10 }, (_, i) => record(0, 0, i < 8 ? 2 : 0)),
    ...Array.from({ length: 10 }, (_, i) => record(0, 1, i < 2 ? 2 : 0)),
    ...Array.from({ length: 10 }, (_, i) => record(1, 1, i < 4 ? 2 : 3)),
  ];
  const scales = [0, 1, 2].map((frame) => {
    const table = new Array<number>(16).fill(0);
    for (const { model, levels } of records) if (model.frame === frame) table[12 + levels.use]++;
    return table;
  });
  const cell: AuditedCell = {
    model: [
      [20, 0],
      [10, 0],
      [0, 0],
    ],
    scales,
    experience: [
      [0, 0, 0, 20],
      [0, 0, 0, 10],
      [0, 0, 0, 0],
    ],
    records,
  };
  it("is of those whom people put in the frame and whose use is known", () => {
    expect(auditedScale(cell, 0, "use")).toMatchObject({ value: expect.closeTo(0.8, 9), n: 10 });
    // Ten, and four whose use is known: 6 of 14.
    expect(auditedScale(cell, 1, "use")).toMatchObject({ value: expect.closeTo(6 / 14, 9), n: 14 });
    expect(auditedScale(cell, 0, "intention")).toBeNull();
    expect(auditedNotActive(cell, 1)!.value).toBeCloseTo(8 / 14 / 0.2, 6);
  });
});

describe("effectiveCounts(shares)", () => {
  it("are the hand codes themselves for a simple random sample that the model does not help", () => {
    const records = Array.from({ length: 100 }, (_, i): AuditRecord => {
      const frame = i < 50 ? 0 : i < 80 ? 1 : 2;
      const none = { frame: 3, stance: 0, bin: 0 };
      return {
        key: "",
        question: 0,
        groups: [],
        model: none,
        counted: { ...none, frame },
        human: { frame, stance: 0 },
        levels: { intention: 3, use: 3, experience: 3 },
        pi: 0.001,
      };
    });
    const empty = [0, 0, 0, 100_000];
    const cell: AuditedCell = {
      model: empty.map((n) => [n]),
      scales: empty.map((n) => [...new Array(15).fill(0), n]),
      experience: empty.map((n) => [0, 0, 0, n]),
      records,
    };
    const counts = effectiveCounts(auditedFrames(cell, 3)!);
    expect(counts.reduce((a, b) => a + b, 0)).toBeGreaterThan(97);
    expect(counts.reduce((a, b) => a + b, 0)).toBeLessThan(103);
    expect(counts[0] / counts[1]).toBeCloseTo(50 / 30, 1);
  });
});
