import { describe, expect, it } from "vitest";
import { parseCodebook, parseLexicon, readYaml } from "../../src/codebook/parse.js";
import { UserError } from "../../src/errors.js";

const BOOK = `id: coffee
version: 1
name: { en: Coffee, nl: Koffie }
dimensions:
  - id: frame
    label: { en: Frame, nl: Frame }
    categories:
      - { id: fun, role: competing, label: { en: Fun, nl: Lol }, definition: { en: Fun., nl: Lol. } }
      - { id: none, role: none, label: { en: None, nl: Geen }, definition: { en: None., nl: Geen. } }
`;
const LEXICON = `language: en
frame:
  fun:
    - joke
    - { term: hobby, weight: 0.5, note: weak alone }
`;

/** The UserError that reading throws. */
function complaint(read: () => unknown): UserError {
  try {
    read();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("no complaint");
}

const book = (text = BOOK, lexicon = LEXICON) =>
  parseCodebook({ path: "codebook.yml", text }, [{ path: "en.yml", text: lexicon }]);

/** `text` with the first line that holds `line` replaced. */
const changed = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe("a codebook of two files", () => {
  it("has what they say", () => {
    const { id, dimensions, terms, risk, advice } = book();
    expect(id).toBe("coffee");
    expect(dimensions[0].categories.map((c) => c.id)).toEqual(["fun", "none"]);
    expect(risk).toBeNull();
    expect(advice).toEqual([]);
    expect(terms.nl).toEqual([]);
    expect(terms.en).toMatchObject([
      { text: "joke", weight: 1, dimension: "frame", category: "fun", file: "en.yml", line: 4, column: 7 },
      { text: "hobby", weight: 0.5, note: "weak alone", line: 5 },
    ]);
  });

  it.each(["no", "on", "off", "yes", "2024-01-02", "12:30"])(
    "a term is text where older YAML made something else of it: %s",
    (text) => {
      expect(
        parseLexicon({ path: "en.yml", text: LEXICON.replace("joke", text) }, book().dimensions).terms[0]
          .text,
      ).toBe(text);
    },
  );
});

describe("a mistake is told with its place and what to do", () => {
  const inBook: [string, string, string, { line: number; message: RegExp }][] = [
    [
      "a category without label",
      "label: { en: Fun, nl: Lol }, ",
      "",
      { line: 8, message: /categories\.0\.label: missing/ },
    ],
    [
      "an unknown role",
      "role: competing",
      "role: rival",
      { line: 8, message: /role: must be one of intended, competing/ },
    ],
    ["an id with capitals", "{ id: fun", "{ id: Fun", { line: 8, message: /lower-case/ }],
    ["an unknown key", "version: 1", "version: 1\ncolour: red", { line: 1, message: /unknown key "colour"/ }],
    ["a version that is no number", "version: 1", "version: one", { line: 2, message: /version/ }],
    ["a missing name", "name: { en: Coffee, nl: Koffie }\n", "", { line: 1, message: /name: missing/ }],
    [
      "a label in one language",
      "label: { en: Frame, nl: Frame }",
      "label: { en: Frame }",
      { line: 6, message: /label\.nl: missing/ },
    ],
    [
      "the same category twice",
      "{ id: none,",
      "{ id: fun,",
      { line: 5, message: /category "fun" stands twice/ },
    ],
    ["a tab", "    label: { en: Frame", "\tlabel: { en: Frame", { line: 6, message: /YAML/ }],
    ["an unquoted @", "version: 1", "version: @1", { line: 2, message: /YAML/ }],
    ["the same key twice", "version: 1", "version: 1\nversion: 2", { line: 3, message: /YAML/ }],
    ["an alias", "version: 1", "version: &v 1\nsources: [*v]", { line: 3, message: /alias/ }],
  ];
  it.each(inBook)("%s", (_, from, to, { line, message }) => {
    const error = complaint(() => book(changed(BOOK, from, to)));
    expect(error.message).toMatch(message);
    expect(error.file).toBe("codebook.yml");
    expect({ line: error.line, column: Number(error.column) > 0 }).toEqual({ line, column: true });
    expect(error.hint).toBeTruthy();
  });

  const inLexicon: [string, string, string, { line: number; message: RegExp }][] = [
    ["an unknown dimension", "frame:", "frames:", { line: 3, message: /unknown dimension "frames"/ }],
    ["an unknown category", "  fun:", "  funny:", { line: 4, message: /unknown category "funny"/ }],
    ["a weight out of range", "weight: 0.5", "weight: 9", { line: 5, message: /weight/ }],
    ["an unknown key of a term", "note: weak", "remark: weak", { line: 5, message: /remark|term|Invalid/ }],
    [
      "an unknown language",
      "language: en",
      "language: de",
      { line: 1, message: /language: must be one of en, nl/ },
    ],
    ["a term that YAML makes a map of", "- joke", "- joke: no", { line: 4, message: /./ }],
    ["a term that YAML makes a number of", "- joke", "- 1e3", { line: 4, message: /./ }],
    ["a term that YAML makes nothing of", "- joke", "- null", { line: 4, message: /./ }],
    ["an empty term", "- joke", '- ""', { line: 4, message: /./ }],
  ];
  it.each(inLexicon)("%s", (_, from, to, { line, message }) => {
    const error = complaint(() => book(BOOK, changed(LEXICON, from, to)));
    expect(error.message).toMatch(message);
    expect(error.file).toBe("en.yml");
    expect(error.line).toBe(line);
    expect(error.hint).toBeTruthy();
  });

  it("names the categories that there are", () => {
    expect(complaint(() => book(BOOK, changed(LEXICON, "  fun:", "  funny:"))).hint).toContain("fun, none");
  });
});

describe("risk and advice", () => {
  const stance = `  - id: stance
    label: { en: Stance, nl: Houding }
    categories:
      - { id: yes-please, role: for, label: { en: For, nl: Voor }, definition: { en: F., nl: V. } }
      - { id: no-thanks, role: against, label: { en: Against, nl: Tegen }, definition: { en: A., nl: T. } }
`;
  const risk =
    "risk:\n  weights:\n    fun: { yes-please: 0, no-thanks: 90 }\n    none: { yes-please: 0, no-thanks: 90 }\n  bands: [{ id: low, from: 0 }]\n";

  it("a whole one is read", () => {
    expect(book(BOOK + stance + risk).risk?.weights.fun).toEqual({ "yes-please": 0, "no-thanks": 90 });
  });

  it.each([
    ["without a stance", BOOK + risk, /need a stance/],
    [
      "without a frame",
      BOOK + stance + risk.replace("    fun: { yes-please: 0, no-thanks: 90 }\n", ""),
      /lack the category "fun"/,
    ],
    [
      "without a cell",
      BOOK + stance + risk.replace("fun: { yes-please: 0, ", "fun: { "),
      /lack the stance "yes-please"/,
    ],
    [
      "for a frame that is none",
      BOOK + stance + risk.replace("  bands", "    joy: { yes-please: 0, no-thanks: 1 }\n  bands"),
      /unknown category "joy"/,
    ],
    ["above 100", BOOK + stance + risk.replace("90", "190"), /100/],
    [
      "advice about nothing",
      `${BOOK}advice: [{ id: a, when: { category: joy, share: 0.2 }, text: { en: A, nl: A } }]\n`,
      /unknown category "joy"/,
    ],
  ])("weights %s", (_, text, message) => {
    const error = complaint(() => book(text));
    expect(error.message).toMatch(message);
    expect(error.line).toBeGreaterThan(1);
    expect(error.hint).toBeTruthy();
  });
});

it("YAML builds nothing: no tags, no merge keys", () => {
  expect(() => readYaml({ path: "x", text: "a: !!js/function 'return 1'" }).document.toJS()).not.toThrow();
  expect(complaint(() => book(`${BOOK}<<: { id: other }\n`)).message).toMatch(/unknown key|YAML/);
});
