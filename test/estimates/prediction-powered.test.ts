import { describe, expect, it } from "vitest";
import { auditedMean } from "../../src/estimates/audit/audited-mean.js";
import type { AuditedAnswer } from "../../src/estimates/audit/strata.js";
import { predictionPoweredMean } from "../../src/estimates/prediction-powered.js";
import { moments } from "../../src/math/moments.js";
import { rng } from "../../src/math/rng.js";
import { wilsonFinite } from "../../src/math/wilson.js";

/** Seven true positives, three false ones, one false negative, nine true ones. */
const codes = [...new Array(7).fill(1), ...new Array(3).fill(0), 1, ...new Array(9).fill(0)];
const predictions = [...new Array(10).fill(1), ...new Array(10).fill(0)];
const unlabelled = [...new Array(110).fill(1), ...new Array(90).fill(0)];

describe("predictionPoweredMean", () => {
  it.each([
    [1, 0.45, 0.246905, 0.653095],
    ["tuned", 0.427375, 0.25311, 0.60164],
    [0, 0.4, 0.185297, 0.614703],
  ] as const)("lambda %s: %f, %f to %f, as ppi_py", (lambda, value, low, high) => {
    const result = predictionPoweredMean(codes, predictions, unlabelled, { lambda });
    expect([result.value, result.low, result.high]).toEqual(
      [value, low, high].map((figure) => expect.closeTo(figure, 6)),
    );
  });
  it("takes the unlabelled as moments", () =>
    expect(predictionPoweredMean(codes, predictions, moments(unlabelled))).toEqual(
      predictionPoweredMean(codes, predictions, unlabelled),
    ));
  it("tuned, does not listen to predictions that say nothing", () =>
    expect(predictionPoweredMean([1, 0, 1, 0], [1, 1, 0, 0], [1, 1, 1])).toMatchObject({
      lambda: 0,
      value: 0.5,
    }));
  it("needs codes, as many predictions, and unlabelled answers", () => {
    expect(() => predictionPoweredMean([], [], [1])).toThrow(RangeError);
    expect(() => predictionPoweredMean([1], [1, 0], [1])).toThrow(RangeError);
    expect(() => predictionPoweredMean([1], [1], [])).toThrow(RangeError);
  });
});

const answers = (list: [code: number, prediction: number][], inclusion: number): AuditedAnswer[] =>
  list.map(([code, prediction]) => ({ code, prediction, inclusion }));

describe("auditedMean(strata)", () => {
  const sample = answers(
    codes.map((code, i) => [code, predictions[i]]),
    0.1,
  );
  it("lambda 1 adds the mean error of the sample to the model's share of the batch", () => {
    // The model says .55 in all; it is right by .1 less in the sample.
    const result = auditedMean([{ size: 200, predicted: 110, sample }], { lambda: 1 })!;
    expect(result.value).toBeCloseTo(0.45, 12);
    expect(result.standardError ** 2).toBeCloseTo(((1 - 0.1) * 0.2) / 20, 12);
  });
  it("without the model is Wilson's interval for a finite population, but for (N − 1)/N and the pseudo-case", () => {
    const { value, low, high } = auditedMean([{ size: 200, predicted: 110, sample }], { lambda: 0 })!;
    const wilson = wilsonFinite(8, 20, 200);
    expect(value).toBeCloseTo(0.4, 12);
    expect(low).toBeCloseTo(wilson.low, 2);
    expect(high).toBeCloseTo(wilson.high, 2);
  });
  it("is narrower with a good model, and no wider than hand coding alone with a useless one", () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    const alone = width(auditedMean([{ size: 200, predicted: 110, sample }], { lambda: 0 })!);
    expect(width(auditedMean([{ size: 200, predicted: 110, sample }])!)).toBeLessThan(0.85 * alone);
    const useless = sample.map((answer, i) => ({ ...answer, prediction: i % 2 }));
    const result = auditedMean([{ size: 200, predicted: 100, sample: useless }])!;
    expect(width(result)).toBeLessThan(1.02 * alone);
  });
  it("in strata of one prediction each is the stratified mean: the model's own share does not matter", () => {
    const strata = [
      {
        size: 60,
        predicted: 60,
        sample: answers(
          [
            [1, 1],
            [1, 1],
            [0, 1],
          ],
          0.05,
        ),
      },
      {
        size: 140,
        predicted: 0,
        sample: answers(
          [
            [0, 0],
            [1, 0],
            [0, 0],
            [0, 0],
          ],
          1 / 35,
        ),
      },
    ];
    for (const lambda of [0, 1, "tuned"] as const)
      expect(auditedMean(strata, { lambda })!.value).toBeCloseTo((60 * (2 / 3) + 140 / 4) / 200, 12);
  });
  it("weighs by inclusion within a stratum", () => {
    const uneven = [
      { code: 1, prediction: 0, inclusion: 0.1 },
      { code: 0, prediction: 0, inclusion: 0.05 },
      { code: 0, prediction: 0, inclusion: 0.1 },
    ];
    expect(auditedMean([{ size: 40, predicted: 0, sample: uneven }])!.value).toBeCloseTo(0.25, 12);
  });
  it("is exact when everything is hand-coded, whatever the model says", () => {
    const all = answers(
      codes.map((code) => [code, 1]),
      1,
    );
    const { value, low, high } = auditedMean([{ size: 20, predicted: 20, sample: all }])!;
    expect([value, low, high]).toEqual([0.4, 0.4, 0.4].map((share) => expect.closeTo(share, 12)));
  });
  it("keeps a width where neither a case nor an error was seen", () => {
    const none = answers(new Array(30).fill([0, 0]), 0.1);
    const { value, low, high } = auditedMean([{ size: 300, predicted: 4, sample: none }])!;
    expect([value, low]).toEqual([0, 0]);
    expect(high).toBeGreaterThan(0.05);
    expect(high).toBeLessThan(0.15);
  });
  it("joins strata with too few hand codes, so that none is without a variance", () => {
    const strata = [
      { size: 50, predicted: 20, sample: answers([[1, 1]], 0.02) },
      { size: 30, predicted: 3, sample: answers([[0, 0]], 1 / 30) },
      { size: 9, predicted: 1, sample: [] },
    ];
    expect(auditedMean(strata, { lambda: 0 })!.standardError).toBeGreaterThan(0.2);
    expect(auditedMean([...strata, { size: 0, predicted: 0, sample: [] }])).toEqual(auditedMean(strata));
  });
  it("takes scores of another range, and answers on it", () => {
    const scores = sample.map(({ code, prediction, inclusion }) => ({
      code: 100 * code - 50,
      prediction: 100 * prediction - 50,
      inclusion,
    }));
    const share = auditedMean([{ size: 200, predicted: 110, sample }])!;
    const score = auditedMean([{ size: 200, predicted: 100 * 110 - 50 * 200, sample: scores }], {
      range: [-50, 50],
    })!;
    for (const bound of ["value", "low", "high"] as const)
      expect(score[bound]).toBeCloseTo(100 * share[bound] - 50, 9);
    expect(score.lambda).toBeCloseTo(share.lambda, 12);
  });
  it("does not take rounding for a slope where all predictions are alike", () => {
    const sample = answers(new Array(9).fill([1, 1]), 0.1);
    const { value, lambda } = auditedMean([
      { size: 100, predicted: 100, sample },
      { size: 100, predicted: 0, sample: [] },
    ])!;
    expect([value, lambda]).toEqual([1, 0]);
  });
  it("is null without hand codes, and refuses codes and inclusions that cannot be", () => {
    expect(auditedMean([{ size: 10, predicted: 3, sample: [] }])).toBeNull();
    expect(() =>
      auditedMean([
        {
          size: 10,
          predicted: 3,
          sample: answers(
            [
              [2, 1],
              [0, 1],
            ],
            0.2,
          ),
        },
      ]),
    ).toThrow(RangeError);
    expect(() =>
      auditedMean([
        {
          size: 10,
          predicted: 3,
          sample: answers(
            [
              [1, 1],
              [0, 1],
            ],
            0,
          ),
        },
      ]),
    ).toThrow(RangeError);
  });
  it("covers the batch's share with a model that is wrong in one group only", () => {
    const random = rng("coverage");
    const runs = 400;
    let held = 0;
    for (let run = 0; run < runs; run++) {
      // 400 answers, a third of them cases; the model misses half of the cases among the first 200.
      const batch = Array.from({ length: 400 }, (_, i) => {
        const code = random() < 1 / 3 ? 1 : 0;
        return { code, prediction: i < 200 && random() < 0.5 ? 0 : code, inclusion: 0.125, at: random() };
      });
      const truth = moments(batch.map(({ code }) => code)).mean;
      const drawn = [...batch].sort((a, b) => a.at - b.at).slice(0, 50);
      const predicted = batch.reduce((sum, answer) => sum + answer.prediction, 0);
      const { low, high } = auditedMean([{ size: 400, predicted, sample: drawn }])!;
      if (low <= truth && truth <= high) held++;
    }
    // .95 less three standard errors of 400 runs.
    expect(held / runs).toBeGreaterThan(0.917);
  });
});
