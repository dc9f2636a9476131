import { describe, expect, it } from "vitest";
import { frameByStance } from "../../src/estimates/cells.js";
import { BINS } from "../../src/math/confidence-bin.js";
import { jointIndex, scaleIndex } from "../../src/tally/positions.js";
import { cellKey, MISSING_LEVEL, newCell } from "../../src/tally/tally.js";
import { plan, SHAPE, tallyOf } from "./support.js";

const coded = (frame: number, stance = 0) => ({ frame, stance });
const everybody = cellKey(0, -1, "");

describe("the counts of a survey", () => {
  it("answers are coded, uncertain, blank, excluded: each in one place", () => {
    const { counts, reasons } = tallyOf(
      [
        { answers: [coded(0), null] },
        { answers: [coded(-1, -1), coded(2)] },
        { answers: [coded(0), coded(0)], excluded: 'Status="Partial"' },
      ],
      plan(2, []),
    );
    expect(counts).toEqual({
      rows: 3,
      answers: 6,
      coded: 2,
      uncertain: 1,
      blank: 1,
      excluded: 2,
      rejected: 0,
    });
    expect(Object.fromEntries(reasons)).toEqual({ 'Status="Partial"': 2 });
  });

  it("a respondent counts once in a group, however many questions were answered", () => {
    const { cells } = tallyOf([{ groups: ["<25"], answers: [coded(0), coded(1)] }], plan(2, ["age"]));
    expect(cells.get(everybody)?.respondents).toBe(1);
    expect(cells.get(cellKey(0, 0, "<25"))?.respondents).toBe(1);
    expect(cells.get(cellKey(2, -1, ""))?.respondents).toBe(1);
    expect(cells.get(everybody)?.joint.reduce((a, b) => a + b)).toBe(2);
  });

  it("a respondent who left everything blank counts in no group", () => {
    const { cells, counts } = tallyOf([{ groups: ["<25"], answers: [null, null] }], plan(2, ["age"]));
    expect([...cells.keys()]).toEqual([]);
    expect(counts.blank).toBe(2);
  });

  it("question by question, and all together", () => {
    const { cells } = tallyOf(
      [{ answers: [coded(0), coded(1)] }, { answers: [null, coded(1)] }],
      plan(2, []),
    );
    const frames = (question: number) =>
      frameByStance(cells.get(cellKey(question, -1, "")) ?? newCell(SHAPE), SHAPE).map((row) => row[0]);
    expect([frames(0), frames(1), frames(2)]).toEqual([
      [1, 2, 0, 0],
      [1, 0, 0, 0],
      [0, 2, 0, 0],
    ]);
  });

  it("a single question makes no cells of its own", () => {
    expect([...tallyOf([{ groups: ["a"], answers: [coded(0)] }], plan(1, ["team"])).cells.keys()]).toEqual([
      everybody,
      cellKey(0, 0, "a"),
    ]);
  });
});

describe("where a coding is counted", () => {
  it("no two codings share a place, and all places are there", () => {
    const seen = new Set<number>();
    for (let f = 0; f <= SHAPE.frames; f++)
      for (let s = 0; s <= SHAPE.stances; s++)
        for (let b = 0; b < BINS; b++) seen.add(jointIndex(SHAPE, f, s, b));
    expect(seen.size).toBe(newCell(SHAPE).joint.length);
    expect(Math.max(...seen)).toBe(seen.size - 1);
  });

  it("by confidence", () => {
    const { joint } = tallyOf([
      { answers: [{ frame: 1, stance: 1, confidence: 0.87 }] },
      { answers: [{ frame: 1, stance: 1, confidence: 1 }] },
    ]).cells.get(everybody)!;
    expect([joint[jointIndex(SHAPE, 1, 1, 8)], joint[jointIndex(SHAPE, 1, 1, 9)]]).toEqual([1, 1]);
  });

  it("the uncertain ones behind the last frame and the last stance", () => {
    const { joint } = tallyOf([
      { answers: [{ frame: -1, stance: -1, confidence: 0 }] },
      { answers: [{ frame: 0, stance: -1, confidence: 0 }] },
    ]).cells.get(everybody)!;
    expect([joint[jointIndex(SHAPE, 3, 2, 0)], joint[jointIndex(SHAPE, 0, 2, 0)]]).toEqual([1, 1]);
  });

  it("every frame that is present", () => {
    const { present } = tallyOf([
      { answers: [{ frame: 0, stance: 0, present: [0, 2] }] },
      { answers: [coded(2)] },
    ]).cells.get(everybody)!;
    expect(Array.from(present)).toEqual([1, 0, 2, 0]);
  });

  it("intention and use by frame, what is missing apart", () => {
    const { scales } = tallyOf([
      { intention: 2, use: 0, answers: [coded(1)] },
      { answers: [coded(1)] },
    ]).cells.get(everybody)!;
    expect(scales[scaleIndex(SHAPE, 1, 0, 2, 0)]).toBe(1);
    expect(scales[scaleIndex(SHAPE, 1, 0, MISSING_LEVEL, MISSING_LEVEL)]).toBe(1);
    expect(scales.reduce((a, b) => a + b)).toBe(2);
  });
});
