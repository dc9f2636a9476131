import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ShownGroup } from "../../src/report/analysis.js";
import { knownSets, MINIMUM, rank, report, rows } from "./disclosure-support.js";

/**
 * Tries to work out, from the report alone, what groups that it hides would have shown. The reader knows the survey's design, and even who
 * belongs to which group, so that a group inside another can be subtracted from it.
 */
describe("what the report hides", () => {
  it("no set of people that the report tells of counts fewer than the minimum, and none is to be had by subtracting", () => {
    fc.assert(
      fc.property(rows, (people) => {
        const analysis = report(people);
        const sets = knownSets(analysis, people);
        const hides = analysis.groups.some((g) => g.suppressed);
        for (const { n } of sets.slice(1))
          expect(n >= MINIMUM || (hides && people.length < MINIMUM)).toBe(true);
        for (const whole of sets.slice(1)) {
          for (const part of sets.slice(1)) {
            if (part.n >= whole.n || ![...part.who].every((i) => whole.who.has(i))) continue;
            expect(whole.n - part.n).toBeGreaterThanOrEqual(MINIMUM);
          }
        }
      }),
      { seed: 21, numRuns: 150 },
    );
  });

  it("no group under the minimum is a sum and difference of what is shown", () => {
    fc.assert(
      fc.property(rows, (people) => {
        const analysis = report(people);
        const indicator = (who: Set<number>) => people.map((_, i) => (who.has(i) ? 1 : 0));
        const known = knownSets(analysis, people).map(({ who }) => indicator(who));
        for (const group of analysis.groups.filter((g) => g.suppressed)) {
          const c = group.column === "team" ? 0 : 1;
          const who = new Set(people.map((_, i) => i).filter((i) => people[i].groups?.[c] === group.value));
          // Where everything is hidden, everybody is what is left, and no protection is possible.
          if (who.size >= MINIMUM || who.size === people.length) continue;
          expect(rank([...known, indicator(who)])).toBe(rank(known) + 1);
        }
      }),
      { seed: 24, numRuns: 150 },
    );
  });

  it("a hidden group has no figure, and is in no table", () => {
    fc.assert(
      fc.property(rows, (people) => {
        const analysis = report(people);
        for (const group of analysis.groups.filter((g) => g.suppressed)) {
          expect(Object.keys(group).sort()).toEqual(["column", "n", "suppressed", "value"]);
          const { groups, ...others } = analysis;
          const compared = [...others.comparisons, ...others.pairs].filter((c) => c.column === group.column);
          expect(compared.some((c) => c.a === group.value || c.b === group.value)).toBe(false);
          for (const table of others.incongruence.filter((t) => t.column === group.column)) {
            expect(table.values).not.toContain(group.value);
          }
        }
      }),
      { seed: 22, numRuns: 60 },
    );
  });

  it("counts of intention and use: the remainder of any line of the tables is nobody or enough", () => {
    fc.assert(
      fc.property(rows, (people) => {
        const analysis = report(people);
        if (analysis.overall.suppressed) return;
        const { overall } = analysis;
        for (const of of ["intention", "use", "gap"] as const) {
          const whole = (g: ShownGroup) => g[of]?.n ?? 0;
          const inFrame = (g: ShownGroup, frame: string) =>
            g.useByFrame.find((u) => u.frame === frame)?.[of]?.n;
          const fine = (n: number) => n === 0 || n >= MINIMUM;
          expect(fine(whole(overall))).toBe(true);
          for (const column of ["team", "site"]) {
            const shown = analysis.groups.filter(
              (g): g is ShownGroup => !g.suppressed && g.column === column,
            );
            const hidden = analysis.groups.some(
              (g) => g.column === column && (g.suppressed || g[of] === null),
            );
            if (overall[of] && hidden && shown.some((g) => g[of])) {
              expect(fine(whole(overall) - shown.reduce((sum, g) => sum + whole(g), 0))).toBe(true);
            }
            for (const { id } of overall.frames) {
              const cells = shown.map((g) => inFrame(g, id));
              for (const n of cells) expect(n === undefined || n >= MINIMUM).toBe(true);
              const all = inFrame(overall, id);
              if (all === undefined) expect(cells.every((n) => n === undefined)).toBe(true);
              else if (cells.some((n) => n !== undefined)) {
                expect(fine(all - cells.reduce<number>((sum, n) => sum + (n ?? 0), 0))).toBe(true);
              }
            }
          }
        }
      }),
      { seed: 23, numRuns: 150 },
    );
  });
});
