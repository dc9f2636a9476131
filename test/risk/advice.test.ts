import { describe, expect, it } from "vitest";
import { adviceFor } from "../../src/risk/advice.js";
import { CODEBOOK } from "../coding/support.js";

const percent = (share: number): string => `${Math.round(share * 100)} %`;
/** Answers of together, noise (negative, positive) and without a frame; the fixture advises from 30 % noise on. */
const advise = (
  together: number,
  negative: number,
  positive: number,
  uncertain = 0,
  language: "en" | "nl" = "en",
) =>
  adviceFor(
    [
      [together, 0, 0, 0, 0],
      [positive, negative, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, uncertain],
    ],
    [0, 40, 0],
    CODEBOOK,
    language,
    percent,
  );

describe("advice", () => {
  it("is given where the whole interval lies above the limit", () => {
    expect(advise(40, 45, 15)).toMatchObject([
      {
        id: "quiet-room",
        category: "noise",
        share: 0.6,
        points: 40,
        text: "60 % speak of noise, 75 % of them against: move the machine.",
      },
    ]);
    expect(advise(40, 45, 15, 0, "nl")[0].text).toBe(
      "60 % noemt lawaai, 75 % daarvan tegen: verplaats de machine.",
    );
  });

  it("is not given where the share alone lies above it", () => {
    expect(advise(6, 4, 0)).toEqual([]);
    expect(advise(60, 40, 0)[0]).toMatchObject({ share: 0.4 });
    expect(advise(60, 40, 0)[0].low).toBeGreaterThanOrEqual(0.3);
  });

  it("counts only answers with a frame", () => {
    expect(advise(40, 45, 15, 1000)).toEqual(advise(40, 45, 15));
  });

  it("of nothing is none", () => {
    expect(advise(0, 0, 0)).toEqual([]);
    expect(advise(0, 0, 0, 7)).toEqual([]);
  });

  it("comes in the order of the points behind it", () => {
    const twice = {
      ...CODEBOOK,
      advice: [
        CODEBOOK.advice[0],
        { ...CODEBOOK.advice[0], id: "meet", when: { category: "together", share: 0.3 } },
      ],
    };
    const joint = [
      [0, 50, 0, 0, 0],
      [0, 50, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ];
    const order = (points: number[]) => adviceFor(joint, points, twice, "en", percent).map((a) => a.id);
    expect(order([10, 20, 0])).toEqual(["quiet-room", "meet"]);
    expect(order([20, 10, 0])).toEqual(["meet", "quiet-room"]);
  });
});
