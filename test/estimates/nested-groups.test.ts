import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownTables } from "../../src/estimates/nested-groups.js";
import { shownCounts, shownRows } from "../../src/estimates/suppression.js";

const MINIMUM = 5;

interface People {
  profiles: { groups: string[]; n: number }[];
  columns: { values: string[]; sizes: number[] }[];
}

function people(profiles: { groups: string[]; n: number }[], columns: number): People {
  return {
    profiles,
    columns: Array.from({ length: columns }, (_, c) => {
      const values = [...new Set(profiles.map(({ groups }) => groups[c]))];
      const sizes = values.map((v) =>
        profiles.filter(({ groups }) => groups[c] === v).reduce((sum, { n }) => sum + n, 0),
      );
      return { values, sizes };
    }),
  };
}

describe("groups of one column inside groups of another", () => {
  it("a team that is hidden is not to be had as its department minus the other team", () => {
    const { profiles, columns } = people(
      [
        { groups: ["D1", "T1"], n: 20 },
        { groups: ["D1", "T2"], n: 3 },
        { groups: ["D2", "T3"], n: 30 },
        { groups: ["D2", "T4"], n: 4 },
      ],
      2,
    );
    // By itself each column would do: T2 and T4 together are seven.
    expect(shownTables(columns, null, MINIMUM)[1]).toEqual([true, false, true, false]);
    expect(shownTables(columns, profiles, MINIMUM)).toEqual([
      [true, true],
      [false, false, false, false],
    ]);
  });

  it("two shown groups that differ by a few people give one of them up", () => {
    const { profiles, columns } = people(
      [
        { groups: ["yes", "a"], n: 50 },
        { groups: ["yes", "b"], n: 2 },
        { groups: ["no", "b"], n: 40 },
      ],
      2,
    );
    const [first, second] = shownTables(columns, profiles, MINIMUM);
    expect(first[0] && second[0]).toBe(false);
  });

  it("what several groups together leave over is not to be had either", () => {
    // North and south together are the first two teams, though neither lies inside the other.
    const { profiles, columns } = people(
      [
        { groups: ["T1", "north"], n: 9 },
        { groups: ["T1", "south"], n: 8 },
        { groups: ["T2", "north"], n: 2 },
        { groups: ["T2", "south"], n: 1 },
        { groups: ["T3", "east"], n: 30 },
        { groups: ["T4", "east"], n: 4 },
      ],
      2,
    );
    const [teams, sites] = shownTables(columns, profiles, MINIMUM);
    expect(teams[1]).toBe(false);
    expect(teams[0] && sites[0] && sites[1]).toBe(false);
  });

  it("columns that cross leave everything shown", () => {
    const { profiles, columns } = people(
      ["x", "y"].flatMap((a) => ["p", "q"].map((b) => ({ groups: [a, b], n: 20 }))),
      2,
    );
    expect(shownTables(columns, profiles, MINIMUM)).toEqual([
      [true, true],
      [true, true],
    ]);
  });
});

describe("figures that not everybody has", () => {
  it("a group without any may be shown, and what is hidden is nobody or enough", () => {
    expect(shownCounts([0, 9, 8], MINIMUM)).toEqual([true, true, true]);
    expect(shownCounts([3, 9, 8], MINIMUM)).toEqual([false, true, false]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }), (sizes) => {
        const shown = shownCounts(sizes, MINIMUM);
        const hidden = sizes.filter((_, i) => !shown[i]).reduce((a, b) => a + b, 0);
        expect(hidden === 0 || hidden >= MINIMUM || !shown.some((s, i) => s && sizes[i] > 0)).toBe(true);
        for (const [i, n] of sizes.entries()) expect(shown[i] && n > 0 && n < MINIMUM).toBe(false);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("rows of a table are shown only where no column is small, nor what a column hides", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 4, maxLength: 4 }), {
          minLength: 1,
          maxLength: 4,
        }),
        (table) => {
          const shown = shownRows(table, MINIMUM, [true, true, true, true]);
          for (const column of table) {
            for (const [row, n] of column.entries()) expect(shown[row] && n > 0 && n < MINIMUM).toBe(false);
            const hidden = column.reduce((sum, n, row) => (shown[row] ? sum : sum + n), 0);
            if (shown.includes(true)) expect(hidden === 0 || hidden >= MINIMUM).toBe(true);
          }
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });
});
