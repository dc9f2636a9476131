import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { analysis } from "../../src/report/contract/analysis.js";
import { header, reject, response } from "../../src/report/contract/records.js";
import { run, sample, temporaryFolder } from "../cli/run.js";
import { faults, inOrder } from "./schemas.js";

const folder = temporaryFolder();

interface Output {
  json: z.infer<typeof analysis>;
  records: Record<string, unknown>[];
}

async function output(name: string, ...args: string[]): Promise<Output> {
  const [json, ndjson] = [join(folder, `${name}.json`), join(folder, `${name}.ndjson`)];
  const found = await run([...args, "-o", json, "-o", ndjson]);
  expect(found.code).toBe(0);
  const lines = readFileSync(ndjson, "utf8").split("\n");
  expect(lines.at(-1)).toBe("");
  return {
    json: JSON.parse(readFileSync(json, "utf8")),
    records: lines.slice(0, -1).map((line) => JSON.parse(line)),
  };
}

const ALL = ["--with", "probabilities,evidence,text"];
/** A codebook with stance and one whose other dimensions are its own; with groups and without; with everything and with the least. */
const CASES: [name: string, args: string[]][] = [
  ["the default codebook, everything", [sample("en"), ...ALL]],
  ["the default codebook, the least", [sample("nl"), "--min-confidence", "0.6", "--min-group", "70"]],
  ["another codebook", [sample("en"), "--codebook", "frame-domains", ...ALL]],
  ["the stance alone", [sample("nl"), "--codebook", "stance", ...ALL]],
];

describe.each(CASES)("%s", (name, args) => {
  let found: Output;
  beforeAll(async () => {
    found = await output(name.replaceAll(/\W+/g, "-"), ...args);
  }, 60_000);
  const responses = () =>
    found.records.filter(({ type }) => type === "response") as z.infer<typeof response>[];

  test("the Analysis has exactly the keys of the contract, in its order", () => {
    expect(faults("analysis", found.json)).toEqual([]);
    // What JSON Schema cannot say, such as that a share lies in its interval.
    expect(analysis.safeParse(found.json).error?.issues).toBeUndefined();
    expect(inOrder(found.json, analysis)).toBe(true);
  });

  test("the records are a header, one record an answer or reject, and the summary, which is the Analysis", () => {
    expect(found.records[0].type).toBe("header");
    expect(inOrder(found.records[0], header)).toBe(true);
    const { type, ...summary } = found.records.at(-1) as Record<string, unknown>;
    expect(type).toBe("summary");
    expect(summary).toEqual(found.json);
    const { coded, uncertain, blank } = found.json.counts;
    expect(responses()).toHaveLength(coded + uncertain + blank);
  });

  test("each record has exactly the keys of the contract, in its order", () => {
    expect(found.records.flatMap((record) => faults("record", record))).toEqual([]);
    const wrong = found.records.slice(1, -1).filter((record) => {
      const contract: z.ZodObject = record.type === "reject" ? reject : response;
      return !contract.safeParse(record).success || !inOrder(record, contract);
    });
    expect(wrong).toEqual([]);
  });

  test("a frame is a category of the codebook; null means that the coder abstains", () => {
    const overall = found.json.overall;
    const known = overall.suppressed ? [] : overall.frames.map(({ id }) => id);
    for (const { status, frame, frames } of responses()) {
      if (frame === null) expect([status, frames]).toEqual([status === "blank" ? "blank" : "uncertain", []]);
      else {
        expect(known).toContain(frame);
        expect(frames[0]).toBe(frame);
      }
      if (status === "coded") expect(frame).not.toBeNull();
    }
  });

  test("probabilities add up to 1, and the frame's own is the confidence; evidence lies within the text", () => {
    if (!args.includes("--with")) return;
    for (const { frame, confidence, probabilities, evidence, text } of responses()) {
      const all = Object.values(probabilities as Record<string, number>);
      if (frame !== null) {
        expect(Math.abs(all.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-3);
        expect(confidence).toBe((probabilities as Record<string, number>)[frame]);
      }
      for (const { start, end } of evidence ?? []) {
        expect((text as string).slice(start, end).trim()).not.toBe("");
        expect(end).toBeLessThanOrEqual((text as string).length);
      }
    }
  });
});
