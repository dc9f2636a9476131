import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkComplete } from "../../src/batch/merge-parts.js";
import type { Part } from "../../src/batch/part.js";
import { encodePart } from "../../src/batch/partial.js";
import type { ScaleTerms } from "../../src/ingest/plan-terms.js";
import { hash53 } from "../../src/math/hash.js";
import {
  copied,
  countsOf,
  lines,
  merged,
  partOf,
  planOf,
  type RowIs,
  reportsOf,
  shardsOf,
} from "./support.js";

const sizes = fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 5 });
/** An order of things, by a hash of their place. */
const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((item, i) => ({ item, at: hash53(String(i), seed) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

describe.each<RowIs>(["respondent with id", "respondent without id", "answer"])("a row is a %s", (row) => {
  test("however the records are cut, the shards in any order make the whole: counts, reports, records", async () => {
    const plan = planOf(row);
    /** What there was to put together in all runs. */
    const met = { shards: 0, rejected: 0, excluded: 0, human: 0, quotes: 0, repeated: 0 };
    await fc.assert(
      fc.asyncProperty(lines, sizes, fc.nat(1000), async (rows, cuts, seed) => {
        const text = rows.join("");
        const whole = await partOf(text, plan);
        const shards = await shardsOf(text, plan, cuts);
        for (const c of [0, 1])
          expect(shards.map(({ records }) => records[c]).join("")).toBe(whole.records[c]);
        const total = await merged(shuffled(shards, seed).map(({ part }) => copied(part)));
        expect(countsOf(total)).toBe(countsOf(whole.part));
        expect(JSON.stringify(reportsOf(total))).toBe(JSON.stringify(reportsOf(whole.part)));
        const { tally, human, ids } = whole.part.codings[0].outcome;
        met.shards += shards.length - 1;
        met.rejected += tally.counts.rejected;
        met.excluded += tally.counts.excluded;
        met.human += human.length;
        met.quotes += tally.quotes.size;
        met.repeated += ids.count;
      }),
      { numRuns: 20, seed: 11 },
    );
    for (const [what, n] of Object.entries(met))
      expect([what, n > 0]).toEqual([what, what !== "repeated" || row === "respondent with id"]);
  }, 120_000);

  test("merging in stages gives the same bytes, whichever come first", async () => {
    const plan = planOf(row);
    await fc.assert(
      fc.asyncProperty(lines, fc.nat(1000), async (rows, seed) => {
        const parts = (await shardsOf(rows.join(""), plan, [3, 4, 5])).map(({ part }) => part);
        const whole = encodePart(await merged(parts.map(copied)));
        const mixed = shuffled(parts, seed).map(copied);
        const half = Math.ceil(mixed.length / 2);
        const stages = [mixed.slice(0, half), mixed.slice(half)].filter((some) => some.length > 0);
        const total = await merged((await Promise.all(stages.map(merged))).reverse().map(copied));
        expect(encodePart(total)).toBe(whole);
      }),
      { numRuns: 10, seed: 12 },
    );
  }, 120_000);
});

const ROWS = "1;19;a;north;yes;0;;one;It is so loud here;I meet people\n";
const SPLIT = { id: "ab", number: 1, of: 2 };
const one = (await partOf(ROWS, planOf(), { split: SPLIT })).part;
const other = (change: (part: Part) => void): Part => {
  const part = copied(one);
  part.shards[0].split = { ...SPLIT, number: 2 };
  change(part);
  return part;
};
const refusal = (parts: Part[]) =>
  merged(parts.map(copied)).then(
    () => "merged",
    (error: Error & { file?: string }) => `${error.name} ${error.file}: ${error.message}`,
  );

test.each<[string, (part: Part) => void, RegExp]>([
  ["version", (p) => (p.version = "0.0.1"), /version of frame-analyze.*0\.0\.1 here, 0\.0\.0 there/],
  ["questions", (p) => (p.plan.questions[0].name = "hopes"), /questions.*hopes, fears here/],
  ["question texts", (p) => (p.plan.questions[0].label = "Well?"), /question texts/],
  ["groups", (p) => (p.plan.groups[2].name = "place"), /groups.*place here.*site there/],
  ["bins", (p) => (p.plan.groups[0].bins = [30]), /bins.*age=30 here, age=25 there/],
  ["intention", (p) => (p.plan.intention = null), /intention.*none here/],
  [
    "use",
    (p) => ((p.plan.use as ScaleTerms).mapping = { en: "scale 1-5", nl: "schaal 1-5" }),
    /use.*scale 1-5/,
  ],
  ["experience", (p) => (p.plan.experience = p.plan.use), /experience/],
  ["weights", (p) => (p.plan.weight = "w"), /weights.*w here/],
  ["question column", (p) => (p.plan.question = "topic"), /question column/],
  ["exclusions", (p) => (p.plan.exclusions = []), /excluded rows/],
  ["--lang", (p) => (p.plan.languageFixed = false), /--lang/],
  ["language", (p) => (p.plan.language = "nl"), /--lang.*nl here|main language.*nl here/],
  ["codebook", (p) => (p.codings[0].codebook.hash = "ffff"), /codebook.*ffff/],
  ["number of codebooks", (p) => p.codings.pop(), /codebook/],
  ["model", (p) => (p.codings[1].model = "ffff"), /model.*ffff/],
  ["method", (p) => (p.codings[0].method = "bayes"), /model.*bayes/],
  ["--min-confidence", (p) => (p.codings[0].minConfidence = 0.5), /--min-confidence.*0\.5/],
  ["--coded", (p) => (p.codings[0].coded = { file: "w.csv", hash: "ff", answers: [] }), /--coded.*w\.csv/],
  ["--quotes", (p) => (p.codings[0].quotes = 5), /--quotes.*5 here, 2 there|--quotes.*5, 2 here/],
  ["--seed", (p) => (p.seed = 4), /--seed.*4 here, 3 there/],
])("another %s is refused, naming both files and what differs", async (_, change, message) => {
  const refused = await refusal([one, other(change)]);
  expect(refused).toMatch(/^UserError part-1\.json: .*part-0\.json/);
  expect(refused).toMatch(message);
});

test("a shard counts once: twice the same, the whole beside its shards, and two splits of the same data are refused", async () => {
  expect(await refusal([one, other(() => {})])).toBe("merged");
  expect(await refusal([one, one])).toMatch(
    /part-1\.json: shard 1 of 2 of survey\.csv is in part-0\.json already/,
  );
  const whole = other((p) => (p.shards[0].split = null));
  expect(await refusal([whole, whole])).toMatch(/the data of survey\.csv is in part-0\.json already/);
  expect(await refusal([one, whole])).toMatch(/cut otherwise here than in part-0\.json/);
  const again = other((p) => (p.shards[0].split = { id: "cd", number: 2, of: 2 }));
  expect(await refusal([one, again])).toMatch(/cut otherwise/);
  const namesake = other((p) => Object.assign(p.shards[0], { data: "ff", split: null }));
  expect(await refusal([one, namesake])).toBe("merged");
});

test("what is missing of a split is named, unless fewer are expected", async () => {
  const both = await merged([copied(one), other(() => {})]);
  expect(() => checkComplete(both, null)).not.toThrow();
  expect(() => checkComplete(both, 2)).not.toThrow();
  expect(() => checkComplete(both, 3)).toThrow(/2 shards, where --expect 3/);
  expect(() => checkComplete(one, null)).toThrow(/of the 2 of survey\.csv there is no 2/);
  expect(() => checkComplete(one, 1)).not.toThrow();
});
