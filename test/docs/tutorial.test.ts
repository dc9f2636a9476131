import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../cli/run.js";
import { fillIn } from "./coder.js";
import { follow, hasShell } from "./shell.js";

const folder = temporaryFolder();

test.runIf(hasShell)("the first afternoon, command by command, ends in an audited report", async () => {
  await follow("docs/tutorial.md", null, folder, { human: () => fillIn(folder, "worksheet.csv") });
  const { audit, overall } = JSON.parse(readFileSync(join(folder, "result.json"), "utf8"));
  expect([audit.n, overall.risk.kind]).toEqual([50, "audited"]);
  expect(readFileSync(join(folder, "report.html"), "utf8")).toContain("<h1");
  expect(JSON.parse(readFileSync(join(folder, "frame-analyze.config.json"), "utf8")).study).toBeDefined();
});
