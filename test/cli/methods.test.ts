import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { run, sample, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const riskOf = async (name: string, ...flags: string[]) => {
  const path = join(folder, `${name}.json`);
  const found = await run([sample("nl"), "--group", "leeftijd", "--quiet", "-o", path, ...flags]);
  expect(found).toMatchObject({ code: 0, stderr: "" });
  const { overall, groups } = JSON.parse(readFileSync(path, "utf8"));
  return [overall, ...groups].map(({ risk }) => risk);
};

it("--compare-methods: what each method would have said by itself, for everybody and each group, and nothing else changes", async () => {
  const compared = await riskOf("compared", "--compare-methods");
  for (const method of ["hybrid", "bayes", "lexicon"]) {
    const alone = await riskOf(method, "--method", method);
    for (const [i, { index, low, high }] of alone.entries()) {
      const said = compared[i].methods.find((m: { method: string }) => m.method === method);
      expect(said).toMatchObject({ index, low, high });
    }
    if (method === "hybrid")
      expect(compared.map(({ methods, ...risk }: { methods: unknown }) => risk)).toEqual(alone);
  }
});

it("--compare-methods says in the report whether the verdict hangs on the method, and why where it cannot", async () => {
  const text = await run([sample("en"), "--quiet", "--compare-methods"]);
  expect(text.stdout).toMatch(/All three methods \(.*\) come to: \w+\.|It hangs on the method: hybrid \d+/);
  const none = await run([sample("en"), "--compare-methods", "--method", "lexicon", "--format", "json"]);
  expect(none.stderr).toContain("--compare-methods needs the models");
  expect(none.stdout).not.toContain('"methods"');
});
