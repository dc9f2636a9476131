import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { file, run, sample, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
const json = (name: string) => JSON.parse(readFileSync(at(name), "utf8"));

/** Fills every row of a worksheet with one frame and stance. */
const filled = (name: string, target: string, code: string) => {
  const [head, ...rows] = readFileSync(at(name), "utf8").trim().split("\r\n");
  return file(
    folder,
    target,
    [head, ...rows.map((line) => line.replace(/,,,([\d.]+)$/, `,${code},$1`))].join("\n"),
  );
};

it("an audit: drawn by chance, blind, said beforehand what it tells; given back, the verdict rests on it", async () => {
  const drawn = await run([
    "sample",
    sample("en"),
    "--for",
    "audit",
    "--size",
    "60",
    "--by",
    "age",
    "-o",
    at("w.csv"),
  ]);
  expect(drawn.code).toBe(0);
  expect(drawn.stderr).toMatch(/60 of \d+ answers, drawn by chance/);
  expect(drawn.stderr).toMatch(/everybody: 60 codes should tell shares ±\d+ points/);
  expect(drawn.stderr).toMatch(/age <25: .*±10 points takes \d+/);
  const [head, ...rows] = readFileSync(at("w.csv"), "utf8").trim().split("\r\n");
  expect(head).toBe("id,text,frame,stance,pi");
  expect(rows).toHaveLength(60);
  expect(rows.every((line) => /,,,(0\.\d+|1)$/.test(line))).toBe(true);
  const path = filled("w.csv", "coded.csv", "overload-disruption,negative");
  const found = await run([
    ...[sample("en"), "--group", "age", "--coded", path, "-o", at("audited.json"), "-o", at("gates.xml")],
    ...["--fail-on", "share(overload-disruption)>0.9", "--fail-on", "risk>=60", "--format", "github"],
  ]);
  expect(found.code).toBe(1);
  const { overall, audit, gates } = json("audited.json");
  // The coders found the same in all of them.
  expect(overall.risk).toMatchObject({ kind: "audited", provisional: false, band: "high" });
  expect(audit.n).toBe(60);
  expect(gates.map((g: { outcome: string }) => g.outcome)).toEqual(["fail", "fail"]);
  expect(found.stdout).toMatch(/^::error title=/m);
  expect(readFileSync(at("gates.xml"), "utf8")).toContain('failures="2"');
});

it("several coders: what they disagree on stands open in one worksheet", async () => {
  const [a, b] = [filled("w.csv", "ann.csv", "none,none"), filled("w.csv", "bob.csv", "none,negative")];
  const found = await run(["sample", "--adjudicate", a, b, "-o", at("agreed.csv")]);
  expect(found.code).toBe(0);
  expect(found.stderr).toContain("60 to settle");
  const [head, first] = readFileSync(at("agreed.csv"), "utf8").split("\r\n");
  expect(head).toBe("id,text,ann: frame,ann: stance,bob: frame,bob: stance,frame,stance,pi");
  expect(first).toMatch(/,none,none,none,negative,none,,(0\.\d+|1)$/);
  const back = await run([sample("en"), "--coded", at("agreed.csv"), "--quiet", "-o", at("back.json")]);
  expect(back.code).toBe(0);
  expect(json("back.json").audit.n).toBe(60);
});

it("compare: refuses another model unless it is forced", async () => {
  expect((await run([sample("en"), "--group", "age", "--quiet", "-o", at("a.json")])).code).toBe(0);
  expect(
    (await run([sample("en"), "--group", "age", "--quiet", "--method", "lexicon", "-o", at("b.json")])).code,
  ).toBe(0);
  const same = await run(["compare", at("a.json"), at("a.json"), "--format", "json"]);
  expect(same.code).toBe(0);
  expect(JSON.parse(same.stdout).overall.risk).toMatchObject({ change: 0, changed: false });
  const refused = await run(["compare", at("a.json"), at("b.json")]);
  expect(refused).toMatchObject({ code: 2, stdout: "" });
  for (const name of ["a.json", "b.json"]) expect(refused.stderr).toContain(json(name).model.hash);
  const forced = await run(["compare", at("a.json"), at("b.json"), "--force"]);
  expect(forced.code).toBe(0);
  expect(forced.stdout).toContain("WHAT CHANGED");
  expect((await run(["compare", at("a.json"), sample("en")])).code).toBe(2);
});

it("study lock: a run that keeps to it says so, one that does not says in what", async () => {
  const config = file(
    folder,
    "study.json",
    JSON.stringify({ options: { group: ["age"], bins: ["age=25"], "fail-on": ["risk>=90"] } }),
  );
  expect((await run(["study", "lock", config])).code).toBe(0);
  expect(json("study.json").study).toMatchObject({
    minGroup: 5,
    gates: ["risk>=90"],
    comparisons: [{ column: "age", bins: [25] }],
  });
  expect((await run(["study", "lock", config])).code).toBe(2);
  await run([sample("en"), "--config", config, "--quiet", "-o", at("kept.json")]);
  expect(json("kept.json").study).toEqual({ locked: true, differences: [] });
  await run([sample("en"), "--config", config, "--quiet", "--min-group", "8", "-o", at("other.json")]);
  expect(json("other.json").study.differences).toHaveLength(1);
  expect(json("other.json").warnings.join()).toContain("locked study");
});

it("--expect-model: another model is a mistake, and both hashes are named", async () => {
  const { hash } = json("a.json").model;
  expect((await run([sample("en"), "--quiet", "--expect-model", hash])).code).toBe(0);
  const other = await run([sample("en"), "--expect-model", "0123456789ab"]);
  expect(other).toMatchObject({ code: 2, stdout: "" });
  expect(other.stderr).toContain(hash);
  expect(other.stderr).toContain("0123456789ab");
});
