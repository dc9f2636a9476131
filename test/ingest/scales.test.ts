import { describe, expect, test } from "vitest";
import { scaleOf, scaleReader } from "../../src/ingest/scales.js";

const read = (values: string[]) => values.map(scaleReader(scaleOf(values)!));

describe("scaleOf(values), scaleReader(scale)", () => {
  test.each([
    ["yes and no", ["yes", "Maybe", "No", ""], [2, 1, 0, -1]],
    ["ja en nee", ["Ja", "misschien", "nee", "weet niet"], [2, 1, 0, 1]],
    ["frequencies", ["Never", "monthly", "Weekly", "Daily - heavy use; all day"], [0, 1, 2, 2]],
    ["frequenties", ["nooit", "zelden", "af en toe", "dagelijks"], [0, 0, 1, 2]],
    ["agreement", ["Strongly disagree", "Neither agree nor disagree", "5 - Strongly agree"], [0, 1, 2]],
    ["instemming", ["helemaal mee oneens", "niet mee eens, niet mee oneens", "helemaal mee eens"], [0, 1, 2]],
    ["a scale 1-5", ["1", "2", "3", "4", "5"], [0, 0, 1, 2, 2]],
    ["a scale 1-7", ["1", "3", "4", "5", "7", "9"].slice(0, 5), [0, 0, 1, 2, 2]],
    ["a scale 1-10", ["1", "4", "5", "6", "7", "10"], [0, 0, 1, 1, 2, 2]],
    ["0 and 1", ["0", "1", ""], [0, 2, -1]],
    ["counts", ["0", "3", "40"], [0, 2, 2]],
  ])("reads %s", (_, values, expected) => {
    expect(read(values)).toEqual(expected);
  });

  test("does not guess: unknown words, and 1 and 2, which mean yes and no as often as no and yes", () => {
    expect(scaleOf(["red", "green", "blue"])).toBeNull();
    expect(scaleOf(["1", "2", "1"])).toBeNull();
    expect(scaleOf(["", ""])).toBeNull();
  });

  test("says how values are read", () => {
    expect(scaleOf(["ja", "nee"])!.mapping.en).toBe('words: yes is "ja"; no is "nee"');
    expect(scaleOf(["1", "5"])!.mapping.en).toBe("scale 1-5: over 3 is yes, 3 in between, less is no");
  });

  test("words such as constructor are words", () => {
    expect(scaleReader({ kind: "words" })("constructor")).toBe(-1);
  });
});
