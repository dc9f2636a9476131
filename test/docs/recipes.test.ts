import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { temporaryFolder } from "../cli/run.js";
import { fillIn } from "./coder.js";
import { blocksOf } from "./page.js";
import { follow, furnish, hasShell, shell } from "./shell.js";

const PAGE = "docs/recipes.md";
const parent = temporaryFolder();
const place = (name: string): string => {
  const folder = join(parent, name);
  mkdirSync(folder);
  return folder;
};

test.runIf(hasShell)(
  "the workflow is YAML, its gate fails the job, and the summary stands on its page",
  () => {
    const folder = place("actions");
    const workflow = blocksOf(PAGE).find(({ language }) => language === "yaml")?.code as string;
    const { jobs } = parse(workflow);
    const step = jobs.adoption.steps.find(({ name }: { name?: string }) => name === "Gate and summary");
    furnish(folder);
    const summary = join(folder, "step-summary.md");
    const run = (commands: string) => shell(commands, folder, { GITHUB_STEP_SUMMARY: summary });
    const printed = run(step.run);
    expect(printed).toContain("::notice");
    expect(readFileSync(summary, "utf8")).toMatch(/^#.*\n/);
    expect(() => run(step.run.replace("risk>=60", "risk>=10"))).toThrow();
  },
);

test.runIf(hasShell)("Two waves", () => follow(PAGE, "Two waves", place("waves")));

test.runIf(hasShell)("a Dutch Excel gets a file it opens well, and gives one back that is read", async () => {
  const folder = place("excel");
  await follow(PAGE, "A Dutch Excel round trip", folder, {
    human: () => fillIn(folder, "werkblad.csv", true),
  });
  const out = readFileSync(join(folder, "gecodeerd.csv"));
  expect([...out.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(out.toString("utf8").split("\n")[0]).toContain(";");
  expect(readFileSync(join(folder, "werkblad.csv")).includes("\r\n")).toBe(true);
  expect(readFileSync(join(folder, "rapport.html"), "utf8")).toContain('lang="nl"');
});

test("every recipe is run: here, or where the programs it needs are", () => {
  const run = ["GitHub Actions: a gate and a summary", "A Dutch Excel round trip", "Two waves"];
  const tools = readFileSync(new URL("../tools/recipes.test.ts", import.meta.url), "utf8");
  const headings = new Set(blocksOf(PAGE).map(({ heading }) => heading));
  expect([...headings].filter((h) => !run.includes(h) && !tools.includes(`"${h}"`))).toEqual([
    "DuckDB: SQL over the NDJSON",
  ]);
});
