import { describe, expect, it } from "vitest";
import { adjudicate } from "../../src/coding/adjudicate.js";
import type { FilledRow } from "../../src/coding/worksheet.js";
import { UserError } from "../../src/errors.js";
import { CODEBOOK } from "./support.js";

const row = (id: string, codes: number[], pi: number | null = 0.5): FilledRow => ({
  line: 2,
  id,
  question: null,
  text: id,
  codes,
  pi,
});
const both = (a: FilledRow[], b: FilledRow[]) => adjudicate([a, b], CODEBOOK, ["a.csv", "b.csv"]);

describe("worksheets of several people", () => {
  it("what they agree on is settled; what they do not stands first and open, dimension by dimension", () => {
    const found = both(
      [row("1", [0, 0]), row("2", [1, 1]), row("3", [2, -1])],
      [row("1", [0, 0]), row("2", [0, 1]), row("4", [1, 2])],
    );
    expect(found.map(({ id, codes, open }) => [id, codes, open])).toEqual([
      ["2", [-1, 1], true],
      ["1", [0, 0], false],
      // Coded by one of them alone.
      ["3", [2, -1], false],
      ["4", [1, 2], false],
    ]);
    expect(found[0].coders).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(found.every((r) => r.pi === 0.5)).toBe(true);
  });

  it("must be of one sample", () => {
    expect(() => both([row("1", [0, 0])], [row("1", [0, 0], 0.25)])).toThrow(UserError);
    expect(() => both([row("1", [0, 0])], [row("2", [0, 0])])).toThrow(/no answer is coded in two/);
  });
});
