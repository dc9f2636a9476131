import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FAST, file, run, SMALL, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const survey = file(folder, "survey.csv", SMALL);

test("--version --json tells what a figure depends on", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const found = JSON.parse((await run(["--version", "--json"])).stdout);
  expect(found).toMatchObject({ name: "frame-analyze", version, node: process.version });
  expect((await run(["-V"])).stdout).toBe(`${version}\n`);
  const analysis = JSON.parse((await run([survey, "--format", "json"])).stdout);
  expect(found.codebooks).toContainEqual({
    id: "internal-social-media",
    version: analysis.codebook.version,
    hash: analysis.codebook.hash,
  });
  const hashes = found.models
    .filter(({ codebook }: { codebook: string }) => codebook === "internal-social-media")
    .map(({ hash }: { hash: string }) => hash);
  expect(analysis.model.hash).toBe(hashes.join("-"));
});

test.each([
  ["a file that is not there", ["nowhere.csv", "--format", "json"]],
  ["a flag that there is not", [survey, "--format=ndjson", "--colour"]],
  ["a value that cannot be", [survey, "-fjson", "--min-group", "none"]],
  ["another command", ["agree", survey, "--coders", "ann", "-f", "json"]],
])("where the output is JSON, an error is a line of JSON: %s", async (_, args) => {
  const { code, stdout, stderr } = await run(args);
  expect([code, stdout]).toEqual([2, ""]);
  const [line, ...rest] = stderr.split("\n");
  expect(rest).toEqual([""]);
  expect(JSON.parse(line).error).toMatch(/\w+ \w+/);
});

test("elsewhere it is words; --quiet leaves out notes but no error", async () => {
  const wrong = await run([survey, "--format", "csv", "--min-group", "none", "--quiet"]);
  expect(wrong.stderr).toMatch(/^frame-analyze: --min-group/);
  expect((await run([survey, ...FAST, "--quiet"])).stderr).toBe("");
  const config = `${folder}/quiet.json`;
  expect((await run(["inspect", survey, "--quiet", "--write-config", config])).stderr).toBe("");
});

test("--verbose says what the figures depend on and how long they took", async () => {
  const { stderr } = await run([survey, ...FAST, "--verbose"]);
  expect(stderr).toMatch(/^codebook internal-social-media [0-9a-f]{12}; model lexicon [0-9a-f]{12}$/m);
  expect(stderr).toMatch(/^16 answers in \d+\.\d s, \d+ a second$/m);
});
