import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.js";
import { groupLabel } from "../../src/ingest/responses.js";
import { type SurveyOptions, survey } from "../../src/ingest/survey.js";

/** What somebody says of a file, or gives for one, that cannot be right: told, not obeyed. */

const TABLE = [
  "id,age,answer",
  ...[..."abcdefgh"].map((c, i) => `${i},${20 + i},I like it for reason ${c} and more`),
  "",
].join("\n");
const see = (content: string | Uint8Array, options: Partial<SurveyOptions> = {}) =>
  survey(Buffer.from(content), { file: "survey.csv", ...options }, true);

/** The message and hint in both languages. */
const refused = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [error.said.en, error.said.nl]
      .map(({ message, hint = "" }) => `${message} | ${[hint].flat().join(" ")}`)
      .join(" ");
  }
  throw new Error("was not refused");
};

describe("what cannot be right is refused, with what would be", () => {
  test("a delimiter that makes one column of a table", () => {
    expect(refused(() => see(TABLE, { delimiter: ";" }))).toContain("--delimiter comma");
    expect(refused(() => see(TABLE.replaceAll(",", ";"), { delimiter: "tab" }))).toContain(
      "--delimiter semicolon",
    );
  });

  test("a delimiter for a file of one column is taken, whatever sentences hold", () => {
    const lines = [
      "answer",
      "Well, I like it, mostly",
      "No",
      "It is good, but not for me",
      "Good, cheap",
      "",
    ];
    expect(see(lines.join("\n"), { delimiter: ";" }).plan.columns).toHaveLength(1);
  });

  test.each(["utf-16le", "utf-16be"] as const)("%s for bytes that are not", (encoding) => {
    expect(refused(() => see(TABLE, { encoding }))).toContain("--encoding utf-8");
    const utf16 = Buffer.from(TABLE, "utf16le");
    const bytes = encoding === "utf-16le" ? Buffer.from(utf16).swap16() : utf16;
    expect(refused(() => see(bytes, { encoding }))).toMatch(/--encoding utf-16(be|le)/);
    expect(see(Buffer.from(bytes).swap16(), { encoding }).plan.columns).toHaveLength(3);
  });

  test("a web page under the name of an export", () => {
    for (const page of [
      "<!DOCTYPE html>\n<html><body>Log in, please</body></html>",
      "\n <html>\n</html>",
      "<?xml version='1.0'?>\n<a/>",
    ])
      expect(refused(() => see(page))).toContain("web page");
  });

  test("a number for the name of a column: the position is proposed", () => {
    expect(refused(() => see(TABLE, { text: ["3"] }))).toContain('"#3"');
    expect(see(TABLE.replace("answer", "3"), { text: ["3"] }).plan.questions[0].column).toBe(2);
  });

  test("a survey of closed questions: no column is proposed", () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) =>
        `${i},${["Strongly agree", "I do not agree"][i % 2]},${["Every day of the week", "Never", "Now and then"][i % 3]}`,
    );
    const said = refused(() => see(["id,agree,often", ...rows, ""].join("\n")));
    expect(said).not.toContain('--text "');
    expect(said).toContain("--text COLUMN");
  });
});

describe("bands that a spreadsheet made dates of", () => {
  const bands = (values: string[]) =>
    see(
      [
        "team size,answer",
        ...Array.from(
          { length: 24 },
          (_, i) => `${values[i % values.length]},I like it for reason ${i} and more`,
        ),
        "",
      ].join("\n"),
    ).warnings;

  test("a workbook's dates among bands, and a column of nothing else", () => {
    expect(bands(["2026-06-25", "26-50", ">50"])[0].en).toContain('"2026-06-25"');
    expect(bands(["2026-01-05", "2026-06-10"])[0].en).toContain('"2026-01-05", "2026-06-10"');
    expect(bands(["1-5", "6-25"])).toEqual([]);
  });
});

test("choices that a form lists are one label, in whatever order they were ticked", () => {
  expect(["b;a;", "a; b", "a;b;a", "a;", " a ", ";", ""].map(groupLabel)).toEqual([
    "a + b",
    "a + b",
    "a + b",
    "a",
    "a",
    "(missing)",
    "(missing)",
  ]);
});
