import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FAST, file, run, SMALL, temporaryFolder } from "./run.js";

/** A folder with a survey in it, for one test. */
let made = 0;
const parent = temporaryFolder();
function place(): { folder: string; survey: string } {
  const folder = join(parent, String(made++));
  mkdirSync(folder);
  return { folder, survey: file(folder, "survey.csv", SMALL) };
}

describe("-o", () => {
  test("writes each format by its extension, leaves nothing else behind, and standard output is silent", async () => {
    const { folder, survey } = place();
    const names = ["a.json", "a.ndjson", "a.md", "a.txt"];
    const found = await run([survey, ...FAST, ...names.flatMap((name) => ["-o", join(folder, name)])]);
    expect(found).toMatchObject({ code: 0, stdout: "" });
    expect(readdirSync(folder).sort()).toEqual([...names, "survey.csv"].sort());
    const read = (name: string) => readFileSync(join(folder, name), "utf8");
    const analysis = JSON.parse(read("a.json"));
    const records = read("a.ndjson")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records.at(-1)).toEqual({ type: "summary", ...analysis });
    expect(read("a.md")).toMatch(/^# /);
    expect(read("a.txt")).toContain("survey.csv");
    expect(read("a.txt")).not.toContain("\u001b");
  });

  test("with --format standard output speaks as well", async () => {
    const { folder, survey } = place();
    const found = await run([survey, ...FAST, "--format", "json", "-o", join(folder, "a.json")]);
    expect(found.stdout).toBe(readFileSync(join(folder, "a.json"), "utf8"));
  });

  test("never writes onto the input, through a link neither", async () => {
    const { folder, survey } = place();
    const input = file(folder, "survey.txt", SMALL);
    const direct = await run([input, ...FAST, "-o", `${folder}/./survey.txt`]);
    expect(direct).toMatchObject({ code: 2, stdout: "" });
    expect(direct.stderr).toContain("the output would overwrite the input");
    expect(readFileSync(input, "utf8")).toBe(SMALL);
    if (process.platform !== "win32") {
      symlinkSync(survey, join(folder, "link.txt"));
      const linked = await run([survey, ...FAST, "-o", join(folder, "link.txt")]);
      expect(linked.code).toBe(2);
      expect(readFileSync(survey, "utf8")).toBe(SMALL);
      linkSync(survey, join(folder, "hard.txt"));
      const hard = await run([survey, ...FAST, "-o", join(folder, "hard.txt")]);
      expect(hard.code).toBe(2);
      expect(readFileSync(join(folder, "hard.txt"), "utf8")).toBe(SMALL);
      const rejects = await run([survey, ...FAST, "--rejects", join(folder, "hard.txt")]);
      expect(rejects.code).toBe(2);
    }
  });

  test.each([
    ["a folder that does not exist", "no/such/a.json", /a\.json: the folder does not exist/],
    ["a name without a known extension", "a.xyz", /cannot tell the format/],
  ])("%s is a mistake", async (_name, output, says) => {
    const { folder, survey } = place();
    const found = await run([survey, ...FAST, "-o", join(folder, output)]);
    expect(found.code).toBe(2);
    expect(found.stderr).toMatch(says);
    expect(readdirSync(folder)).toEqual(["survey.csv"]);
  });

  test("a folder where the file should be is a mistake, and nothing is left behind", async () => {
    const { folder, survey } = place();
    mkdirSync(join(folder, "taken.json"));
    const found = await run([survey, ...FAST, "-o", join(folder, "taken.json")]);
    expect(found.code).toBe(2);
    expect(found.stderr).not.toContain("internal error");
    expect(readdirSync(folder).sort()).toEqual(["survey.csv", "taken.json"]);
  });

  test("an existing report stays whole when the run fails, and is replaced when it succeeds", async () => {
    const { folder, survey } = place();
    const output = file(folder, "report.json", "the old report");
    const failed = await run([survey, ...FAST, "--fail-on", "share(no-such)>1", "-o", output]);
    expect(failed.code).toBe(2);
    expect(readFileSync(output, "utf8")).toBe("the old report");
    expect(readdirSync(folder).sort()).toEqual(["report.json", "survey.csv"]);
    const worked = await run([survey, ...FAST, "-o", output]);
    expect(worked.code).toBe(0);
    expect(JSON.parse(readFileSync(output, "utf8")).tool.name).toBe("frame-analyze");
  });

  test("of two outputs neither is replaced when the second cannot be opened", async () => {
    const { folder, survey } = place();
    const output = file(folder, "report.json", "the old report");
    const found = await run([survey, ...FAST, "-o", output, "-o", join(folder, "no/such/b.md")]);
    expect(found.code).toBe(2);
    expect(readFileSync(output, "utf8")).toBe("the old report");
    expect(readdirSync(folder).sort()).toEqual(["report.json", "survey.csv"]);
  });
});
