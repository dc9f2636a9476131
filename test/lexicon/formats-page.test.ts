import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/codebook/check/finding.js";
import { answer, FRAME, readerOf, term } from "./helpers-tools.js";

/** The tables of docs/formats.md under a heading, as rows of cells without back-quotes. */
const page = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");
function rows(heading: string): string[][] {
  const section = page.split(`### ${heading}\n`)[1]?.split(/^#{2,3} /m)[0] ?? "";
  const lines = section.split("\n").filter((l) => l.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll("\\|", "|")),
  );
}
const bare = (cell: string) => cell.replaceAll("`", "");

describe("docs/formats.md: how terms are written", () => {
  const examples = rows("How terms are written");
  it("has examples", () => expect(examples.length).toBeGreaterThan(15));
  it.each(examples)("%s", (written, matching, other) => {
    const reader = readerOf(term("fun", bare(written)));
    expect(reader.read(answer("fun", matching).text).length).toBeGreaterThan(0);
    expect(reader.read(other)).toEqual([]);
  });
});

describe("docs/formats.md: what overlaps", () => {
  it.each(rows("What overlaps"))("%s on %s", (written, text, counted) => {
    const terms = written.split("; ").map((part) => {
      const [, words, category] = /^`(.+)` (\w+)$/.exec(part) as RegExpExecArray;
      return term(category, words);
    });
    const found = readerOf(...terms)
      .read(text)
      .map((hit) => `${hit.term.category}: ${text.slice(hit.start, hit.end)}`);
    expect(found.sort()).toEqual(counted.split("; "));
    expect(FRAME.categories.map((c) => c.id)).toContain(terms[0].category);
  });
});

it("docs/formats.md names every rule of the linter", () => {
  const named = rows("What `lexicon check` says").flatMap(([names]) => bare(names).split(", "));
  expect(named.sort()).toEqual([...RULES].sort());
});
