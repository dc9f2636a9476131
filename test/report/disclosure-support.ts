import fc from "fast-check";
import { MISSING } from "../../src/ingest/bins.js";
import type { Plan } from "../../src/ingest/plan.js";
import type { PlanTerms } from "../../src/ingest/plan-terms.js";
import type { Analysis } from "../../src/report/analysis.js";
import { summarize } from "../../src/report/summarize.js";
import { CODEBOOK } from "../coding/support.js";
import { type Answered, plan, tallyOf } from "../tally/support.js";

/** Surveys whose groups lie inside each other or cross, and what a reader of their reports knows. */

export const MINIMUM = 5;
const scale = (name: string) => ({ column: 9, name, mapping: "yes/no", kind: "words" as const });
const PLAN = {
  ...plan(1, ["team", "site"]),
  intention: scale("intention"),
  use: scale("use"),
  experience: scale("experience"),
} as unknown as Plan & PlanTerms;

/** As many categories as the tallies of these tests have. */
const SMALL = {
  ...CODEBOOK,
  risk: null,
  dimensions: CODEBOOK.dimensions.map((d) =>
    d.id === "stance" ? { ...d, categories: d.categories.slice(0, 2) } : d,
  ),
};

export const report = (rows: Answered[]): Analysis =>
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

export const rows = fc
  .boolean()
  .chain((nested) => fc.array(respondent(nested), { minLength: 1, maxLength: 60 }));

interface Known {
  who: Set<number>;
  n: number;
}

/** The sets of people whose figures stand in the report, or follow from it within one column. */
export function knownSets(analysis: Analysis, people: Answered[]): Known[] {
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

/** Rank of a matrix, by elimination. */
export function rank(matrix: number[][]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, i) => i >= found && Math.abs(row[column]) > 1e-9);
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot], rows[found]];
    for (let i = found + 1; i < rows.length; i++) {
      const times = rows[i][column] / rows[found][column];
      for (let j = column; j < rows[i].length; j++) rows[i][j] -= times * rows[found][j];
    }
    found++;
  }
  return found;
}
