import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../cli/run.js";
import { fillIn } from "../docs/coder.js";
import { follow } from "../docs/shell.js";

// Where these tests run the programs are there: .ci/run installs them. One that is missing is a failure.
const PAGE = "docs/recipes.md";
const parent = temporaryFolder();
/** Debian's own Python knows Debian's packages. */
const python = ["/usr/bin/python3", "python3"].find(
  (p) => spawnSync(p, ["-c", "import pandas"]).status === 0,
);

test.each([
  ["jq: counts from the NDJSON"],
  ["Miller: a table of frames"],
  ["R: stance by age"],
  ["pandas: stance by age"],
  ["An audit: from worksheet to verdict"],
])("%s", async (heading) => {
  if (heading.startsWith("pandas")) expect(python).toBeDefined();
  const folder = join(parent, heading.replaceAll(/\W+/g, "-"));
  mkdirSync(folder);
  await follow(PAGE, heading, folder, {
    programs: { python3: python ?? "false" },
    human: () => fillIn(folder, "worksheet.csv"),
  });
});
