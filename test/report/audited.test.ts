import { describe, expect, it } from "vitest";
import type { HumanCodes } from "../../src/coding/human-codes.js";
import type { ShownGroup } from "../../src/report/analysis.js";
import { github } from "../../src/report/github.js";
import { judgeGates } from "../../src/report/judge-gates.js";
import { junit } from "../../src/report/junit.js";
import { markdown } from "../../src/report/markdown.js";
import { parseGate } from "../../src/risk/gate.js";
import { analyse, surveyOf } from "./support.js";

/** Codes of every third answer, drawn with one chance: each is about noise and against, whatever it says. */
function audit(n: number, step = 3): HumanCodes {
  const codes: HumanCodes = new Map();
  for (let i = 0; i < n; i += step)
    codes.set(`${i + 1}\n`, { line: i + 2, id: String(i + 1), codes: [1, 1], mark: null, pi: 1 / step });
  return codes;
}
const rules = { locale: "en" as const, minResponses: null, lenient: false };

describe("an audit of a survey", () => {
  it("puts audited figures beside the coded ones, for everybody and each group, and the verdict rests on them", async () => {
    const { analysis } = await analyse(surveyOf(90), { group: ["team"], overrides: audit(90) });
    const groups = [analysis.overall, ...analysis.groups] as ShownGroup[];
    expect(groups).toHaveLength(3);
    for (const { frames, risk } of groups) {
      const noise = frames.find((f) => f.id === "noise")!.shares;
      expect(noise.map((s) => s.kind)).toEqual(["coded", "audited"]);
      // People found noise in all that they looked at; a good part of the rest is coded as something else.
      expect(noise[1].value).toBeCloseTo(1, 9);
      expect(noise[0].value).toBeLessThan(0.7);
      expect(risk).toMatchObject({ kind: "audited", provisional: false });
      expect(risk!.drivers.reduce((sum, d) => sum + d.points, 0)).toBeCloseTo(risk!.index, 9);
    }
    expect(analysis.audit).toMatchObject({ n: 30, error: { kind: "audited" } });
    expect(analysis.audit!.groups.map((g) => g.value)).toEqual(["north", "south"]);
    for (const figures of [analysis.comparisons, analysis.pairs, analysis.incongruence])
      expect(figures.map(({ kind }) => kind).filter((kind) => kind !== "audited")).toEqual([]);
    // People put all in one frame, so the groups do not differ at all.
    expect(analysis.pairs[0].distance).toBeCloseTo(0, 3);
    expect(analysis.overall).toMatchObject({ risk: { fragility: { answers: expect.any(Number) } } });
  });

  it("names what stays as coded where a group has too few codes by hand", async () => {
    const csv = surveyOf(90);
    const teams = csv.split("\n").map((line) => line.split(",")[0]);
    // Of one team three are left: its figures cannot be audited, the other's can.
    let kept = 0;
    const overrides = new Map(
      [...audit(90)].filter(([, { line }]) => teams[line - 1] !== teams[1] || kept++ < 3),
    );
    const { analysis } = await analyse(csv, { group: ["team"], overrides });
    expect(analysis.pairs.map(({ kind }) => kind)).toEqual(["coded"]);
    expect(analysis.incongruence.map(({ kind }) => kind)).toEqual(["coded"]);
    const text = [...markdown(analysis, { locale: "en", minGroup: 5 })].join("");
    expect(text).toContain("| team (as coded) |");
    expect(text).toContain("stay as coded");
  });

  it("tells nothing of a group that is hidden", async () => {
    const csv = `${surveyOf(90)}${"west,The noise is annoying for me\n".repeat(4)}`;
    const overrides = audit(90);
    for (let i = 91; i <= 94; i++)
      overrides.set(`${i}\n`, { line: i, id: String(i), codes: [1, 1], mark: null, pi: 1 });
    const { analysis } = await analyse(csv, { group: ["team"], overrides, minGroup: 5 });
    const hidden = analysis.groups.filter((g) => g.suppressed).map((g) => g.value);
    expect(hidden).toContain("west");
    for (const value of hidden) {
      expect(analysis.audit!.groups.map((g) => g.value)).not.toContain(value);
      expect(analysis.audit!.equalErrors.flatMap((e) => [e.a, e.b])).not.toContain(value);
    }
  });

  it("rests on no codes that were chosen and not drawn", async () => {
    const overrides = new Map([...audit(90)].map(([key, code]) => [key, { ...code, pi: null }]));
    const { analysis } = await analyse(surveyOf(90), { overrides });
    expect(analysis.audit).toBeUndefined();
    expect((analysis.overall as ShownGroup).risk?.kind).toBe("coded");
  });
});

describe("a gate", () => {
  const gates = ["risk>=0", "share(noise)>0.9"].map(parseGate);
  const outcomes = (found: { outcome: string }[]) => found.map((g) => g.outcome);

  it("on a batch that trips the alarm decides nothing unless it is audited, or lenient", async () => {
    const { analysis } = await analyse(surveyOf(90));
    analysis.alarm = { tripped: true, judged: true, signals: [] };
    expect(outcomes(judgeGates(analysis, gates, rules))).toEqual(["cannot-tell", "cannot-tell"]);
    expect(outcomes(judgeGates(analysis, gates, { ...rules, lenient: true }))).toEqual(["fail", "pass"]);
    const { analysis: audited } = await analyse(surveyOf(90), { overrides: audit(90) });
    audited.alarm = { ...audited.alarm, tripped: true };
    expect(outcomes(judgeGates(audited, [gates[0]], rules))).toEqual(["fail"]);
  });

  it("decides nothing with too few respondents, and says how many there are", async () => {
    const { analysis } = await analyse(surveyOf(12));
    analysis.alarm = { tripped: false, judged: true, signals: [] };
    const found = judgeGates(analysis, gates, { ...rules, minResponses: 20 });
    expect(outcomes(found)).toEqual(["cannot-tell", "cannot-tell", "cannot-tell"]);
    expect(found[0]).toMatchObject({ expression: "responses>=20", reason: expect.stringContaining("12") });
    expect(outcomes(judgeGates(analysis, [], { ...rules, minResponses: 12 }))).toEqual(["pass"]);
  });
});

describe("formats for CI", () => {
  const results = async () => {
    const { analysis } = await analyse(surveyOf(30));
    analysis.gates = [
      { expression: 'risk[age="<25", 100%]>=0', outcome: "fail", reason: "50 % : a,b\nnext ::error::line\r" },
      { expression: "risk>=100", outcome: "pass", reason: "no & <none> \u0007" },
      { expression: "share(none)>0.1", outcome: "cannot-tell", reason: "wide" },
    ];
    return analysis;
  };

  it("github: one annotation a line, with everything escaped that could end or start one", async () => {
    const lines = [...github(await results(), { locale: "en", lenient: false })]
      .join("")
      .trimEnd()
      .split("\n");
    expect(lines.every((line) => /^::(error|warning|notice) title=[^,:\r]*::[^\r]*$/.test(line))).toBe(true);
    expect(lines.map((line) => line.slice(2, line.indexOf(" ")))).toEqual([
      "notice",
      "error",
      "notice",
      "warning",
    ]);
    expect(lines[1]).toContain('risk[age="<25"%2C 100%25]>=0::50 %25 : a,b next');
    expect(lines.join("\n")).not.toContain("chat");
  });

  it("junit: well-formed, a case a gate, counted by outcome", async () => {
    const text = [...junit([await results()], { lenient: false })].join("");
    expect(text).toContain('tests="3" failures="1" errors="1" skipped="0"');
    expect(text.match(/<testcase /g)).toHaveLength(3);
    expect(text).toContain("no &amp; &lt;none&gt; ");
    expect(text).not.toMatch(/[\u0000-\u0008]/);
    const lenient = [...junit([await results()], { lenient: true })].join("");
    expect(lenient).toContain('failures="1" errors="0" skipped="1"');
  });
});
