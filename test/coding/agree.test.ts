import { describe, expect, it } from "vitest";
import { type AgreementUnit, agree } from "../../src/coding/agree.js";
import { cohenKappa, krippendorffAlpha } from "../../src/coding/agreement.js";
import { CODEBOOK } from "./support.js";

const ABOUT = {
  codebook: { id: CODEBOOK.id, hash: CODEBOOK.hash },
  model: { id: "m", method: "hybrid", hash: null },
  seed: 1,
};
const units: AgreementUnit[] = [
  [0, 0, 0, 0],
  [0, 1, 0, 0],
  [1, 1, 1, 1],
  [1, 1, null, 2],
  [2, 2, 2, 2],
  [2, 0, 2, null],
  [0, null, null, 0],
  [1, 1, 0, 1],
].map(
  ([a, b, c, model], i) => ({ id: String(i), text: `text ${i}`, codes: [a, b, c], model }) as AgreementUnit,
);
const report = agree(units, ["ann", "bob", "cem"], CODEBOOK.dimensions[0], ABOUT);

describe("agreement of coders", () => {
  it("is that of the coefficients, over the answers that two or more coded", () => {
    expect(report.units).toBe(7);
    const categories = CODEBOOK.dimensions[0].categories.map((c) => c.id);
    expect(report.alpha?.value).toBeCloseTo(
      krippendorffAlpha({ categories, units: units.map((u) => u.codes) })?.alpha ?? 0,
      12,
    );
    expect(report.fleiss?.units).toBe(6);
    // ann and bob coded 7 answers, 5 of them alike.
    expect(report.pairs[0]).toMatchObject({ a: "ann", b: "bob", n: 7, percent: 5 / 7 });
    expect(report.pairs[0].kappa?.value).toBeCloseTo(
      cohenKappa([
        [1, 1, 0],
        [0, 3, 0],
        [1, 0, 1],
      ])?.kappa ?? 0,
      12,
    );
  });

  it("has the model as one more coder, which changes nothing between the people", () => {
    expect(report.model?.pairs.map((p) => [p.a, p.b, p.n])).toEqual([
      ["ann", "model", 7],
      ["bob", "model", 6],
      ["cem", "model", 5],
    ]);
    const people = agree(units, ["ann", "bob", "cem"], CODEBOOK.dimensions[0], { ...ABOUT, model: null });
    expect({ ...people, model: null }).toEqual({ ...report, model: null });
  });

  it("intervals hold the values and do not depend on anything but the seed", () => {
    for (const f of [
      report.percent,
      report.alpha,
      report.fleiss,
      ...report.categories.map((c) => c.agreement),
    ]) {
      if (f === null) continue;
      expect(f.low).toBeLessThanOrEqual(f.value);
      expect(f.high).toBeGreaterThanOrEqual(f.value);
    }
    expect(agree(units, ["ann", "bob", "cem"], CODEBOOK.dimensions[0], ABOUT)).toEqual(report);
  });

  it("lists what to discuss: answers with two codes that differ", () => {
    expect(report.disagreements.map((d) => d.id)).toEqual(["1", "5", "7"]);
    expect(report.disagreements[1]).toEqual({
      id: "5",
      text: "text 5",
      codes: { ann: "none", bob: "together", cem: "none" },
      model: null,
    });
  });

  it("cannot be told where there was nothing to confuse", () => {
    const alike = agree(
      units.map((u) => ({ ...u, codes: [0, 0] })),
      ["ann", "bob"],
      CODEBOOK.dimensions[0],
      ABOUT,
    );
    expect([alike.percent?.value, alike.alpha, alike.fleiss, alike.pairs[0].kappa]).toEqual([
      1,
      null,
      null,
      null,
    ]);
  });
});
