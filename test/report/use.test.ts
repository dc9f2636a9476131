import { describe, expect, it } from "vitest";
import { auc, aucOfCounts } from "../../src/math/auc.js";
import type { ShownGroup } from "../../src/report/analysis.js";
import { analyse } from "./support.js";

const NOISE = "The noise is annoying for me";
const CHAT = "A chat with the others is useful for me";

/** Answers with what was intended and done, so many of each. */
const survey = (rows: [answer: string, intention: string, use: string, n: number][]): string =>
  `answer,intended,used\n${rows.flatMap(([a, i, u, n]) => Array.from({ length: n }, () => `${a},${i},${u}`)).join("\n")}\n`;

const overall = async (csv: string, minGroup = 5): Promise<ShownGroup> =>
  (await analyse(csv, { text: ["answer"], intention: "intended", use: "used", minGroup })).analysis
    .overall as ShownGroup;

describe("intention and use", () => {
  const csv = survey([
    [CHAT, "yes", "yes", 20],
    [CHAT, "yes", "no", 5],
    [CHAT, "no", "no", 5],
    [NOISE, "yes", "no", 8],
    [NOISE, "no", "no", 10],
    [NOISE, "no", "yes", 2],
    [NOISE, "no", "", 3],
  ]);

  it("are counted by frame, with the gap between them", async () => {
    const { useByFrame, gap, intention, use } = await overall(csv);
    const noise = useByFrame.find((u) => u.frame === "noise");
    expect(noise?.intention).toMatchObject({ n: 23, share: { value: 8 / 23 } });
    expect(noise?.use).toMatchObject({ n: 20, share: { value: 2 / 20 } });
    expect(noise?.gap).toMatchObject({ n: 8, share: { value: 1 } });
    expect(gap).toMatchObject({ n: 33, share: { value: 13 / 33 } });
    expect(intention).toMatchObject({ n: 53 });
    expect(use).toMatchObject({ n: 50 });
  });

  it("the ratio is that of the shares who are not active", async () => {
    const { useByFrame } = await overall(csv);
    expect(useByFrame.find((u) => u.frame === "noise")?.notActive?.value).toBeCloseTo(18 / 20 / (10 / 30), 9);
  });

  it("the index told them apart as well as the order of its weights does", async () => {
    const { auc: found } = await overall(csv);
    // Two kinds of answer, so two weights: noise against, company for.
    const scores = [...Array(30).fill(0), ...Array(20).fill(1)];
    const idle = [
      ...Array(20).fill(false),
      ...Array(10).fill(true),
      ...Array(18).fill(true),
      ...Array(2).fill(false),
    ];
    expect(found?.value).toBeCloseTo(auc(scores, idle)!.value, 9);
    expect(found).toMatchObject({ active: 22, notActive: 28 });
  });

  it("of fewer than the minimum is not told", async () => {
    const { gap, useByFrame } = await overall(
      survey([
        [CHAT, "yes", "yes", 2],
        [CHAT, "no", "no", 30],
        [NOISE, "no", "no", 30],
      ]),
    );
    expect(gap).toBeNull();
    expect(useByFrame.every((u) => u.gap === null)).toBe(true);
  });
});

describe("the area under the curve from counts", () => {
  it("is that of the single answers", () => {
    const cells = [
      { score: 80, positives: 7, negatives: 2 },
      { score: 10, positives: 1, negatives: 9 },
      { score: 40, positives: 3, negatives: 3 },
      { score: 40, positives: 1, negatives: 0 },
    ];
    const scores = cells.flatMap((c) => Array(c.positives + c.negatives).fill(c.score));
    const positive = cells.flatMap((c) => [
      ...Array(c.positives).fill(true),
      ...Array(c.negatives).fill(false),
    ]);
    expect(aucOfCounts(cells)).toEqual(auc(scores, positive));
    expect(aucOfCounts([{ score: 1, positives: 3, negatives: 0 }])).toBeNull();
  });
});
