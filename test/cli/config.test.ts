import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FAST, file, fixture, run, SMALL, sample, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const NAME = "frame-analyze.config.json";

describe("inspect", () => {
  test.each([
    ["samples", sample("nl")],
    ["an export by Qualtrics", fixture("exports/qualtrics-3-headers.csv")],
  ])("--write-config and a run with it is the run without it: %s", async (name, survey) => {
    const place = join(folder, name.replaceAll(" ", "-"));
    mkdirSync(place);
    const inspected = await run(["inspect", survey, "--write-config"], { cwd: place });
    expect(inspected.code).toBe(0);
    expect(inspected.stderr).toContain(NAME);
    const options = [survey, ...FAST, "--format", "json"];
    const [with_, without] = await Promise.all([
      run(options, { cwd: place }),
      run([...options, "--no-config"], { cwd: place }),
    ]);
    expect(with_.stderr).toContain(`options from ${NAME}`);
    expect(without.stderr).not.toContain(NAME);
    expect(JSON.parse(with_.stdout)).toEqual(JSON.parse(without.stdout));
  });

  test("never writes over a config that is there", async () => {
    const survey = file(folder, "survey.csv", SMALL);
    const config = file(folder, "mine.json", "{}");
    const found = await run(["inspect", survey, "--write-config", config]);
    expect(found.code).toBe(2);
    expect(found.stderr).toMatch(/exists already/);
    expect(readFileSync(config, "utf8")).toBe("{}");
    expect(existsSync(join(folder, NAME))).toBe(false);
  });

  test("a flag wins over the config file", async () => {
    const survey = file(folder, "flags.csv", SMALL);
    const config = file(folder, "group.json", '{"options":{"bins":["age=25"],"min-group":9}}');
    const found = await run([survey, ...FAST, "--config", config, "--min-group", "8", "--format", "json"]);
    expect(JSON.parse(found.stdout).groups.map((g: { suppressed: boolean }) => g.suppressed)).toEqual([
      false,
      false,
    ]);
  });

  test("shows every column with its role and why, in JSON as for people", async () => {
    const [text, json] = await Promise.all([
      run(["inspect", sample("en")]),
      run(["inspect", sample("en"), "--format", "json"]),
    ]);
    expect(text.code).toBe(0);
    const { plan, records } = JSON.parse(json.stdout);
    expect(records).toBe(263);
    for (const { name, role } of plan.columns) expect(text.stdout).toMatch(new RegExp(`${name}.*${role}`));
  });
});
