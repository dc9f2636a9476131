import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.js";
import { delimiterNamed, detectDelimiter, sepLine } from "../../src/ingest/dialect.js";

const detect = (...lines: string[]) => detectDelimiter(Buffer.from(lines.join("\n")), "f.csv");

describe("detectDelimiter(bytes)", () => {
  test.each([",", ";", "\t", "|"])("finds %j", (d) => {
    expect(detect(`id${d}age${d}answer`, `1${d}23${d}nice`, `2${d}41${d}no`)).toBe(d);
  });

  test("is not misled by decimal commas, nor by lists of choices", () => {
    expect(detect("id;hours;answer", "1;2,5;nice", "2;3,5;no", "3;1,25;well")).toBe(";");
    expect(detect("id,tools,answer", "1,mail;chat;,nice", "2,mail;,no", "3,chat;wiki;,well")).toBe(",");
  });

  test("is not misled by delimiters inside quotes", () => {
    expect(detect("id;answer", '1;"yes, no, maybe"', '2;"a, b"', '3;"c, d, e"')).toBe(";");
  });

  test("rows with too many cells are still a table: they are rejects later", () => {
    expect(
      detect("id,age,answer", "1,23,nice, really", "2,41,no, not, me", "3,41,fine", "4,18,well, well"),
    ).toBe(",");
  });

  test("a file of one column is not split", () => {
    expect(detect("What do you think, honestly?", "I like it", "no, not, me", "well, yes")).not.toBe(",");
  });

  test("a toss-up is a UserError that names the flag", () => {
    const tossUp = () => detect("a,b;c", "1,2;3", "4,5;6");
    expect(tossUp).toThrow(UserError);
    expect(tossUp).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("--delimiter semicolon") }),
    );
  });
});

test("sepLine(bytes) reads the first line that Excel understands", () => {
  expect(sepLine(Buffer.from("sep=;\r\nid;answer\r\n"))).toEqual({ delimiter: ";", end: 7 });
  expect(sepLine(Buffer.from('"sep=\t"\nid\tanswer\n'))).toEqual({ delimiter: "\t", end: 8 });
  expect(sepLine(Buffer.from("separate,answer\n"))).toBeNull();
});

test("delimiterNamed(name) knows marks and words, and refuses others", () => {
  expect([";", "semicolon", "TAB", "\\t", "pipe"].map(delimiterNamed)).toEqual([";", ";", "\t", "\t", "|"]);
  expect(() => delimiterNamed("constructor")).toThrow(UserError);
});
