import { describe, expect, test } from "vitest";
import type { Analysis, ShownGroup, ShownQuestion } from "../../src/report/analysis.js";
import { best } from "../../src/report/best-kind.js";
import { markdown } from "../../src/report/markdown.js";
import { terminal } from "../../src/report/terminal.js";
import { analyse } from "./support.js";

/** Several open questions: each by itself, and all together. */

const NOISE = "The noise is annoying for me";
const CHAT = "A chat with the others is useful for me";
const PEOPLE = Array.from({ length: 40 }, (_, i) => ({
  hope: `${CHAT} ${i}`,
  fear: i % 4 ? `${NOISE} ${i}` : "",
}));
const WIDE = ["id,hope,fear", ...PEOPLE.map((p, i) => `${i},${p.hope},${p.fear}`), ""].join("\n");
const LONG = [
  "id,question,answer",
  ...PEOPLE.flatMap((p, i) => [`${i},hope,${p.hope}`, `${i},fear,${p.fear}`]),
  "",
].join("\n");
const TEXTS = { text: ["hope", "fear"] };

const shown = ({ questions = [] }: Analysis) =>
  Object.fromEntries(questions.map((q) => [q.question, q as ShownQuestion]));
const all = ({ overall }: Analysis) => overall as ShownGroup;

describe("several open questions", () => {
  test.each([
    ["columns", WIDE, TEXTS],
    ["rows of long data", LONG, {}],
  ])("in %s: each is what it would be alone, and their counts add up to all", async (_, csv, options) => {
    const { analysis } = await analyse(csv, options);
    const { hope, fear } = shown(analysis);
    expect([hope.n, fear.n, all(analysis).n]).toEqual([40, 30, 40]);
    for (const [name, question] of Object.entries({ hope, fear })) {
      const alone = all((await analyse(WIDE, { text: [name] })).analysis);
      expect(question.frames).toEqual(alone.frames);
      expect(question.stances).toEqual(alone.stances);
      // What would settle the verdict is told of the whole.
      expect(question.risk).toEqual({ ...alone.risk, codesToSettle: null });
    }
    all(analysis).frames.forEach(({ count }, f) => {
      expect(hope.frames[f].count + fear.frames[f].count).toBe(count);
    });
  });

  test("long data says in each record which question it answers", async () => {
    const { records } = await analyse(LONG);
    const asked = records.map((r) => JSON.parse(r)).filter((r) => r.type === "response");
    expect(asked.slice(0, 2).map((r) => r.question)).toEqual(["hope", "fear"]);
  });

  test("one question has no section of its own", async () => {
    expect((await analyse(WIDE, { text: ["hope"] })).analysis).not.toHaveProperty("questions");
  });

  test("a question that few answered is hidden, and so is the one that would give it away", async () => {
    const csv = `id,question,answer\n${PEOPLE.map((p, i) => `${i},${i < 2 ? "rare" : i < 10 ? "some" : "most"},${p.hope}\n`).join("")}`;
    const { analysis } = await analyse(csv, { minGroup: 5 });
    expect(analysis.questions?.map(({ question, suppressed }) => [question, suppressed])).toEqual([
      ["most", false],
      ["rare", true],
      ["some", true],
    ]);
    expect(JSON.stringify(analysis.questions?.filter((q) => q.suppressed))).not.toMatch(/"n":\d/);
  });

  test("terminal and Markdown have a row for each, in both languages", async () => {
    for (const locale of ["en", "nl"] as const) {
      const { analysis } = await analyse(WIDE, { ...TEXTS, locale });
      const share = Math.round(100 * (best(shown(analysis).fear.frames[1].shares)?.value ?? 0));
      const printed = [
        [...terminal(analysis, { locale, width: 80, color: 0, minGroup: 5 })].join(""),
        [...markdown(analysis, { locale, minGroup: 5 })].join(""),
      ];
      for (const text of printed) {
        const row = text.split("\n").find((line) => /^(\| )?fear /.test(line)) ?? "";
        expect(row).toContain("30");
        expect(row).toContain(`${share} %`);
      }
    }
  });
});
