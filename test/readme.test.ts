import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(`${root}README.md`, "utf8");

it("README shows what the program prints", () => {
  const shown = /<!-- output: (\S+) -->\n```\n([\s\S]*?)```\n<!-- end -->/.exec(readme);
  expect(shown, "README has an output block").not.toBeNull();
  const [, file, text] = shown as RegExpExecArray;
  const printed = execFileSync(process.execPath, ["bin/frame-analyze.js", file, "--quiet"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  // As test/docs/page.ts does for the other pages.
  if (process.env.FRAME_ANALYZE_UPDATE_DOCS === "1")
    writeFileSync(
      `${root}README.md`,
      readme.replace(text, () => printed),
    );
  else expect(text).toBe(printed);
});

it("README names only commands and files that exist", () => {
  for (const [, path] of readme.matchAll(/`((?:docs|samples)\/[\w./-]+)`/g))
    expect(() => readFileSync(`${root}${path}`), path).not.toThrow();
  const help = execFileSync(process.execPath, ["bin/frame-analyze.js", "--help"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const [, command] of readme.matchAll(/`frame-analyze ([a-z]+) /g))
    expect(help, command).toContain(`  ${command}`);
});
