import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCodebook } from "../../src/codebook/load.js";
import { parseCodebook } from "../../src/codebook/parse.js";

const folder = new URL("../fixtures/codebook/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const sources = { book: read("codebook.yml"), en: read("en.yml"), nl: read("nl.yml") };
const hashOf = ({ book, en, nl }: typeof sources, at = ""): string =>
  parseCodebook({ path: `${at}codebook.yml`, text: book }, [
    { path: `${at}en.yml`, text: en },
    { path: `${at}nl.yml`, text: nl },
  ]).hash;

describe("the hash of a codebook", () => {
  const hash = hashOf(sources);

  it("is twelve hexadecimal digits, the same each time and from disk", async () => {
    expect(hash).toMatch(/^[0-9a-f]{12}$/);
    expect(hashOf(sources)).toBe(hash);
    const fromDisk = await readCodebook(fileURLToPath(new URL("codebook.yml", folder)), () =>
      Promise.reject(new Error("nothing is included")),
    );
    expect(fromDisk.hash).toBe(hash);
  });

  it("does not depend on where the files lie, on comments, blank lines or spacing", () => {
    expect(hashOf(sources, "elsewhere/")).toBe(hash);
    expect(hashOf({ ...sources, en: `# a remark\n\n${sources.en}` })).toBe(hash);
    expect(hashOf({ ...sources, book: `\n\n${sources.book}` })).toBe(hash);
    expect(hashOf({ ...sources, nl: sources.nl.replaceAll("\n", "\r\n") })).toBe(hash);
  });

  it.each([
    ["a term", { en: sources.en.replace("- noisy", "- clamour") }],
    ["a weight", { en: sources.en.replace("- noisy", "- {term: noisy, weight: 2}") }],
    ["a risk weight", { book: sources.book.replace("negative: 80", "negative: 81") }],
    ["an advice", { book: sources.book.replace("move the machine", "move the desk") }],
    ["a definition", { book: sources.book.replace("It disturbs", "It bothers") }],
    ["a version", { book: sources.book.replace("version: 1", "version: 2") }],
  ])("depends on %s", (_, change) => {
    expect(hashOf({ ...sources, ...change })).not.toBe(hash);
  });
});
