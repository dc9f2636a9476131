import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { code } from "./in-process.js";
import { fixture, sample } from "./run.js";

const FILES: [name: string, path: string][] = [
  ["responses-en.csv", sample("en")],
  ["responses-nl.csv", sample("nl")],
  ...readdirSync(fixture("exports"))
    .sort()
    .map((name): [string, string] => [name, fixture(`exports/${name}`)]),
];

describe("nothing is lost: answers = coded + uncertain + blank + excluded + rejected", () => {
  test.each(FILES)("%s", async (_name, path) => {
    const { plan, tally, records, rejects } = await code(readFileSync(path), { file: path });
    const { rows, answers, coded, uncertain, blank, excluded, rejected } = tally.counts;
    expect(answers).toBe(coded + uncertain + blank + excluded + rejected);
    expect(answers).toBe(rows * plan.questions.length);
    // The records say the same: one for each answer that is not excluded or rejected, one for each reject.
    const found = records.map((record) => JSON.parse(record));
    const withStatus = (status: string) => found.filter((record) => record.status === status).length;
    expect([withStatus("coded"), withStatus("uncertain"), withStatus("blank")]).toEqual([
      coded,
      uncertain,
      blank,
    ]);
    expect(found.filter(({ type }) => type === "reject")).toHaveLength(rejects.length);
    expect(rejected).toBe(rejects.length * plan.questions.length);
    expect(rows).toBeGreaterThan(5);
  });
});
