import { expect, it } from "vitest";
import { file, fixture, run, temporaryFolder } from "./run.js";

const folder = temporaryFolder();
const CODEBOOK = fixture("codebook");
const CODED = file(
  folder,
  "two.csv",
  "id;text;ann;bob\n1;It is so loud;noise;Lawaai\n2;I meet people;together;Being together\n3;The milk is sour;none;noise\n4;Loud;noise;noise\n",
);

it("coders agree as far as their codes do, labels in any language alike; the model is one more coder", async () => {
  const result = await run([
    "agree",
    CODED,
    "--coders",
    "ann,bob",
    "--codebook",
    CODEBOOK,
    "--format",
    "json",
  ]);
  expect(result.code).toBe(0);
  const found = JSON.parse(result.stdout);
  expect(found).toMatchObject({
    dimension: "frame",
    coders: ["ann", "bob"],
    units: 4,
    percent: { value: 0.75 },
  });
  expect(found.disagreements).toMatchObject([
    { id: "3", text: "The milk is sour", codes: { ann: "none", bob: "noise" } },
  ]);
  expect(found.model.pairs).toHaveLength(2);
});

it("--no-model leaves the model out", async () => {
  const result = await run(["agree", CODED, "--coders", "ann,bob", "--codebook", CODEBOOK, "--no-model"]);
  expect(result.code).toBe(0);
  expect(result.stdout).toContain("The milk is sour");
  expect(result.stdout).not.toMatch(/model/i);
});

it.each([
  [["--coders", "ann"], /at least two coders/],
  [["--coders", "ann,bop"], /no column "bop".*--coders/],
  [["--coders", "ann,bob", "--dimension", "mood"], /--dimension "mood"/],
])("%j is refused with a reason", async (args, message) => {
  const result = await run(["agree", CODED, "--codebook", CODEBOOK, ...args]);
  expect(result).toMatchObject({ code: 2, stdout: "" });
  expect(result.stderr).toMatch(message);
});
