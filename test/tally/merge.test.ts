import fc from "fast-check";
import { expect, it } from "vitest";
import { profileList } from "../../src/tally/profiles.js";
import { mergeTally, newTally, type Tally } from "../../src/tally/tally.js";
import { type Answered, plan, tallyOf } from "./support.js";

const PLAN = plan(2, ["age", "team"]);

const answer = fc.option(
  fc.record({
    frame: fc.integer({ min: -1, max: 2 }),
    stance: fc.integer({ min: -1, max: 1 }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);
const respondent: fc.Arbitrary<Answered> = fc.record({
  groups: fc.tuple(fc.constantFrom("<25", ">=25"), fc.constantFrom("a", "b", "__proto__")),
  intention: fc.integer({ min: -1, max: 2 }),
  use: fc.integer({ min: -1, max: 2 }),
  experience: fc.integer({ min: -1, max: 2 }),
  excluded: fc.constantFrom(null, null, null, "spam"),
  answers: fc.tuple(answer, answer),
});

/** A tally without regard to the order in which cells came into being. */
const plain = (tally: Tally) => ({
  counts: tally.counts,
  cells: Object.fromEntries([...tally.cells].map(([key, cell]) => [` ${key}`, structuredClone(cell)])),
  words: Object.fromEntries([...tally.words].map(([word, counts]) => [` ${word}`, Array.from(counts)])),
  reasons: Object.fromEntries(tally.reasons),
  profiles: tally.profiles.counts && Object.fromEntries(tally.profiles.counts),
});

const merged = (parts: Tally[]): Tally => {
  const total = newTally();
  for (const part of parts) mergeTally(total, structuredClone(part));
  return total;
};

it("however rows are cut and in whatever order the parts come, the merged tally is that of all rows", () => {
  fc.assert(
    fc.property(
      fc.array(respondent, { maxLength: 30 }),
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 4 }),
      (rows, cuts) => {
        const edges = [0, ...cuts.map((c) => Math.min(c, rows.length)), rows.length].sort((a, b) => a - b);
        const parts = edges.slice(1).map((to, i) => tallyOf(rows.slice(edges[i], to), PLAN));
        const whole = plain(tallyOf(rows, PLAN));
        expect(plain(merged(parts))).toEqual(whole);
        expect(plain(merged([...parts].reverse()))).toEqual(whole);
      },
    ),
    { numRuns: 60, seed: 7 },
  );
});

it("answers are always the sum of what became of them", () => {
  fc.assert(
    fc.property(fc.array(respondent, { maxLength: 30 }), (rows) => {
      const { rows: n, answers, coded, uncertain, blank, excluded, rejected } = tallyOf(rows, PLAN).counts;
      expect(n).toBe(rows.length);
      expect(answers).toBe(rows.length * 2);
      expect(coded + uncertain + blank + excluded + rejected).toBe(answers);
    }),
    { numRuns: 100, seed: 7 },
  );
});

it("respondents by their groups together are listed in one order, whoever came first", () => {
  const row = (team: string): Answered => ({
    groups: ["<25", team],
    answers: [{ frame: 0, stance: 0 }, null],
  });
  const [one, other] = [
    ["b", "a", "c"],
    ["c", "b", "a"],
  ].map((teams) => profileList(tallyOf(teams.map(row), PLAN).profiles));
  expect(one).toEqual(other);
  expect(one?.map(({ groups }) => groups[1])).toEqual(["a", "b", "c"]);
});
