import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRecords } from "../../src/ingest/records.js";
import { readFile } from "./support.js";

describe("respondents(slab, plan)", () => {
  test("missing cells are empty; too many are a reject, unless they are empty", async () => {
    const { rows, rejects } = await readFile(
      "id,answer,age\n1,I like it\n2,not at all,30,,\n3,a bit much,31,more\n",
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["1", "I like it", ""],
      ["2", "not at all", "30"],
    ]);
    expect(rejects).toEqual([
      {
        record: 3,
        line: 4,
        column: null,
        reason: {
          en: "4 cells, where the header has 3",
          nl: "4 cellen, terwijl de kopregel er 3 heeft",
        },
        raw: "3,a bit much,31,more",
      },
    ]);
  });

  test("wrong quotes cost the record they are in, with line and reason", async () => {
    const { rows, rejects } = await readFile(
      'id,answer\n1,"a\nb c"\n2,"x"y\n3,5" pipe\n4,fine by me\n5,"never\n6,the end of it\n',
    );
    expect(rows.map(({ id, line }) => [id, line])).toEqual([
      ["1", 2],
      ["3", 5],
      ["4", 6],
      ["6", 8],
    ]);
    expect(rejects.map(({ line, record, reason }) => [line, record, reason.en])).toEqual([
      [4, 2, 'a quoted cell goes on after its closing quote (a quote inside must be doubled: "")'],
      [7, 5, "a quote is opened and never closed"],
    ]);
  });

  test("a weight that is no number is a reject that names the column; a decimal comma is read, in thousandths", async () => {
    const { rows, rejects } = await readFile("id;w;answer\n1;0,5;I like it\n2;much;not for me\n", {
      weight: "W",
    });
    expect(rows.map(({ weight }) => weight)).toEqual([500]);
    expect(rejects[0]).toMatchObject({ line: 3, column: "w" });
  });

  test("groups are labels: bins, values as they are, missing, not a number", async () => {
    const text =
      "age,role,answer\n19,nurse,I like it\n25,,not for me\n,IT,well well well\nold, IT ,it is fine\n";
    const { rows } = await readFile(`${text}30,IT,more of it\n31,IT,less of it\n`, {
      group: ["age", "role"],
      bins: ["age=25,31"],
    });
    expect(rows.map(({ groups }) => groups.join("/"))).toEqual([
      "<25/nurse",
      "25-30/(missing)",
      "(missing)/IT",
      "(not a number)/IT",
      "25-30/IT",
      ">=31/IT",
    ]);
  });

  test("an empty id becomes the record number", async () => {
    const { rows } = await readFile("id,answer\na,I like it\n,not for me\n", { id: "id" });
    expect(rows.map(({ id }) => id)).toEqual(["a", "2"]);
  });
});

describe("csv-spectrum", () => {
  const home = dirname(createRequire(import.meta.url).resolve("csv-spectrum/package.json"));
  const names = readdirSync(join(home, "csvs")).map((file) => file.replace(/\.csv$/, ""));
  test.each(names)("%s", (name) => {
    const json: unknown = JSON.parse(readFileSync(join(home, "json", `${name}.json`), "utf8"));
    const expected = [json].flat() as Record<string, string>[];
    const records = readRecords(readFileSync(join(home, "csvs", `${name}.csv`)), ",");
    const [header, ...rows] = [...records].map(({ cells }) => cells!);
    const read = rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i], cell])));
    // its JSON has another telephone number than its CSV
    if (name === "location_coordinates")
      read[0]["Contact Phone Number"] = expected[0]["Contact Phone Number"];
    expect(read).toEqual(expected);
  });
});
