import { expect, it } from "vitest";
import { frameByStance, frameCounts, stanceCounts } from "../../src/estimates/cells.js";
import { cellKey } from "../../src/tally/tally.js";
import { SHAPE, tallyOf } from "../tally/support.js";

const cell = tallyOf([
  { answers: [{ frame: 0, stance: 0, confidence: 0.2 }] },
  { answers: [{ frame: 0, stance: 0, confidence: 0.9 }] },
  { answers: [{ frame: 0, stance: 1 }] },
  { answers: [{ frame: 2, stance: -1 }] },
  { answers: [{ frame: -1, stance: 1 }] },
  { answers: [{ frame: -1, stance: -1 }] },
]).cells.get(cellKey(0, -1, ""))!;
const joint = frameByStance(cell, SHAPE);

it("frame by stance sums over confidence; the last of each is uncertain", () => {
  expect(joint).toEqual([
    [2, 1, 0],
    [0, 0, 0],
    [0, 0, 1],
    [0, 1, 1],
  ]);
});

it("frame counts leave out answers without a frame", () => {
  expect(frameCounts(joint)).toEqual([3, 0, 1]);
});

it("stance counts are of answers with a frame and a stance", () => {
  expect(stanceCounts(joint)).toEqual([2, 1]);
});

it("without stances there is one column, the uncertain one", () => {
  expect(stanceCounts([[3], [2], [1]])).toEqual([]);
  expect(frameCounts([[3], [2], [1]])).toEqual([3, 2]);
});
