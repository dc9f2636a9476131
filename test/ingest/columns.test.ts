import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.js";
import { survey } from "../../src/ingest/survey.js";

const see = (text: string, options = {}) => survey(Buffer.from(text), { file: "f.csv", ...options }, true);

/** A survey of 24 people with the given columns; each makes a cell of a row number. */
function table(columns: Record<string, (i: number) => string | number>): string {
  const names = Object.keys(columns);
  const rows = Array.from({ length: 24 }, (_, i) => names.map((name) => columns[name](i)).join("|"));
  return [names.join("|"), ...rows].join("\n");
}

const opinions = [
  "I see what colleagues know",
  "one more thing to read",
  "nobody needs that at work",
  "handy on the phone too",
];
const opinion = (i: number) => `${opinions[i % 4]}, says number ${i}`;
const people = {
  respondent: (i: number) => `p${i}`,
  naam: (i: number) => `Person ${i}`,
  leeftijd: (i: number) => 19 + i,
  afdeling: (i: number) => ["Zorg", "IT", "Staf"][i % 3],
  intention_before: (i: number) => ["yes", "no"][i % 2],
  use_after: (i: number) => ["never", "daily"][i % 2],
  gewicht: (i: number) => 1 + (i % 3) / 2,
  colour: (i: number) => ["red", "blue"][i % 2],
  answer: opinion,
};

describe("chooseColumns: what names and values tell", () => {
  test("each column gets a role and a reason", () => {
    const { plan } = see(table(people));
    expect(plan.columns.map(({ role }) => role)).toEqual([
      "id",
      "identifying",
      "group",
      "group",
      "intention",
      "use",
      "weight",
      "group",
      "text",
    ]);
    for (const { reason } of plan.columns) expect(reason).not.toBe("");
    expect(plan.groups).toEqual([
      { column: 2, name: "leeftijd", bins: [25] },
      { column: 3, name: "afdeling", bins: null },
      { column: 7, name: "colour", bins: null },
    ]);
    expect(plan).toMatchObject({
      id: 0,
      // A column of weights is told, and used only where somebody asks for it.
      weight: null,
      intention: { column: 4, kind: "words" },
      use: { column: 5, kind: "words" },
    });
  });

  test("at most four groups, those first whose names tell", () => {
    const many = Object.fromEntries(
      ["q1", "q2", "q3", "q4", "role"].map((name) => [name, (i: number) => "abc"[i % 3]]),
    );
    const { plan } = see(table({ ...many, answer: opinion }));
    expect(plan.groups.map(({ name }) => name)).toEqual(["q1", "q2", "q3", "role"]);
  });

  test("codes that a coder filled in are no groups", () => {
    const { plan } = see(
      table({
        frame: (i) => ["none", "x"][i % 2],
        stance: (i) => ["positive", "negative"][i % 2],
        answer: opinion,
      }),
    );
    expect(plan.groups).toEqual([]);
  });

  test("choices, dates, links and lists of choices are no open text", () => {
    const { plan } = see(
      table({
        when: (i) => `2024-03-${10 + i} 09:00:00`,
        link: (i) => `https://example.org/${i}`,
        tools: (i) => ["mail for work;chat with all;", "chat with all;", "mail for work;"][i % 3],
        choice: (i) => `I have some experience with sharing ${i % 2}`,
        thoughts: opinion,
      }),
    );
    expect(plan.questions.map(({ name }) => name)).toEqual(["thoughts"]);
  });

  test("several columns of free text are a UserError with an example of each and the flag", () => {
    const text = table({ hopes: opinion, fears: (i) => opinion(i + 1) });
    expect(() => see(text)).toThrow(UserError);
    expect(() => see(text)).toThrow(
      expect.objectContaining({
        hint: expect.stringMatching(/--text "hopes" {3}\(#1, 24 answers, e.g. "I see.*\n.*--text "fears"/),
      }),
    );
    expect(see(text, { text: ["fears", "hopes"] }).plan.questions.map(({ column }) => column)).toEqual([
      1, 0,
    ]);
  });

  test("a column called answer wins from one that is not", () => {
    expect(see(table({ thoughts: opinion, antwoord: opinion })).plan.questions[0].name).toBe("antwoord");
  });
});

describe("chooseColumns: what is asked for", () => {
  test("a column is found by name, by question text and by position, upper and lower case alike", () => {
    for (const wanted of ["Answer", "#9", " answer "])
      expect(see(table(people), { text: [wanted] }).plan.questions[0].column).toBe(8);
  });

  test("asked for goes before recognised", () => {
    const { plan } = see(table(people), {
      id: "naam",
      group: ["colour"],
      weight: "leeftijd",
      intention: "use_after",
    });
    expect([plan.id, plan.weight, plan.intention?.column]).toEqual([1, 2, 5]);
    expect(plan.groups.map(({ name }) => name)).toEqual(["colour"]);
    expect(plan.columns[1]).toMatchObject({
      role: "id",
      reason: { en: "asked for with --id", nl: "gevraagd met --id" },
    });
  });

  test("an unknown column is a UserError that proposes the nearest and lists all", () => {
    const unknown = () => see(table(people), { group: ["afdelng"] });
    expect(unknown).toThrow(/there is no column "afdelng" \(--group\)/);
    expect(unknown).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/did you mean "afdeling"\?.*#9 "answer"/) }),
    );
    expect(() => see(table(people), { text: ["#10"] })).toThrow(UserError);
  });

  test("--bins fixes the edges, and refuses what is no number", () => {
    expect(see(table(people), { bins: ["leeftijd=25,40"] }).plan.groups[0]).toEqual({
      column: 2,
      name: "leeftijd",
      bins: [25, 40],
    });
    expect(() => see(table(people), { bins: ["afdeling=25"] })).toThrow(/needs numbers/);
  });

  test("a scale that cannot be read is a UserError that shows its values", () => {
    expect(() => see(table(people), { intention: "colour" })).toThrow(
      /cannot be read as yes and no: "red", "blue"/,
    );
  });
});
