import { strFromU8, unzipSync } from "fflate";
import { type CellValue, readSheet } from "read-excel-file/universal";
import { beforeAll, describe, expect, it } from "vitest";
import { messages } from "../../src/messages/index.js";
import type { Analysis, ShownGroup } from "../../src/report/analysis.js";
import { round4 } from "../../src/report/json.js";
import { type Sheet, workbook } from "../../src/report/xlsx/spreadsheet.js";
import { xlsx } from "../../src/report/xlsx.js";
import { CODEBOOK } from "../coding/support.js";
import { analyse, surveyOf } from "./support.js";

const { sheets: s } = messages("en");
const HOW = { locale: "en", minGroup: 1 } as const;
type Rows = (CellValue | null)[][];

const bytesOf = (book: Buffer): ArrayBuffer => new Uint8Array(book).buffer as ArrayBuffer;
const read = (book: Buffer, sheet: string | number): Promise<Rows> =>
  readSheet(bytesOf(book), sheet, { trim: false }) as Promise<Rows>;
const parts = (book: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(book)).map(([name, bytes]) => [name, strFromU8(bytes)]));

describe("the workbook of an analysis", () => {
  let analysis: Analysis;
  let book: Buffer;
  beforeAll(async () => {
    // Four are too few to be shown, and one other team has to go with them.
    const of = (team: string, n: number) =>
      Array.from({ length: n }, (_, i) => `${team},The noise is annoying ${i}\n`).join("");
    const csv = `${surveyOf(60)}${of("west", 4)}${of("east", 25)}`;
    analysis = (await analyse(csv, { text: ["answer"], group: ["team"], minGroup: 5 })).analysis;
    book = xlsx([analysis], [CODEBOOK], null, HOW);
  });

  it("has every share of the Analysis as a number, and none of a hidden group", async () => {
    const [, ...rows] = await read(book, s.names.shares);
    const shown = [analysis.overall, ...analysis.groups].filter((g): g is ShownGroup => !g.suppressed);
    const wanted = shown.flatMap((g) =>
      [...g.frames, ...g.stances].flatMap((f) =>
        f.shares.map((x) => [f.id, f.count, round4(x.value), round4(x.low), round4(x.high)]),
      ),
    );
    expect(analysis.groups.some((g) => g.suppressed)).toBe(true);
    expect(wanted.length).toBeGreaterThan(15);
    expect(rows.map((r) => [r[4], r[6], r[8], r[9], r[10]])).toEqual(wanted);
    expect(rows.flat()).not.toContain("west");
  });

  it("has the groups with their risk, and says of a hidden one only that it is", async () => {
    const [head, ...rows] = await read(book, s.names.groups);
    expect(head.slice(0, 7)).toEqual([s.column, s.group, s.respondents, s.coded, s.index, s.low, s.high]);
    expect(rows.map((r) => r.slice(1, 7))).toEqual(
      [analysis.overall, ...analysis.groups].map((g) =>
        g.suppressed
          ? [g.value, null, null, null, null, null]
          : [
              g.value ?? "everybody",
              g.n,
              g.coded,
              ...(g.risk ? [g.risk.index, g.risk.low, g.risk.high].map(round4) : [null, null, null]),
            ],
      ),
    );
  });

  it("has every comparison", async () => {
    const [, ...rows] = await read(book, s.names.comparisons);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((r) => [r[4], r[5], r[6], r[9]])).toEqual(
      analysis.comparisons.map((c) => [c.difference, c.low, c.high, c.adjusted].map(round4)),
    );
  });

  it("has the codebook with its definitions, and no answers", async () => {
    const [, ...rows] = await read(book, s.names.codebook);
    expect(rows.map((r) => [r[1], r[4]])).toEqual(
      CODEBOOK.dimensions.flatMap((d) => d.categories.map((c) => [c.id, c.definition.en])),
    );
    expect(Object.values(parts(book)).join("")).not.toContain("number 3");
  });

  it("has heads that stay and filter on every sheet", () => {
    const found = Object.entries(parts(book)).filter(([name]) => name.startsWith("xl/worksheets/"));
    expect(found).toHaveLength(7);
    for (const [, xml] of found) {
      expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
      expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
    }
  });

  it("of too few respondents has no figures at all", async () => {
    const { analysis: few } = await analyse(surveyOf(4), { text: ["answer"], group: ["team"], minGroup: 5 });
    const names = parts(xlsx([few], [CODEBOOK], null, HOW))["xl/workbook.xml"];
    expect([...names.matchAll(/<sheet name="([^"]*)"/g)].map((m) => m[1])).toEqual([
      s.names.summary,
      s.names.codebook,
    ]);
  });

  it("of several codebooks has sheets of different names", () => {
    const names = parts(xlsx([analysis, analysis], [CODEBOOK, CODEBOOK], null, HOW))["xl/workbook.xml"];
    const all = [...names.matchAll(/<sheet name="([^"]*)"/g)].map((m) => m[1].toLowerCase());
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(14);
  });
});

describe("the sheet of answers", () => {
  const answers = {
    names: ["id", "frame", "confidence", "score"],
    kept: 1,
    lines: ['["007","=1+1",0.5,"12.5"]\n["8",null,0,"007"]\n', '["9","a",1,"1e5"]\n'],
  };

  it("is marked confidential; numbers are numbers, what only looks like one is not", async () => {
    const { analysis } = await analyse(surveyOf(20), { text: ["answer"] });
    const book = xlsx([analysis], [CODEBOOK], answers, HOW);
    expect(await read(book, s.names.answers)).toEqual([
      answers.names,
      ["007", "=1+1", 0.5, 12.5],
      ["8", null, 0, "007"],
      ["9", "a", 1, "1e5"],
    ]);
    const found = Object.values(parts(book)).filter((xml) => xml.includes(s.confidential));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("<oddHeader>");
    expect(Object.values(parts(book)).join("")).not.toContain("<f>");
  });
});

describe("any text", () => {
  const sheet = (texts: string[]): Sheet => ({
    name: "a & b's",
    columns: [{ title: '<"&', kind: "text", width: 10 }],
    rows: texts.map((text) => [text]),
  });

  it("comes back as it went in", async () => {
    const texts = ["=1+1", "+2", "@x", "<b>&amp;\"'", " a  b ", "line\nline", "tab\there", "é😂ﷺ", "0012"];
    expect(await read(workbook([sheet(texts)]), 1)).toEqual([['<"&'], ...texts.map((t) => [t])]);
  });

  it("with characters that XML cannot hold is escaped as the standard says", () => {
    const xml = parts(workbook([sheet(["a\u0000b\u001f", "_x0041_", "\r"])]))["xl/worksheets/sheet1.xml"];
    expect(xml).toContain(">a_x0000_b_x001F_<");
    expect(xml).toContain(">_x005F_x0041_<");
    expect(xml).toContain(">_x000D_<");
  });

  it("gives the same bytes each time", () => {
    expect(workbook([sheet(["a"])]).equals(workbook([sheet(["a"])]))).toBe(true);
  });
});
