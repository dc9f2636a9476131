import { describe, expect, test } from "vitest";
import { countText, MOST_TEXTS, mergeTexts, noTexts, repeats } from "../../src/tally/repeated-texts.js";

const LONG = "I think that it is useful for finding people";

const counted = (answers: [question: string, text: string][]) => {
  const texts = noTexts();
  for (const [question, text] of answers) countText(texts, question, text);
  return texts;
};

describe("the same answer from several respondents", () => {
  test("letters and digits alone count; short answers and other questions do not", () => {
    const said = [LONG, `  ${LONG.toUpperCase()}!!`, "I don't know", "I don't know", `${LONG} here`];
    expect(repeats(counted(said.map((text) => ["q", text])))).toEqual({
      answers: 1,
      commonest: 2,
      exact: true,
    });
    expect(
      repeats(
        counted([
          ["hope", LONG],
          ["fear", LONG],
        ]),
      ).answers,
    ).toBe(0);
    expect(repeats(noTexts()).answers).toBe(0);
  });

  test("parts add up, in any order, also where there are more texts than are kept", () => {
    const all = Array.from({ length: 3 * MOST_TEXTS }, (_, i): [string, string] => [
      "q",
      `${LONG} number ${i % (2 * MOST_TEXTS)}`,
    ]);
    const parts = [0, 1, 2].map((p) => counted(all.filter((_, i) => i % 3 === p)));
    const merged = (order: number[]) => {
      const into = noTexts();
      for (const p of order) mergeTexts(into, parts[p]);
      return into;
    };
    const [one, other] = [merged([0, 1, 2]), merged([2, 0, 1])];
    expect(new Map([...one.counts].sort())).toEqual(new Map([...other.counts].sort()));
    expect(one.counts.size).toBe(MOST_TEXTS);
    const found = repeats(one);
    expect(found.exact).toBe(false);
    // A third of the answers repeat an earlier one.
    expect(found.answers / all.length).toBeCloseTo(1 / 3, 2);
  });
});
