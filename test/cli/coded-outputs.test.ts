import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/universal";
import { describe, expect, test } from "vitest";
import { unguarded } from "../../src/coding/worksheet.js";
import { messages } from "../../src/messages/index.js";
import { catchOutput, tell } from "./in-place.js";
import { FAST, file, run, SMALL, sample, temporaryFolder } from "./run.js";

catchOutput();
const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
const parts = (name: string) =>
  Object.fromEntries(Object.entries(unzipSync(readFileSync(at(name)))).map(([n, b]) => [n, strFromU8(b)]));

describe("a workbook", () => {
  test("holds no answers unless they are asked for; then those of the CSV, on a sheet that says confidential", async () => {
    const plain = await tell(sample("en"), "-o", at("plain.xlsx"));
    expect(plain).toMatchObject({ code: 0, stdout: "" });
    expect(plain.stderr).not.toContain("confidential");
    expect(parts("plain.xlsx")["xl/workbook.xml"]).not.toMatch(/CONFIDENTIAL/);

    const asked = ["--with", "answers,text", "--keep-columns"];
    const full = await tell(sample("en"), ...asked, "-o", at("full.xlsx"), "-o", at("full.csv"));
    expect(full.stderr).toMatch(/confidential: the xlsx holds .*, and what they wrote/);
    const book = readFileSync(at("full.xlsx"));
    const rows = await readSheet(new Uint8Array(book).buffer as ArrayBuffer, "CONFIDENTIAL answers", {
      trim: false,
    });
    const { parse } = await import("csv-parse/sync");
    const csv: string[][] = parse(readFileSync(at("full.csv")), { bom: true });
    expect(rows).toHaveLength(csv.length);
    expect(rows[0]).toEqual(csv[0]);
    expect(rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))))).toEqual(
      // Only a CSV needs apostrophes against formulas.
      csv.map((row) => row.map(unguarded)),
    );
    expect(typeof rows[1][csv[0].indexOf("confidence")]).toBe("number");
  });

  test("has the index of the JSON, with its interval, as numbers", async () => {
    await tell(sample("nl"), "-o", at("index.xlsx"), "-o", at("index.json"));
    const { risk } = JSON.parse(readFileSync(at("index.json"), "utf8")).overall;
    const book = new Uint8Array(readFileSync(at("index.xlsx"))).buffer as ArrayBuffer;
    const rows = await readSheet(book, 1);
    const row = rows.find(([what]) => what === messages("nl").sheets.index);
    expect(row?.slice(1, 4)).toEqual([risk.index, risk.low, risk.high]);
  });

  test("goes to standard output as bytes", async () => {
    const made = await run([sample("nl"), ...FAST, "--format", "xlsx", "--quiet"]);
    expect(made.code).toBe(0);
    expect(made.stdout.slice(0, 2)).toBe("PK");
  });

  test("asked for answers that nothing holds says so", async () => {
    const found = await tell(file(folder, "small.csv", SMALL), "--with", "answers", "--format", "json");
    expect(found.code).toBe(0);
    expect(found.stderr).toContain("--with answers adds a sheet to xlsx");
  });
});

describe("coded answers of several codebooks", () => {
  test.each([
    ["csv", []],
    ["qdpx", []],
    ["xlsx", ["--with", "answers"]],
  ])("do not fit one %s", async (format, more) => {
    const two = ["--codebook", "internal-social-media", "--codebook", "frame-domains"];
    const found = await tell(sample("en"), ...two, ...more, "-o", at(`two.${format}`));
    expect(found.code).toBe(2);
    expect(found.stderr).toContain(`coded answers as ${format} hold the codes of one codebook`);
    expect(existsSync(at(`two.${format}`))).toBe(false);
  });
});

test("a project holds every answer with a text, and says that it is confidential", async () => {
  const found = await tell(sample("nl"), "-o", at("coded.qdpx"), "-o", at("coded.ndjson"));
  expect(found.code).toBe(0);
  expect(found.stderr).toMatch(/vertrouwelijk: de qdpx/);
  const written = readFileSync(at("coded.ndjson"), "utf8").match(/"status":"(coded|uncertain)"/g) ?? [];
  const files = Object.keys(parts("coded.qdpx"));
  expect(files[0]).toBe("project.qde");
  expect(files.filter((name) => name.startsWith("sources/"))).toHaveLength(written.length);
});

describe("--charts", () => {
  test("makes the folder, writes the charts, and Markdown shows those that are there, from where it lies", async () => {
    mkdirSync(at("md"));
    const found = await tell(sample("en"), "--charts", at("md/the charts"), "-o", at("md/report.md"));
    expect(found).toMatchObject({ code: 0, stdout: "" });
    const names = readdirSync(at("md/the charts"));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(name).toMatch(/\.svg$/);
    const shown = [...readFileSync(at("md/report.md"), "utf8").matchAll(/^!\[.+\]\((.+)\)$/gm)].map(
      (m) => m[1],
    );
    expect(shown.length).toBeGreaterThan(5);
    for (const href of shown) expect(existsSync(join(folder, "md", decodeURIComponent(href)))).toBe(true);
  });
});

describe("explain --html", () => {
  test("speaks the language that is asked for, and the page holds every answer", async () => {
    const found = await run([
      "explain",
      "--html",
      sample("en"),
      ...FAST,
      "--locale",
      "nl",
      "-o",
      at("page.html"),
    ]);
    expect(found.stderr).toMatch(/^vertrouwelijk: de html/);
    expect(found).toMatchObject({ code: 0, stdout: "" });
    const page = readFileSync(at("page.html"), "utf8");
    expect(page).toContain('<html lang="nl">');
    const [, data] = /<script type="application\/json" id="data">(.*)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(data).answers).toHaveLength(263);
  });

  test("no answer gets out of the data, or becomes markup", async () => {
    const answer = "</script><script>alert(1)</script><!--<script>";
    const survey = file(folder, "hostile.csv", `id,answer\n1,"${answer}"\n2,The noise is annoying\n`);
    const { stdout } = await run(["explain", "--html", survey, "--text", "answer", ...FAST]);
    expect(stdout.match(/<\/script>/g)).toHaveLength(2);
    const [, data] = /id="data">(.*)<\/script>\n/.exec(stdout) ?? [];
    expect(JSON.parse(data).answers[0][3]).toBe(answer);
  });

  test.each([
    [["explain", "--html"], "explain --html wants a file of responses"],
    [["explain", "-o", "x.html", "some text"], "--output: only with --html"],
    [["explain", "--min-group", "3", "text"], "unknown option '--min-group'"],
    [["explain", "--html", "nowhere.csv"], "nowhere.csv"],
  ])("%j is a mistake", async (args, says) => {
    const found = await run(args);
    expect(found).toMatchObject({ code: 2, stdout: "" });
    expect(found.stderr).toContain(says);
  });
});
