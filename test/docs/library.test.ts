import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { blocksOf, expectShown, ROOT } from "./page.js";

const EXAMPLES = blocksOf("docs/library.md").filter(({ language }) => language === "js");

test("there are examples, and each shows what it prints", () => {
  expect(EXAMPLES.length).toBeGreaterThan(3);
  expect(EXAMPLES.filter(({ output }) => output === null)).toEqual([]);
});

test.each(EXAMPLES)("the example of $heading prints what the page shows", (block) => {
  const printed = execFileSync(process.execPath, ["--input-type=module"], {
    cwd: ROOT,
    input: block.code,
    encoding: "utf8",
  });
  expectShown("docs/library.md", block, printed);
});
