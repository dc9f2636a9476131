import { describe, expect, it } from "vitest";
import type { Analysis, ShownGroup } from "../../src/report/analysis.js";
import { terminal } from "../../src/report/terminal.js";
import { analyse, surveyOf } from "./support.js";

/** Clears the screen, sets the title, turns the direction, rings the bell. */
const EVIL = "\u001b[2J\u001b]0;title\u0007\u202e\u009b31m";
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const print = (analysis: Analysis, color: 0 | 1 = 0, locale: "en" | "nl" = "en") =>
  [...terminal(analysis, { locale, width: 100, color, minGroup: 1 })].join("");

const whole = async (): Promise<Analysis> =>
  (await analyse(surveyOf(60), { text: ["answer"], group: ["team"] })).analysis;

/** The Analysis with one of its strings made evil. */
const CHANGES: [string, (analysis: Analysis) => void][] = [
  ["a file name", (a) => (a.input.files = [`${EVIL}answers.csv`])],
  ["a question", (a) => (a.input.questions[0].label = `${EVIL} why not?`)],
  ["a question's name", (a) => (a.input.questions[0] = { name: EVIL, label: EVIL })],
  ["a group's value", (a) => (a.groups[0].value = EVIL)],
  [
    "a hidden group's value",
    (a) => a.groups.push({ column: "team", value: EVIL, n: null, suppressed: true }),
  ],
  ["a group's column", (a) => a.groups.push({ ...(a.groups[0] as ShownGroup), column: EVIL, value: "x" })],
  ["a bin of a group", (a) => (a.groups[0].value = `<${EVIL}`)],
  [
    "a compared group",
    (a) =>
      (a.comparisons[0] = {
        ...a.comparisons[0],
        a: EVIL,
        b: `>=${EVIL}`,
        difference: 0.9,
        low: 0.8,
        high: 0.95,
      }),
  ],
  ["a telling word", (a) => ((a.overall as ShownGroup).words = [{ frame: "noise", words: [EVIL] }])],
  ["a gate", (a) => a.gates.push({ expression: `risk[team="${EVIL}"]>1`, outcome: "pass", reason: "so" })],
  [
    "a gate's reason",
    (a) => a.gates.push({ expression: "risk>1", outcome: "cannot-tell", reason: `${EVIL} is hidden` }),
  ],
  ["the codebook's name", (a) => (a.codebook.name = EVIL)],
  ["a label", (a) => ((a.overall as ShownGroup).frames[0].label = EVIL)],
  [
    "an advice",
    (a) =>
      ((a.overall as ShownGroup).advice = [
        { id: "x", text: EVIL, category: "noise", share: 1, low: 1, high: 1, points: 1, moves: 1 },
      ]),
  ],
];

describe("data never steers the terminal", () => {
  it("a plain report has no control character but line ends", async () => {
    const text = print(await whole());
    expect(text).toContain("north");
    expect(text).not.toMatch(CONTROL);
  });

  it.each(CHANGES)("%s", async (_, change) => {
    const analysis = await whole();
    change(analysis);
    expect(print(analysis)).not.toMatch(CONTROL);
  });

  it.each(CHANGES)("%s, where colour is used: only colours are left", async (_, change) => {
    const analysis = await whole();
    change(analysis);
    expect(print(analysis, 1).replace(/\u001b\[\d+m/g, "")).not.toMatch(CONTROL);
  });

  it("from the file itself: header, group values and answers", async () => {
    // Few control characters: a file full of them is refused as no text.
    const value = "nor\u001b[2Jth";
    const { analysis } = await analyse(surveyOf(60, [value, "south"], "te\u202eam,answer"), {
      text: ["answer"],
      group: ["te\u202eam"],
    });
    expect(analysis.groups.map((g) => g.value)).toContain(value);
    expect(print(analysis)).not.toMatch(CONTROL);
  });
});

describe("the report", () => {
  it("has no colour codes unless asked for", async () => {
    const analysis = await whole();
    expect(print(analysis, 0)).not.toContain("\u001b");
    expect(print(analysis, 1)).toContain("\u001b[");
    expect(print(analysis, 1).replace(/\u001b\[\d+m/g, "")).toBe(print(analysis, 0));
  });

  it.each(["en", "nl"] as const)(
    "in %s, is no wider than the terminal, and no line ends in spaces",
    async (locale) => {
      const analysis = (
        await analyse(surveyOf(60, ["a team with a long name in the north-east", "south"]), {
          text: ["answer"],
          group: ["team"],
          locale,
        })
      ).analysis;
      for (const width of [80, 100]) {
        const lines = [...terminal(analysis, { locale, width, color: 0, minGroup: 1 })].join("").split("\n");
        for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(width);
        for (const line of lines) expect(line).toBe(line.trimEnd());
      }
    },
  );
});
