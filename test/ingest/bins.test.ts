import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.js";
import { binLabels, binOf, defaultEdges, mangledBands, numberIn, parseBins } from "../../src/ingest/bins.js";

const bin = (cell: string, edges: number[]) => binOf(cell, edges, binLabels(edges));

test("parseBins(text) reads a column and ascending edges", () => {
  expect(parseBins("age=25,45")).toEqual({ column: "age", edges: [25, 45] });
  expect(parseBins("a=b=2.5")).toEqual({ column: "a=b", edges: [2.5] });
  for (const text of ["age", "age=", "=25", "age=45,25", "age=25,,45", "age=x"])
    expect(() => parseBins(text)).toThrow(UserError);
});

test("binLabels(edges) are the study's groups for 25", () => {
  expect(binLabels([25])).toEqual(["<25", ">=25"]);
  expect(binLabels([25, 45, 46])).toEqual(["<25", "25-44", "45", ">=46"]);
  expect(binLabels([0.5, 1.5])).toEqual(["<0.5", "0.5-<1.5", ">=1.5"]);
});

describe("binOf(cell, edges)", () => {
  test("an edge belongs to the bin above it", () => {
    expect(["24", "24,9", "25", "44 jaar", "45"].map((cell) => bin(cell, [25, 45]))).toEqual([
      "<25",
      "<25",
      "25-44",
      "25-44",
      ">=45",
    ]);
  });
  test("what is missing or no number says so", () => {
    expect([bin("", [25]), bin("young", [25]), bin("18-24", [25])]).toEqual([
      "(missing)",
      "(not a number)",
      "(not a number)",
    ]);
  });
});

describe("defaultEdges(values)", () => {
  test("cuts ages at 25, where both sides have people", () => {
    expect(defaultEdges([19, 23, 30, 41, 55], true)).toEqual([25]);
  });
  test("cuts all else at round numbers near the quartiles", () => {
    expect(defaultEdges([31, 36, 42, 45, 51, 58, 64], true)).toEqual([36, 46, 58]);
    expect(
      defaultEdges(
        Array.from({ length: 1000 }, (_, i) => i),
        false,
      ),
    ).toEqual([300, 500, 800]);
  });
  test("every bin has values in it, and there are at most four", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 100000 }), { minLength: 2, maxLength: 50 }),
        fc.boolean(),
        (values, isAge) => {
          const edges = defaultEdges(values, isAge);
          if (edges.length === 0) return;
          expect(edges.length).toBeLessThanOrEqual(3);
          const used = new Set(values.map((value) => bin(String(value), edges)));
          expect(used.has(binLabels(edges)[0]) && used.has(binLabels(edges)[edges.length])).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test("numberIn(cell) reads decimal commas and years, and no bands", () => {
  expect(["25", " 2,5 ", "-1.5", "30 jaar", "18-24", "", "1e3", "x"].map(numberIn)).toEqual([
    25,
    2.5,
    -1.5,
    30,
    null,
    null,
    null,
    null,
  ]);
});

test("mangledBands(values) finds bands that a spreadsheet made dates of", () => {
  expect(
    mangledBands(["Jun-25", "01-May", "6-okt", "6-25", "26-50", "May", "2024-05-01 09:10", "2024-05-01"]),
  ).toEqual(["Jun-25", "01-May", "6-okt", "2024-05-01"]);
});
