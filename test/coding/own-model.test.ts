import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkFit } from "../../src/coding/check-fit.js";
import { encodeModel, readModelFile } from "../../src/coding/model-file.js";
import { modelProblem } from "../../src/coding/model-schema.js";
import { trainOwn } from "../../src/coding/train-own.js";
import { KNOWN } from "../text/support.js";
import { CODEBOOK, coded, fixtureModels } from "./support.js";

const [model] = fixtureModels();
const content = JSON.parse(encodeModel(model));
const folder = mkdtempSync(join(tmpdir(), "frame-analyze-model-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the structure of a model file", () => {
  it("is that of the models we write", () => {
    expect(modelProblem(content)).toBeNull();
  });

  it.each([
    ["language", { language: "de" }, /^language: /],
    ["scale", { scale: "1" }, /^scale: /],
    ["counts", { counts: 7 }, /^counts: /],
    ["bias", { bias: [1] }, /^bias: 1 entries, where 7 are expected/],
    ["errors", { errors: [[1]] }, /^errors: /],
    [
      "calibration",
      {
        calibration: {
          hybrid: { slope: [], shift: [], present: [] },
          bayes: { slope: [], shift: [], present: [] },
        },
      },
      /^calibration: /,
    ],
    ["hash", { hash: "x" }, /^hash: /],
  ])("a wrong %s is named", (_, wrong, message) => {
    expect(modelProblem({ ...content, ...wrong })?.en).toMatch(message);
  });
});

describe("a model of the user's own", () => {
  it("is read where it was trained for the codebook in use", async () => {
    const file = join(folder, "model.json");
    writeFileSync(file, encodeModel(model));
    expect((await readModelFile(file, CODEBOOK)).hash).toBe(model.hash);
    await expect(readModelFile(file, { ...CODEBOOK, id: "tea-kitchen" })).rejects.toMatchObject({
      file,
      message: expect.stringContaining('trained for "coffee-machine"'),
    });
  });

  it.each([
    [
      "a category more",
      [...CODEBOOK.dimensions[0].categories, { ...CODEBOOK.dimensions[0].categories[0], id: "warmth" }],
      /does not know the category "warmth"/,
    ],
    ["a category less", CODEBOOK.dimensions[0].categories.slice(1), /knows a category "together".* lacks/],
    ["another order", [...CODEBOOK.dimensions[0].categories].reverse(), /another order/],
  ])("does not fit a codebook with %s", (_, categories, message) => {
    const [frame, ...others] = CODEBOOK.dimensions;
    expect(() =>
      checkFit(model, { ...CODEBOOK, dimensions: [{ ...frame, categories }, ...others] }, "m.json"),
    ).toThrow(message);
    expect(() => checkFit(model, { ...CODEBOOK, dimensions: [frame] }, "m.json")).toThrow(/dimensions/);
  });

  it("trained from nothing holds no word of a single answer", () => {
    const answers = coded("en").map((a, i) => ({
      ...a,
      author: "",
      text: i === 5 ? `${a.text} xylophone` : a.text,
    }));
    const own = trainOwn(answers, CODEBOOK, KNOWN, "en");
    expect(own.features.some((key) => key.includes("xyloph"))).toBe(false);
    expect(own.documents.every((n) => n >= 2)).toBe(true);
  });

  it("cannot be trained on one category", () => {
    const alike = coded("en").filter((a) => a.codes[0] === "noise");
    expect(() => trainOwn(alike, CODEBOOK, KNOWN, "en")).toThrow(/every answer has the code "noise"/);
    expect(() => trainOwn([], CODEBOOK, KNOWN, "en")).toThrow(/no answer has a code/);
  });
});
