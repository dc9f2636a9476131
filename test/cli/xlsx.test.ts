import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { catchOutput, tell } from "./in-place.js";
import { FAST, file, fixture, run, temporaryFolder } from "./run.js";

catchOutput();
const folder = temporaryFolder();

const DATE = { format: "dd/mm/yyyy hh:mm" };
const started = (day: number) => new Date(Date.UTC(2024, 2, day, 9, 10));
const EXPECT = "What do you expect of our new platform?";
const VERWACHT = "Wat verwacht u van ons nieuwe platform?";
const ANSWERS = [
  'They call it "social", I call it yet another password; more work.',
  "Good way to find out who knows what,\nin the other offices.",
  "=HYPERLINK is what I expect: links to knowledge",
  "Holiday pictures, that does not belong at work.",
];
const ANTWOORDEN = [
  "Weer iets erbij naast de mail, daar heb ik geen tijd voor.",
  "Goed om te zien wie wat weet op andere locaties, ook over ideeën.",
  "Leuk voor vakantiefoto’s, maar dat hoort niet op het werk 😂",
  "De leiding leest mee, dus ik zet er niets op.",
];
type Cell = string | number | boolean | Date | null;
/** Responses as Microsoft Forms writes them: typed cells, dates as numbers with a format. */
const FORMS: Record<"en" | "nl", Cell[][]> = {
  en: [
    ["ID", "Start time", "Completion time", "Email", "Name", "Age", "Department", "Tools", EXPECT],
    ...ANSWERS.map((answer, i): Cell[] => [
      i + 1,
      started(i + 1),
      started(i + 2),
      "anonymous",
      null,
      23 + 9 * i,
      i % 2 ? "Care" : "IT",
      "mail;chat;",
      answer,
    ]),
  ],
  nl: [
    ["ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "Leeftijd", "Afdeling", VERWACHT],
    ...ANTWOORDEN.map((answer, i): Cell[] => [
      i + 1,
      started(i + 1),
      started(i + 2),
      "anonymous",
      null,
      23.5 + 9 * i,
      i % 2 ? "Zorg" : "Financiën",
      answer,
    ]),
  ],
};

async function workbook(...sheets: { sheet: string; rows: Cell[][] }[]): Promise<Buffer> {
  const written = sheets.map(({ sheet, rows }) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) =>
        value === null ? null : value instanceof Date ? { value, type: Date, ...DATE } : { value },
      ),
    ),
  }));
  return writeExcelFile(written as Parameters<typeof writeExcelFile>[0]).toBuffer();
}

let forms: Record<"en" | "nl", Buffer>;
beforeAll(async () => {
  forms = {
    en: await workbook({ sheet: "Form1", rows: FORMS.en }),
    nl: await workbook({ sheet: "Formulier1", rows: FORMS.nl }),
  };
});

const jsonOf = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const answersIn = (text: string) => jsonOf(text).filter(({ type }) => type === "response");
const NDJSON = ["--format", "ndjson", "--with", "text", "--quiet"];

/** The workbook with some of its parts replaced. */
function changed(bytes: Buffer, parts: Record<string, (xml: string) => string>): Buffer {
  const files: Zippable = unzipSync(bytes);
  for (const [name, change] of Object.entries(parts))
    files[name] = strToU8(change(Buffer.from(files[name] as Uint8Array).toString()));
  return Buffer.from(zipSync(files));
}
const SHEET = "xl/worksheets/sheet1.xml";
const sheetOf = (bytes: Buffer, content: string) =>
  changed(bytes, {
    [SHEET]: () =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${content}</sheetData></worksheet>`,
  });
const refused = async (name: string, bytes: Uint8Array, ...args: string[]) => {
  const path = file(folder, name, bytes);
  const { code, stdout, stderr } = await tell(path, ...args);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`frame-analyze: ${path}`);
  expect(stderr).not.toContain("internal error");
  return stderr;
};

describe("responses of Microsoft Forms", () => {
  it.each([
    ["en", ANSWERS, EXPECT],
    ["nl", ANTWOORDEN, VERWACHT],
  ] as const)("in Excel, %s: every answer as it was written", async (language, answers, question) => {
    const path = file(folder, `forms-${language}.xlsx`, forms[language]);
    const found = answersIn((await tell(path, ...NDJSON)).stdout);
    expect(found.map(({ id, text }) => [id, text])).toEqual(answers.map((text, i) => [String(i + 1), text]));
    expect(found[0].question).toBe(question);
  });

  it("its columns are recognised as those of the CSV export, whatever the file is called", async () => {
    const path = file(folder, "responses.csv", forms.en);
    const { plan } = JSON.parse((await tell("inspect", path, "--format", "json")).stdout);
    expect(plan.export).toBe("microsoft-forms");
    const csv = JSON.parse(
      (await tell("inspect", fixture("exports/microsoft-forms-en.csv"), "--format", "json")).stdout,
    );
    const roles = (columns: { name: string; role: string }[]) =>
      new Map(columns.map(({ name, role }) => [name, role]));
    const expected = roles(csv.plan.columns);
    for (const name of ["ID", "Start time", "Completion time", "Email", "Name", "Age", EXPECT])
      expect([name, roles(plan.columns).get(name)]).toEqual([name, expected.get(name)]);
    expect(plan.columns[1].examples[0]).toBe("2024-03-01 09:10:00");
  });

  it("gives the codings of the same rows as CSV, from a pipe and with threads too", async () => {
    const cell = (value: Cell) => `"${String(value ?? "").replaceAll('"', '""')}"`;
    const rows = FORMS.en.map((row) => row.map((v) => cell(v instanceof Date ? "2024-03-01" : v)).join(","));
    const csv = answersIn((await tell(file(folder, "same.csv", rows.join("\n")), ...NDJSON)).stdout);
    const piped = await run(["-", ...NDJSON, ...FAST, "--no-config", "--threads", "2"], { input: forms.en });
    expect(piped.code).toBe(0);
    expect(answersIn(piped.stdout)).toEqual(csv);
  });

  it("goes back beside its codes, and no cell is a formula", async () => {
    const target = join(folder, "coded.csv");
    const path = file(folder, "back.xlsx", forms.en);
    const { code, stderr } = await tell(path, "-o", target, "--keep-columns");
    expect([code, stderr]).toEqual([0, expect.stringContaining("confidential")]);
    const text = readFileSync(target, "utf8");
    expect(text).toContain("'=HYPERLINK is what I expect");
    expect(text).not.toContain("anonymous");
  });
});

describe("--sheet", () => {
  it("takes a sheet by name or number; the first if not given", async () => {
    const rows = (answer: string): Cell[][] => [
      ["id", "answer"],
      [1, answer],
      [2, "Share knowledge"],
    ];
    const path = file(
      folder,
      "two.xlsx",
      await workbook({ sheet: "Read me", rows: rows("first") }, { sheet: "Data", rows: rows("second") }),
    );
    const first = async (...args: string[]) =>
      answersIn((await tell(path, ...NDJSON, "--text", "answer", ...args)).stdout)[0]?.text;
    expect(await first()).toBe("first");
    expect(await first("--sheet", "data")).toBe("second");
    expect(await first("--sheet", "2")).toBe("second");
    for (const none of ["3", "0", "Dat"]) {
      const { code, stderr } = await tell(path, "--sheet", none);
      expect([code, stderr]).toEqual([2, expect.stringMatching(/no sheet ".*"[\s\S]*"Read me", "Data"/)]);
    }
  });
});

describe("a workbook that cannot be read is a clear error", () => {
  it("cut off at any place", async () => {
    for (let at = 4; at < forms.en.length; at += 397)
      expect(await refused("cut.xlsx", forms.en.subarray(0, at))).toMatch(/broken|NUL|control/);
  });

  it("with any byte changed, it is read or refused", async () => {
    for (let at = 0; at < forms.nl.length; at += 101) {
      const bytes = Buffer.from(forms.nl);
      bytes[at] ^= 0x55;
      const { code, stderr } = await tell(file(folder, "bit.xlsx", bytes));
      expect([0, 2]).toContain(code);
      expect(stderr).not.toContain("internal error");
    }
  });

  it("protected with a password", async () => {
    const bytes = Buffer.from(forms.en);
    const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes[central + 8] |= 1;
    expect(await refused("locked.xlsx", bytes)).toContain("password");
    const cfb = Buffer.alloc(4096);
    cfb.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    cfb.write("EncryptedPackage", 1024, "utf16le");
    expect(await refused("encrypted.xlsx", cfb)).toContain("password");
  });

  it.each([
    ["xl/workbook.bin", "xlsb"],
    ["word/document.xml", "Word"],
    ["content.xml", "OpenDocument"],
    ["answers.csv", "zip archive"],
  ])("an archive with %s", async (name, what) => {
    expect(await refused("other.xlsx", zipSync({ [name]: strToU8("x") }))).toContain(what);
  });

  it("a sheet with nothing in it", async () => {
    expect(await refused("empty.xlsx", sheetOf(forms.en, ""))).toMatch(/empty/);
  });
});

describe("a workbook that would fill the memory is refused before it does", () => {
  const bomb = (size: number) => {
    const files: Zippable = unzipSync(forms.en);
    files["xl/media/big.xml"] = new Uint8Array(size);
    return Buffer.from(zipSync(files, { level: 1 }));
  };

  it("by what its directory says", async () => {
    const bytes = bomb(1_000_000);
    const central = bytes.lastIndexOf("xl/media/big.xml") - 46;
    bytes.writeUInt32LE(0x7fffffff, central + 24);
    expect(await refused("bomb.xlsx", bytes)).toContain("over 200 MB");
  });

  it("by what is in it, where the directory lies", async () => {
    const bytes = bomb(1_000_000);
    const central = bytes.lastIndexOf("xl/media/big.xml") - 46;
    bytes.writeUInt32LE(100, central + 24);
    expect(await refused("liar.xlsx", bytes)).toContain("cannot be unpacked");
  });

  it.each([
    ['<row r="300000"><c r="A300000"><v>1</v></c></row>', "200000"],
    ['<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>', "16384 columns"],
    ['<row r="1"><c r="ZZ1"><v>1</v></c></row><row r="150000"><c r="A150000"><v>1</v></c></row>', "cells"],
    ['<row r="4000000000"><c r="A1"><v>1</v></c></row>', "no address"],
    ['<row r="1e9"></row>', "no address"],
    ["<row r='Infinity'></row>", "no address"],
    ['<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>', "no address"],
    ['<row r="1"><c s=">" r = "&#90;ZZZZZ1"><v>1</v></c></row>', "no address"],
    ['<x:row x:r="9999999"/>', "row 9999999"],
    [`${"<row/>".repeat(200_001)}<row r="9"><c r="A9"><v>1</v></c></row>`, "200002 rows"],
    [`<row r="1"><c r="A1" t="str"><v>${"x".repeat(1_100_000)}</v></c></row>`, "longer than 1 MB"],
    ["<a>".repeat(1000), "nested too deeply"],
    [`<!--${"<".repeat(1_100_000)}-->`, "comments"],
  ])("%.70s", async (content, says) => {
    expect(await refused("sparse.xlsx", sheetOf(forms.en, content))).toContain(says);
  });

  it("but rows that are only formatted do no harm", async () => {
    const formatted = changed(forms.en, {
      [SHEET]: (xml) =>
        xml.replace(/<\/sheetData>/, '<row r="1048576" s="1"><c r="XFD1048576" s="1"/></row></sheetData>'),
    });
    const path = file(folder, "formatted.xlsx", formatted);
    expect(answersIn((await tell(path, ...NDJSON)).stdout)).toHaveLength(ANSWERS.length);
  });

  it("nor does a large sheet that is not asked for", async () => {
    const rows: Cell[][] = [
      ["id", "answer"],
      [1, "Share knowledge"],
      [2, "Find an expert"],
    ];
    const both = await workbook({ sheet: "Big", rows }, { sheet: "Data", rows });
    const path = file(folder, "big.xlsx", sheetOf(both, '<row r="300000"><c r="A300000"><v>1</v></c></row>'));
    expect(
      answersIn((await tell(path, ...NDJSON, "--sheet", "Data", "--text", "answer")).stdout),
    ).toHaveLength(2);
    expect((await tell(path)).stderr).toContain("300000 rows");
  });
});
