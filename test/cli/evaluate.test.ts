import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { file, fixture, run, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const CODEBOOK = fixture("codebook");
const coded = readFileSync(fixture("codebook/coded-en.csv"), "utf8");

it("a codebook without a model is evaluated by its lexicon; figures and text agree", async () => {
  const json = await run([
    "evaluate",
    fixture("codebook/coded-en.csv"),
    "--codebook",
    CODEBOOK,
    "--format",
    "json",
  ]);
  expect(json).toMatchObject({ code: 0 });
  const found = JSON.parse(json.stdout);
  expect(found).toMatchObject({
    schemaVersion: 1,
    codebook: { id: "coffee-machine" },
    model: { method: "lexicon" },
    test: { kind: "model" },
    answers: 60,
    present: null,
  });
  const [frame, stance] = found.dimensions;
  expect([frame.id, stance.id]).toEqual(["frame", "stance"]);
  expect(frame.coded + frame.uncertain).toBe(60);
  const text = await run(["evaluate", fixture("codebook/coded-en.csv"), "--codebook", CODEBOOK]);
  expect(text.stdout).toContain(`${frame.coded} of 60 answers coded`);
  expect(text.stdout).toContain(frame.accuracy.value.toFixed(2));
});

it("--folds and --by train and test within the file", async () => {
  const byWhom = coded
    .split("\n")
    .map((line, i) =>
      line === "" ? "" : `${line},${i === 0 ? "office" : ["north", "south", "east"][i % 3]}`,
    )
    .join("\n");
  const path = file(folder, "offices.csv", byWhom.replace("frame", "code"));
  const by = await run([
    "evaluate",
    path,
    "--codebook",
    CODEBOOK,
    "--by",
    "office",
    "--label",
    "frame=code",
    "--format",
    "json",
  ]);
  expect(by.code).toBe(0);
  const found = JSON.parse(by.stdout);
  expect(found.test).toEqual({ kind: "by", folds: 3, column: "office" });
  expect(found.byValue.map((v: { value: string }) => v.value).sort()).toEqual(["east", "north", "south"]);
  expect(found.dimensions[0].accuracy.low).toBeGreaterThan(1 / 3);
  const folds = await run([
    "evaluate",
    path,
    "--codebook",
    CODEBOOK,
    "--folds",
    "3",
    "--label",
    "frame=code",
    "--locale",
    "nl",
  ]);
  expect(folds.stdout).toContain("in 3 delen");
});

it.each([
  [["--folds", "1"], /--folds "1"/],
  [["--label", "frame"], /--label "frame" must be DIMENSION=COLUMN/],
  [["--by", "offcie"], /no column "offcie"/],
  [["--folds", "3", "--method", "lexicon"], /train within the file/],
])("%j is refused with a reason", async (args, message) => {
  const result = await run(["evaluate", fixture("codebook/coded-en.csv"), "--codebook", CODEBOOK, ...args]);
  expect(result).toMatchObject({ code: 2, stdout: "" });
  expect(result.stderr).toMatch(message);
});
