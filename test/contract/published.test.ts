import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { jsonSchema, SCHEMAS } from "../../src/cli/published-schemas.js";
import { file, fixture, run, SMALL, sample, temporaryFolder } from "../cli/run.js";
import { faults } from "./schemas.js";

const folder = temporaryFolder();
const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root));
const yaml = (path: string) => parse(read(path).toString("utf8"));
const printed = async (...args: string[]) => {
  const { code, stdout, stderr } = await run(args);
  expect([code, stderr.includes('"error"')]).toEqual([0, false]);
  return JSON.parse(stdout);
};

test("schema NAME prints what is in the package, and without a name tells which there are", async () => {
  const { stdout } = await run(["schema"]);
  expect(
    stdout
      .trim()
      .split("\n")
      .map((line) => line.split(" ")[0]),
  ).toEqual(Object.keys(SCHEMAS));
  for (const name of ["analysis", "config"])
    expect(JSON.parse((await run(["schema", name])).stdout)).toEqual(jsonSchema(name));
  for (const name of Object.keys(SCHEMAS))
    expect(JSON.parse(read(`dist/schemas/${name}.json`).toString("utf8"))).toEqual(jsonSchema(name));
});

describe("what the program prints is valid by its schema, down to the last key", () => {
  const coded = fixture("codebook/coded-en.csv");
  const codebook = ["--codebook", fixture("codebook")];

  test("evaluate", async () => {
    const evaluation = await printed("evaluate", coded, ...codebook, "--format", "json");
    expect(faults("evaluation", evaluation)).toEqual([]);
    const within = await printed("evaluate", coded, ...codebook, "--folds", "2", "--format", "json");
    expect(within.test.kind).toBe("folds");
    expect(faults("evaluation", within)).toEqual([]);
  });

  test("agree", async () => {
    const rows = [
      "id,text,ann,bob",
      "1,It is so loud,noise,noise",
      "2,I meet people,together,noise",
      "3,The milk is sour,none,none",
    ];
    const two = file(folder, "two.csv", `${rows.join("\n")}\n`);
    const agreement = await printed("agree", two, "--coders", "ann,bob", ...codebook, "--format", "json");
    expect(agreement.units).toBe(3);
    expect(faults("agreement", agreement)).toEqual([]);
  });

  test("compare", async () => {
    const [before, after] = ["before", "after"].map((name) => `${folder}/${name}.json`);
    await run([sample("en"), "-o", before]);
    await run([file(folder, "small.csv", SMALL), "--group", "age", "--bins", "age=25", "-o", after]);
    const waves = await printed("compare", before, after, "--force", "--format", "json");
    expect(waves.overall.frames.length).toBeGreaterThan(0);
    expect(faults("waves", waves)).toEqual([]);
  });

  test("a config with all that inspect recognises, and a locked study", async () => {
    const config = `${folder}/study.json`;
    await run(["inspect", sample("nl"), "--write-config", config]);
    expect((await run(["study", "lock", config])).code).toBe(0);
    const written = JSON.parse(readFileSync(config, "utf8"));
    expect(Object.keys(written.options).length).toBeGreaterThan(5);
    expect(faults("config", written)).toEqual([]);
    expect(faults("config", { options: { txet: ["answer"] } })).not.toEqual([]);
    expect(faults("config", { options: { text: "answer" } })).not.toEqual([]);
    expect(faults("config", { options: { method: "guess" } })).not.toEqual([]);
  });
});

describe("what people write, and what the build makes", () => {
  test.each(["internal-social-media", "frame-domains", "affordances", "technology-acceptance", "stance"])(
    "the codebook %s and its lexicons",
    (id) => {
      expect(faults("codebook", yaml(`lexicons/${id}/codebook.yml`))).toEqual([]);
      for (const language of ["en", "nl"])
        expect(faults("lexicon", yaml(`lexicons/${id}/${language}.yml`))).toEqual([]);
    },
  );

  test("the bundled models", () => {
    const model = JSON.parse(gunzipSync(read("dist/models/affordances-nl.json.gz")).toString("utf8"));
    expect(faults("model", model)).toEqual([]);
    expect(faults("model", { ...model, language: "fr" })).not.toEqual([]);
  });
});

test("with several codebooks each answer tells which one coded it", async () => {
  const { stdout } = await run([
    ...[file(folder, "answers.csv", SMALL), "--format", "ndjson", "--method", "lexicon"],
    ...["--codebook", "internal-social-media", "--codebook", "affordances"],
  ]);
  const records = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(records.flatMap((record) => faults("record", record))).toEqual([]);
  let current = "";
  for (const record of records) {
    if (record.type === "header") current = record.codebook.id;
    if (record.type === "response") expect(record.codebook).toBe(current);
  }
  expect(new Set(records.map((r) => r.codebook.id ?? r.codebook))).toEqual(
    new Set(["internal-social-media", "affordances"]),
  );
});

test("the schema that is published lets keys pass that a later version may add; that of a codebook does not", () => {
  expect(jsonSchema("analysis").additionalProperties).toBeUndefined();
  expect(jsonSchema("analysis", true).additionalProperties).toBe(false);
  expect(jsonSchema("codebook").additionalProperties).toBe(false);
});

test("the schemas stand in the package under a name of their own", () => {
  const path = fileURLToPath(import.meta.resolve("frame-analyze/schemas/analysis.json"));
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(jsonSchema("analysis"));
});
