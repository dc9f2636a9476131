import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUNDLED, loadCodebook } from "../../src/codebook/load.js";
import { type Block, blockOf } from "../../src/coding/feature-space.js";
import type { ModelFile } from "../../src/coding/model.js";
import {
  bundledModels,
  decodeModel,
  encodeModel,
  modelHash,
  readModel,
} from "../../src/coding/model-file.js";
import { UserError } from "../../src/errors.js";
import { CORPUS } from "../../src/prepare.js";
import { coded, fixtureModels } from "./support.js";

const [model] = fixtureModels();
const text = encodeModel(model);

describe("a model file", () => {
  it("read again is the model that was written", () => {
    expect(decodeModel(text, "model.json")).toEqual(model);
    expect(encodeModel(decodeModel(text, "model.json"))).toBe(text);
  });

  it("names its version and its codebook, and its hash is that of its content", () => {
    const { hash, ...content } = model;
    expect(modelHash(content)).toBe(hash);
    expect(JSON.parse(text)).toMatchObject({
      kind: "frame-analyze-model",
      schemaVersion: 1,
      codebook: "coffee-machine",
      language: "en",
      hash,
    });
  });
});

/** What a file holds when it was changed: a model only if it is still the same one. */
function expectRefused(changed: string): void {
  try {
    expect(decodeModel(changed, "model.json")).toEqual(model);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error).toMatchObject({ file: "model.json", hint: expect.any(String) });
  }
}

describe("a file that is no sound model", () => {
  it.each([
    ["empty", "", /not JSON/],
    ["not JSON", "answer,frame\n", /not JSON/],
    ["null", "null", /no model/],
    ["another JSON file", '{"schemaVersion":1}', /no model/],
    ["of a newer version", JSON.stringify({ ...JSON.parse(text), schemaVersion: 2 }), /version 2.*version 1/],
    ["without its counts", JSON.stringify({ ...JSON.parse(text), counts: undefined }), /counts/],
    [
      "with counts of another size",
      JSON.stringify({ ...JSON.parse(text), counts: JSON.parse(text).documents }),
      /cannot be used/,
    ],
    [
      "with another bias",
      JSON.stringify({ ...JSON.parse(text), bias: JSON.parse(text).bias.map((b: number) => b + 1) }),
      /hash/,
    ],
    ["with a short bias", JSON.stringify({ ...JSON.parse(text), bias: [] }), /cannot be used/],
  ])("%s is refused with what to do", (_, changed, message) => {
    expect(() => decodeModel(changed, "model.json")).toThrow(message);
    expectRefused(changed);
  });

  it("cut off anywhere is refused", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.trimEnd().length - 1 }), (end) => {
        expect(() => decodeModel(text.slice(0, end), "model.json")).toThrow(UserError);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it("changed in any one place is refused or is still the same", () => {
    const change = fc.tuple(
      fc.integer({ min: 0, max: text.length - 1 }),
      fc.constantFrom("0", "9", "A", "z", '"', "{", "-", " ", "é"),
    );
    fc.assert(
      fc.property(change, ([at, letter]) => expectRefused(text.slice(0, at) + letter + text.slice(at + 1))),
      { numRuns: 200, seed: 7 },
    );
  });

  it("that unpacks to more than any model holds is refused", () => {
    const bomb = deflateRawSync(Buffer.alloc(257 << 20), { level: 1 }).toString("base64");
    expect(() => decodeModel(JSON.stringify({ ...JSON.parse(text), features: bomb }), "model.json")).toThrow(
      UserError,
    );
  });
});

/** What a key of each block may look like. None holds more than two stems, so no run of an answer's words can be read from it. */
const SHAPE: Record<Block, RegExp> = {
  stems: /^\S+$/,
  negated: /^\S+$/,
  edges: /^[$^]\S+$/,
  turned: /^[<>]\S+$/,
  pairs: /^\S+ \S+$/,
  skips: /^\S+ \S+$/,
  letters: /^\S{1,4}$/u,
  marks: /^(length \d+|contrast|negation|tone [+-]{1,3}|[^\s\p{L}]+|[:;][-^']?[dp])$/u,
  terms: /^[a-z-]+ [a-z-]+( negated| last| turned)?( weak)?$/,
};

/** The keys that could hold more than they should, and whatever else a model says in words. */
function expectNoText(model: ModelFile): void {
  const { features, documents, counts, rows, ...rest } = model;
  expect(features.filter((key) => !SHAPE[blockOf(key)].test(key.slice(1)))).toEqual([]);
  expect(features.length).toBe(documents.length);
  expect([counts.length, rows.length]).toEqual([
    features.length * model.bias.length,
    features.length * model.bias.length,
  ]);
  expect(Object.keys(rest).sort()).toEqual(
    [
      "answers",
      "authors",
      "bias",
      "blocks",
      "calibration",
      "categoryCounts",
      "codebook",
      "dimensions",
      "errors",
      "hash",
      "id",
      "kind",
      "language",
      "scale",
      "schemaVersion",
      "share",
    ].sort(),
  );
}

describe("no model holds a training text: a key has at most two stems", () => {
  it("the fixture's", () => {
    for (const [i, language] of (["en", "nl"] as const).entries()) {
      expectNoText(fixtureModels()[i]);
      const all = fixtureModels()[i].features.join("\n");
      for (const { text: answer } of coded(language)) {
        expect(answer.split(" ").length).toBeGreaterThanOrEqual(5);
        expect(all.includes(answer.toLowerCase()) || text.includes(answer)).toBe(false);
      }
    }
  });

  it.each(BUNDLED.filter((id) => id in CORPUS))("the bundled ones of %s", async (id) => {
    const sources = bundledModels(await loadCodebook(id));
    expect(sources.length).toBeGreaterThan(0);
    for (const { file, language, hash } of sources) {
      const bundled = readModel(file);
      expect({ language: bundled.language, hash: bundled.hash, codebook: bundled.codebook }).toEqual({
        language,
        hash,
        codebook: id,
      });
      expectNoText(bundled);
    }
  });
});
