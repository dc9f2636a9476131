import { createReadStream, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import {
  analyze,
  loadCodebook,
  type RejectRecord,
  type ResponseRecord,
  type Row,
  UserError,
} from "../../src/index.js";
import { run, SMALL, sample } from "../cli/run.js";

const FAST = { method: "lexicon" } as const;
const bytes = (text: string) => [new TextEncoder().encode(text)];
const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};
const rows = (csv: string): Row[] =>
  parse(csv, { columns: true, bom: true, delimiter: csv.includes(";") ? ";" : "," });

describe("the library gives what the command line gives", () => {
  let printed: { type: string }[];
  beforeAll(async () => {
    const { stdout } = await run([sample("nl"), "--format", "ndjson", "--with", "evidence,text", "--quiet"]);
    printed = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  }, 60_000);

  test("records and summary, of a stream of a file's bytes", async () => {
    const coding = analyze(createReadStream(sample("nl")), {
      name: "responses-nl.csv",
      with: ["evidence", "text"],
    });
    expect(await all(coding)).toEqual(printed.slice(1, -1));
    const { type: _, ...summary } = printed.at(-1) as { type: string };
    expect(await coding.summary()).toEqual(summary);
  });

  test("rows as objects are coded as the same rows of a CSV", async () => {
    const given = rows(readFileSync(sample("nl"), "utf8"));
    const records = (await all(analyze(given))) as ResponseRecord[];
    const expected = printed.slice(1, -1) as ResponseRecord[];
    const told = ({ id, status, frame, stance, confidence, groups }: ResponseRecord) => ({
      id,
      status,
      frame,
      stance,
      confidence,
      groups,
    });
    expect(records.map(told)).toEqual(expected.map(told));
  });
});

test("any iterable will do: pieces of any size, texts, async generators", async () => {
  const expected = await analyze(bytes(SMALL), FAST).summary();
  expect(expected.counts.answers).toBe(16);
  async function* letters() {
    for (const letter of SMALL) yield letter;
  }
  async function* respondents() {
    yield* rows(SMALL);
  }
  expect(await analyze(letters(), FAST).summary()).toEqual(expected);
  expect((await analyze(respondents(), FAST).summary()).overall).toEqual(expected.overall);
});

test("the summary alone, and after some of the records, is the same", async () => {
  const coding = analyze(bytes(SMALL), FAST);
  const records = coding[Symbol.asyncIterator]();
  expect((await records.next()).value).toMatchObject({ type: "response", id: "a0", line: 2 });
  expect(await coding.summary()).toEqual(await analyze(bytes(SMALL), FAST).summary());
});

test("leaving the loop lets the input go, and then there is no summary", async () => {
  let open = true;
  async function* input() {
    try {
      for (;;) yield* rows(SMALL);
    } finally {
      open = false;
    }
  }
  const coding = analyze(input(), { ...FAST, text: ["answer"] });
  for await (const record of coding) if (record.line > 20) break;
  expect(open).toBe(false);
  await expect(coding.summary()).rejects.toThrow(UserError);
});

test("options do what the flags do", async () => {
  const codebook = await loadCodebook("affordances");
  const options = {
    ...FAST,
    codebook,
    bins: { age: [25] },
    failOn: ["share(none)>=0"],
    lenient: true,
  } as const;
  const found = await analyze(bytes(SMALL), { ...options, group: ["age"], locale: "nl" }).summary();
  expect(found.codebook.id).toBe("affordances");
  expect(found.input.groups).toEqual([{ column: "age", bins: [25] }]);
  expect(found.gates).toHaveLength(1);
});

describe("mistakes", () => {
  test("a path in place of the file is told apart from its content", async () => {
    const path = "responses.csv" as unknown as Uint8Array[];
    await expect(analyze(path).summary()).rejects.toThrow(/takes rows or the bytes/);
  });

  test.each([
    { method: "guess" },
    { minConfidence: 2 },
    { minGroup: 0 },
    { with: ["names"] },
    { threads: 1.5 },
  ])("%j is refused before anything is read", (wrong) =>
    expect(() => analyze([], wrong as object)).toThrow(UserError),
  );

  test("an input that breaks off throws what it threw, and so does one without answers", async () => {
    async function* broken() {
      yield* bytes(SMALL);
      throw new Error("the line was cut");
    }
    await expect(analyze(broken(), FAST).summary()).rejects.toThrow("the line was cut");
    await expect(all(analyze(broken(), FAST))).rejects.toThrow("the line was cut");
    await expect(analyze([], FAST).summary()).rejects.toThrow(UserError);
    const error = await analyze(bytes("a,b\n1,2\n"), FAST)
      .summary()
      .catch((e) => e);
    expect([error.constructor, error.said.nl.message === error.message]).toEqual([UserError, false]);
  });

  test("a record that cannot be read is a record", async () => {
    const found = await all(analyze(bytes(`${SMALL}c1,20,"a" b"\n`), FAST));
    expect(found.filter((r): r is RejectRecord => r.type === "reject")).toMatchObject([{ line: 18 }]);
  });
});
