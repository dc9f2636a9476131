import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeTally, newTally, type Tally } from "../../src/tally/tally.js";
import { groupKey, MOST_VALUES } from "../../src/tally/word-groups.js";
import { WordCounter } from "../../src/tally/words.js";
import { reader } from "../text/support.js";

interface Row {
  groups: string[];
  answers: [text: string, frame: number][];
}

const read = reader("en");

function tallyOf(rows: Row[]): Tally {
  const counter = new WordCounter(2, 2);
  const tally = newTally();
  for (const { groups, answers } of rows) {
    counter.respondent(groups);
    for (const [text, frame] of answers) counter.add(read(text), frame);
  }
  counter.flush(tally);
  return tally;
}

const plain = ({ words, wordGroups }: Tally) => ({
  words: Object.fromEntries([...words].map(([word, counts]) => [word, Array.from(counts)])),
  keys: wordGroups.keys,
  dropped: [...wordGroups.dropped].sort(),
});

const row: fc.Arbitrary<Row> = fc.record({
  groups: fc.tuple(fc.constantFrom("young", "old"), fc.constantFrom("a", "b", "(missing)", "")),
  answers: fc.array(
    fc.tuple(fc.constantFrom("noise", "noise coffee", "coffee tea"), fc.integer({ min: 0, max: 2 })),
    {
      maxLength: 3,
    },
  ),
});

it("however rows are cut and in whatever order parts are merged, words are counted alike", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), fc.integer({ min: 0, max: 20 }), (rows, cut) => {
      const whole = plain(tallyOf(rows));
      const parts = () => [tallyOf(rows.slice(0, cut)), tallyOf(rows.slice(cut))];
      for (const order of [parts(), parts().reverse()]) {
        const total = newTally();
        for (const part of order) mergeTally(total, structuredClone(part));
        expect(plain(total)).toEqual(whole);
      }
    }),
    { seed: 5, numRuns: 150 },
  );
});

it("a word counts once a respondent in each group, and once a frame", () => {
  const rows: Row[] = [
    {
      groups: ["young", "a"],
      answers: [
        ["noise", 0],
        ["noise noise", 0],
        ["noise", 1],
      ],
    },
    { groups: ["young", "b"], answers: [["noise", 0]] },
  ];
  const { words, wordGroups } = tallyOf(rows);
  const counts = words.get("noise")!;
  expect(Array.from(counts.subarray(0, 3))).toEqual([2, 1, 0]);
  const of = (column: number, value: string) => counts[3 + wordGroups.keys.indexOf(groupKey(column, value))];
  expect([of(0, "young"), of(1, "a"), of(1, "b")]).toEqual([2, 1, 1]);
});

it("a column with too many values is left out, wherever they are found", () => {
  const rows = Array.from(
    { length: MOST_VALUES + 1 },
    (_, i): Row => ({ groups: ["young", `v${i}`], answers: [["noise", 0]] }),
  );
  const whole = plain(tallyOf(rows));
  expect(whole.keys).toEqual([groupKey(0, "young")]);
  expect(whole.dropped).toEqual([1]);
  const total = newTally();
  for (const part of [rows.slice(0, 30), rows.slice(30)]) mergeTally(total, tallyOf(part));
  expect(plain(total)).toEqual(whole);
  expect(plain(tallyOf(rows.slice(1))).dropped).toEqual([]);
});
