import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EXPECTED, REQUIRED } from "../bench/package-contents.js";

/** What is installed: which files, whose code, under which licences. bench/check-package.js looks at an installed one. */

const about = JSON.parse(readFileSync("package.json", "utf8"));
const bill: { components: { name: string; version: string; licenses: { license: { id: string } }[] }[] } =
  JSON.parse(readFileSync("dist/sbom.cdx.json", "utf8"));

test("the packed files are those that belong there", () => {
  const packed = execFileSync("npm", ["pack", "--dry-run", "--ignore-scripts", "--json"], {
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const names: string[] = JSON.parse(packed)[0].files.map(({ path }: { path: string }) => path);
  expect(names.filter((name) => !EXPECTED.some((pattern) => pattern.test(name)))).toEqual([]);
  // A quick build has no type declarations.
  expect(REQUIRED.filter((name) => !names.includes(name) && !name.startsWith("dist/types/"))).toEqual([]);
});

test("nothing is installed beside it, and nothing runs at installation", () => {
  for (const kind of ["dependencies", "optionalDependencies", "peerDependencies", "bundleDependencies"])
    expect(about).not.toHaveProperty(kind);
  for (const script of ["preinstall", "install", "postinstall", "prepare"])
    expect(about.scripts).not.toHaveProperty(script);
});

test("the bill of materials names what is bundled, by version, and its licences let it be passed on", () => {
  const notices = readFileSync("dist/THIRD-PARTY-NOTICES.txt", "utf8");
  const noticed = [...notices.matchAll(/^(\S+) (\d+\.\d+\.\d+) \(([^)]+)\)$/gm)].map((found) =>
    found.slice(1),
  );
  const billed = bill.components.map(({ name, version, licenses }) => [
    name,
    version,
    licenses[0].license.id,
  ]);
  expect(billed.length).toBeGreaterThan(5);
  expect(billed).toEqual(noticed);
  for (const [, , licence] of billed)
    expect(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"]).toContain(licence);
});

test("the README says why each package is bundled", () => {
  const section = /## Dependencies\n([\s\S]*?)\n## /.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";
  for (const { name } of bill.components) expect(section).toContain(`\`${name}\``);
});
