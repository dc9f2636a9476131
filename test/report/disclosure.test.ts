import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MISSING } from "../../src/ingest/bins.js";
import type { Plan } from "../../src/ingest/plan.js";
import type { Analysis, ShownGroup } from "../../src/report/analysis.js";
import { summarize } from "../../src/report/summarize.js";
import { CODEBOOK } from "../coding/support.js";
import { type Answered, plan, tallyOf } from "../tally/support.js";

/**
 * Tries to work out, from the report alone, what groups that it hides would have shown. The reader knows the survey's design, and even who
 * belongs to which group, so that a group inside another can be subtracted from it.
 */
const MINIMUM = 5;
const scale = (name: string) => ({ column: 9, name, mapping: "yes/no", kind: "words" as const });
const PLAN = {
  ...plan(1, ["team", "site"]),
  intention: scale("intention"),
  use: scale("use"),
  experience: scale("experience"),
} as unknown as Plan;

/** As many categories as the tallies of these tests have. */
const SMALL = {
  ...CODEBOOK,
  risk: null,
  dimensions: CODEBOOK.dimensions.map((d) => (d.id === "stance" ? { ...d, categories: d.categories.slice(0, 2) } : d)),
};

const report = (rows: Answered[]): Analysis =>
  JSON.parse(
    JSON.stringify(
      summarize(tallyOf(rows, PLAN), {
        codebook: SMALL,
        plan: PLAN,
        input: {
          files: ["a.csv"],
          questions: [{ name: "q", label: "q" }],
          language: "en",
          groups: [],
          seed: 1,
        },
        model: { id: "x", method: "lexicon", hash: "0" },
        tool: { name: "frame-analyze", version: "0" },
        locale: "en",
        minGroup: MINIMUM,
        warnings: [],
        knowledge: null,
      }),
    ),
  );

/** Teams may lie inside sites, cross them, or be missing; sizes are such that groups fall on both sides of the minimum. */
const respondent = (nested: boolean): fc.Arbitrary<Answered> =>
  fc
    .record({
      team: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom("t1", "t2") },
        { weight: 1, arbitrary: fc.constantFrom("t3", "t4", MISSING) },
      ),
      site: fc.constantFrom("north", "south", "east"),
      frame: fc.integer({ min: -1, max: 2 }),
      intention: fc.integer({ min: -1, max: 2 }),
      use: fc.integer({ min: -1, max: 2 }),
    })
    .map(({ team, site, frame, intention, use }) => ({
      groups: [team, nested ? (team === "t1" || team === "t3" ? "north" : "south") : site],
      intention,
      use,
      answers: [{ frame, stance: frame < 0 ? -1 : 0 }],
    }));

const rows = fc.boolean().chain((nested) => fc.array(respondent(nested), { minLength: 1, maxLength: 60 }));

interface Known {
  who: Set<number>;
  n: number;
}

/** The sets of people whose figures stand in the report, or follow from it within one column. */
function knownSets(analysis: Analysis, people: Answered[]): Known[] {
  const all = people.map((_, i) => i);
  const sets: Known[] = [{ who: new Set(all), n: all.length }];
  for (const [c, column] of ["team", "site"].entries()) {
    let rest = all;
    for (const group of analysis.groups.filter((g) => g.column === column && !g.suppressed)) {
      const who = all.filter((i) => people[i].groups?.[c] === group.value);
      sets.push({ who: new Set(who), n: who.length });
      rest = rest.filter((i) => !who.includes(i));
    }
    if (rest.length > 0) sets.push({ who: new Set(rest), n: rest.length });
  }
  return sets;
}

describe("what the report hides", () => {
  it("no set of people that the report tells of counts fewer than the minimum, and none is to be had by subtracting", () => {
    fc.assert(
      fc.property(rows, (people) => {
        const analysis = report(people);
        const sets = knownSets(analysis, people);
        const hides = analysis.groups.some((g) => g.suppressed);
        for (const { n } of sets.slice(1)) expect(n >= MINIMUM || (hides && people.length < MINIMUM)).toBe(true);
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
            expect(table.intended.map((t) => t.value)).not.toContain(group.value);
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
        const overall = analysis.overall as ShownGroup;
        for (const of of ["intention", "use", "gap"] as const) {
          const whole = (g: ShownGroup) => g[of]?.n ?? 0;
          const inFrame = (g: ShownGroup, frame: string) => g.useByFrame.find((u) => u.frame === frame)?.[of]?.n;
          const fine = (n: number) => n === 0 || n >= MINIMUM;
          expect(fine(whole(overall))).toBe(true);
          for (const column of ["team", "site"]) {
            const shown = analysis.groups.filter((g): g is ShownGroup => !g.suppressed && g.column === column);
            const hidden = analysis.groups.some((g) => g.column === column && (g.suppressed || g[of] === null));
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
