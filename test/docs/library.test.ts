import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { blocksOf, expectShown, ROOT } from "./page.js";

const EXAMPLES = ["docs/library.md", "README.md"].flatMap((page) =>
  blocksOf(page)
    .filter(({ language }) => language === "js")
    .map((block) => ({ page, ...block })),
);

test("there are examples, and each shows what it prints", () => {
  expect(EXAMPLES.length).toBeGreaterThan(3);
  expect(EXAMPLES.filter(({ output }) => output === null)).toEqual([]);
});

test.each(EXAMPLES)("$page, the example of $heading prints what the page shows", (block) => {
  const printed = execFileSync(process.execPath, ["--input-type=module"], {
    cwd: ROOT,
    input: block.code,
    encoding: "utf8",
  });
  expectShown(block.page, block, printed);
});
