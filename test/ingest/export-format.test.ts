import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exportNamed, plainText } from "../../src/ingest/export-format.js";
import type { Plan } from "../../src/ingest/plan.js";
import { readFile } from "./support.js";

const fixture = (name: string, options = {}) =>
  readFile(readFileSync(new URL(`../fixtures/exports/${name}`, import.meta.url)), { file: name, ...options });
const named = (plan: Plan, role: string) =>
  plan.columns.filter((column) => column.role === role).map(({ name }) => name);

const EN = "Nobody told us what it is for.\nIs it instead of the intranet?";
const NL = "Niemand heeft verteld waar het voor is.\nKomt het in plaats van het intranet?";

describe("survey(head) recognises whose export it is", () => {
  test.each([
    // file, export, encoding, delimiter, header records, label of the question, id of row 6, its answer, its groups, rows excluded
    [
      "qualtrics-3-headers.csv",
      "qualtrics",
      "utf-8",
      ",",
      3,
      /^What do you expect of our new platform\?/,
      "R_005abc",
      EN,
      [">=25", "Care"],
      3,
    ],
    [
      "qualtrics-utf16le.tsv",
      "qualtrics",
      "utf-16le",
      "\t",
      3,
      /^What do you expect of our new platform\?/,
      "R_005abc",
      EN,
      [">=25", "Care"],
      3,
    ],
    [
      "qualtrics-2-headers.csv",
      "qualtrics",
      "utf-8",
      ",",
      2,
      /^What do you expect/,
      "R_005xyz",
      EN,
      [">=25"],
      1,
    ],
    [
      "surveymonkey.csv",
      "surveymonkey",
      "utf-8",
      ",",
      2,
      /^What do you expect of our new platform\?$/,
      "11390005",
      EN,
      ["Care"],
      0,
    ],
    [
      "limesurvey.csv",
      "limesurvey",
      "utf-8",
      ";",
      1,
      /^G1Q2. Wat verwacht u van het nieuwe platform, en waarom\?$/,
      "6",
      NL,
      [">=25", "Zorg"],
      1,
    ],
    [
      "microsoft-forms-en.csv",
      "microsoft-forms",
      "utf-8",
      ",",
      1,
      /^What do you expect/,
      "6",
      EN,
      [">=25", "Care"],
      0,
    ],
    [
      "microsoft-forms-nl.csv",
      "microsoft-forms",
      "utf-8",
      ";",
      1,
      /^Wat verwacht u/,
      "6",
      NL,
      [">=25", "Zorg"],
      0,
    ],
    [
      "google-forms-en.csv",
      "google-forms",
      "utf-8",
      ",",
      1,
      /^What do you expect/,
      "6",
      EN,
      [">=25", "Care"],
      0,
    ],
    [
      "google-forms-nl.csv",
      "google-forms",
      "utf-8",
      ",",
      1,
      /^Wat verwacht je/,
      "6",
      NL,
      [">=25", "Zorg"],
      0,
    ],
    ["typeform.csv", "typeform", "utf-8", ",", 1, /^Why or why not\?$/, "5f3a1315", EN, ["1"], 0],
    ["alchemer.csv", "alchemer", "utf-8", ",", 1, /^What, if anything, hinders you\?$/, "6", EN, [], 2],
    [
      "question-row-2.csv",
      "question-row-2",
      "utf-8",
      ",",
      2,
      /^What do you expect/,
      "6",
      EN,
      [">=25", "Care"],
      0,
    ],
    ["excel-nl.csv", "plain", "windows-1252", ";", 1, /^antwoord$/, "6", NL, [">=25", "26-50"], 0],
    ["mac.csv", "plain", "utf-8", ",", 1, /^answer$/, "6", NL.replace("\n", "\r"), [">=25"], 0],
    ["plain.ndjson", "plain", "utf-8", ",", 0, /^answer$/, "6", EN, [">=25", "Care"], 0],
  ] as const)(
    "%s",
    async (file, name, encoding, delimiter, headerRecords, label, id, answer, groups, excluded) => {
      const { plan, rows, rejects } = await fixture(file);
      expect(plan).toMatchObject({ export: name, encoding, delimiter, headerRecords });
      expect(plan.questions).toHaveLength(1);
      expect(plan.questions[0].label).toMatch(label);
      expect(rejects).toEqual([]);
      expect(rows).toHaveLength(8);
      expect(rows[5]).toMatchObject({ record: 6, id, answers: [answer], groups });
      expect(rows.filter((row) => row.excluded !== null)).toHaveLength(excluded);
    },
  );

  test("lines are those of the file, header records, sep= line and line ends in cells counted", async () => {
    expect((await fixture("qualtrics-3-headers.csv")).rows.map(({ line }) => line)).toEqual([
      5, 6, 7, 8, 9, 10, 12, 13,
    ]);
    expect((await fixture("excel-nl.csv")).rows.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 10, 11]);
  });

  test("columns that identify people and those of the tool itself are told apart, and shown without examples", async () => {
    const { plan } = await fixture("surveymonkey.csv");
    expect(named(plan, "identifying")).toEqual(["IP Address", "Email Address", "First Name", "Last Name"]);
    expect(named(plan, "metadata")).toEqual(["Collector ID", "Start Date", "End Date", "Custom Data 1"]);
    expect(plan.columns[4].examples).toEqual([]);
    expect(plan.columns[12].label).toBe("Which tools do you use now? - Other (please specify)");
  });

  test("rows are left out for what the tool says of them, and kept when asked", async () => {
    const { rows } = await fixture("qualtrics-3-headers.csv");
    expect(rows.map((row) => row.excluded).filter((reason) => reason !== null)).toEqual([
      'Status="Survey Preview"',
      'Status="Spam"',
      'Finished="False"',
    ]);
    const kept = await fixture("qualtrics-3-headers.csv", { keepPartial: true });
    expect(kept.rows.every((row) => row.excluded === null)).toBe(true);
  });

  test("use and intention are recognised from the question", async () => {
    expect((await fixture("alchemer.csv")).rows.map((row) => row.use)).toEqual([0, 2, 0, 0, 2, 1, 0, 2]);
    expect((await fixture("typeform.csv")).rows.map((row) => row.intention)).toEqual([
      0, 2, 0, 0, 2, 0, 0, 2,
    ]);
  });

  test("bands that Excel made dates of are reported", async () => {
    expect((await fixture("excel-nl.csv")).warnings.map((w) => w.en)).toEqual([
      expect.stringContaining('"01-May", "jun-25"'),
    ]);
  });

  test("--export overrides", async () => {
    const { plan, rows } = await fixture("surveymonkey.csv", { export: "plain", text: ["#14"] });
    expect([plan.export, plan.headerRecords, rows.length]).toEqual(["plain", 1, 9]);
    expect(() => exportNamed("kwaltrics")).toThrow(/not an export/);
  });
});

test("plainText(header) is the text people read", () => {
  expect(plainText("Will you use <strong>it</strong>?<br>\n&amp; why&nbsp;so")).toBe(
    "Will you use it? & why so",
  );
  expect(plainText("age <25 or >60")).toBe("age <25 or >60");
});
