import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Codebook } from "../../src/codebook/codebook.js";
import { parseCodebook } from "../../src/codebook/parse.js";
import { UserError } from "../../src/errors.js";
import { codebookText, type Draft, idOf, lexiconText } from "../../src/lexicon/exchange/draft.js";
import { exportQuanteda } from "../../src/lexicon/exchange/export-quanteda.js";
import { termOfGlob } from "../../src/lexicon/exchange/glob.js";
import { importLiwc, importQuanteda } from "../../src/lexicon/exchange/import-dictionary.js";
import { exportRefi, importRefi } from "../../src/lexicon/exchange/refi.js";
import { skeleton } from "../../src/lexicon/exchange/skeleton.js";
import { readXml } from "../../src/lexicon/exchange/xml.js";
import { messages } from "../../src/messages/index.js";
import { codebookFromSource } from "../../src/prepare.js";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/refi-qda/${name}`, import.meta.url));
const example = readFileSync(fixture("example.qdc"), "utf8");

/** A draft as its files read back; what it includes is left out. */
const readBack = (draft: Draft): Codebook => {
  const bare = { ...draft, include: [] };
  const file = (path: string, text: string) => ({ path, text });
  return parseCodebook(file("codebook.yml", codebookText(bare, messages("en"))), [
    file("en.yml", lexiconText(bare, "en", true, [])),
    file("nl.yml", lexiconText(bare, "nl", false, [])),
  ]);
};

describe("globs of other dictionaries", () => {
  it.each([
    ["happy", "=happy"],
    ["Happy", "=happy"],
    ["abandon*", "abandon*"],
    ["waste of time", "=waste =of =time"],
    ["waste * time", "=waste ...1 =time"],
    ["united_states", "=united =states"],
    [":)", ":)"],
    ["don't", "=don't"],
  ])("%s is %s", (glob, term) => {
    expect(termOfGlob(glob)).toEqual({ term });
  });
  it.each(["", "*", "a*", "gr?y", "* time", "knowledge-shar*"])("%s has no counterpart", (glob) => {
    expect(termOfGlob(glob)).toHaveProperty("reason");
  });
});

describe("quanteda", () => {
  const text = "fun:\n  - cat*\n  - no\n  - 1e3\nwork:\n  tools:\n    - time saver\n  people: [boss, gr?y]\n";
  it("names over lists become categories, names within names one", () => {
    const { draft, notes } = importQuanteda(text, "d.yml", "d");
    const read = readBack(draft);
    expect(read.dimensions[0].categories.map((c) => c.id)).toEqual([
      "fun",
      "work-tools",
      "work-people",
      "none",
    ]);
    expect(read.terms.en.map((t) => t.text)).toEqual(["cat*", "=no", "=1e3", "=time =saver", "=boss"]);
    expect(notes).toHaveLength(1);
    expect(notes[0].en).toContain('"gr?y"');
  });

  it("what is exported is imported with the same dimensions, categories and words", async () => {
    const codebook = await codebookFromSource("technology-acceptance");
    const { draft, notes } = importQuanteda(exportQuanteda(codebook, "en").text, "d.yml", "d");
    expect(notes).toEqual([]);
    expect(draft.dimensions.map((d) => [d.id, d.categories.map((c) => c.id)])).toEqual(
      codebook.dimensions.map((d) => [d.id, d.categories.map((c) => c.id)]),
    );
    const again = exportQuanteda(readBack(draft), "en").text.split("\n").slice(1);
    expect(again).toEqual(exportQuanteda(codebook, "en").text.split("\n").slice(1));
  });

  it("refuses what is none", () => {
    for (const bad of ["- a\n- b\n", "", "a: [", "just text"])
      expect(() => importQuanteda(bad, "d.yml", "d")).toThrow(UserError);
  });
});

describe("LIWC", () => {
  it("reads categories and words", () => {
    const { draft } = importLiwc(
      "%\r\n1\tPosemo\r\n22\tTime\r\n%\r\nhapp*\t1\r\nat last\t1\t22\r\nhour*\t22\r\n",
      "d.dic",
      "d",
    );
    expect(draft.dimensions[0].categories.map((c) => [c.id, c.terms.en])).toEqual([
      ["posemo", ["happ*", "=at =last"]],
      ["time", ["=at =last", "hour*"]],
      ["none", []],
    ]);
  });
  it("names the line of what cannot be read", () => {
    const bad = (text: string, line: number) =>
      expect(() => importLiwc(text, "d.dic", "d")).toThrow(expect.objectContaining({ line }));
    bad("happy 1\n", 1);
    bad("%\nPosemo\n%\n", 2);
    bad("%\n1 Posemo\n%\nhappy\t2\n", 4);
    bad("%\n1 Posemo\n%\n\nhappy\n", 5);
  });
});

describe("REFI-QDA", () => {
  it("codes that only group others are dimensions", () => {
    const read = readBack(importRefi(example, "e.qdc", "e").draft);
    expect(read.dimensions.map((d) => d.id)).toEqual(["topics", "tone"]);
    expect(read.dimensions[0].categories.map((c) => [c.id, c.definition.en])).toEqual([
      ["economy", "Anything about jobs & taxes"],
      ["economy-taxes", "Economy - Taxes"],
      ["none", "None of these: no comment, off topic, bare liking or refusal."],
    ]);
  });

  it("names and definitions survive export and import, and the same codebook gives the same bytes", async () => {
    const codebook = await codebookFromSource("internal-social-media");
    const out = exportRefi(codebook, "nl");
    expect(exportRefi(codebook, "nl")).toBe(out);
    const { draft } = importRefi(out, "e.qdc", "e");
    for (const [d, dimension] of codebook.dimensions.entries()) {
      expect(
        draft.dimensions[d].categories
          .slice(0, dimension.categories.length)
          .map((c) => [c.label.nl, c.definition.nl]),
      ).toEqual(dimension.categories.map((c) => [c.label.nl, c.definition.nl]));
    }
  });

  const xmllint = spawnSync("xmllint", ["--version"]).status === 0;
  if (!xmllint) process.stderr.write("xmllint is not installed: exported .qdc files are not validated\n");
  describe.skipIf(!xmllint)("is valid by the standard's schema", () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "qdc-"));
    });
    afterAll(() => rmSync(folder, { recursive: true }));
    it.each(["internal-social-media", "frame-domains", "affordances", "technology-acceptance", "stance"])(
      "%s",
      async (id) => {
        const file = join(folder, `${id}.qdc`);
        writeFileSync(file, exportRefi(await codebookFromSource(id), "en"));
        const { status, stderr } = spawnSync(
          "xmllint",
          ["--noout", "--schema", fixture("Codebook.xsd"), file],
          { encoding: "utf8" },
        );
        expect(stderr).toContain("validates");
        expect(status).toBe(0);
      },
    );
  });
});

describe("XML", () => {
  it("reads elements, attributes, text, entities, comments and CDATA", () => {
    const root = readXml(
      `\uFEFF<?xml version="1.0"?>\n<!-- c --><q:a x="1 &lt; 2" y='"'><b/>t &amp; &#233;&#xe9;<![CDATA[<raw>]]></q:a>\n`,
      "f",
    );
    expect(root).toMatchObject({
      name: "a",
      attributes: { x: "1 < 2", y: '"' },
      text: "t & éé<raw>",
      line: 2,
    });
    expect(root.children.map((c) => c.name)).toEqual(["b"]);
  });
  it.each([
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "DOCTYPE"],
    ["<a>&x;</a>", "entity"],
    ["<a>&amp</a>", "entity"],
    ["<a><b></a>", "closes nothing"],
    ["<a>", "not closed"],
    ["<a/><b/>", "one root"],
    ["<a x=1/>", "quotes"],
    ['<a x="1" x="2"/>', "twice"],
    ['<a x="1"y="2"/>', "space"],
    ["text", "outside"],
    ["", "one root"],
    [`${"<a>".repeat(100)}`, "deep"],
  ])("%s is refused", (text, why) => {
    expect(() => readXml(text, "f")).toThrow(why);
    expect(() => readXml(text, "f")).toThrow(UserError);
  });
  it("attributes such as __proto__ are attributes", () => {
    expect(readXml('<a __proto__="1" constructor="2"/>', "f").attributes.constructor).toBe("2");
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe("a new codebook", () => {
  it("can be read at once, with TODOs where it was told nothing", () => {
    const draft = skeleton({ id: "ai" });
    const read = readBack({ ...draft });
    expect(read.terms.en.every((t) => t.text.startsWith("TODO"))).toBe(true);
    const told = skeleton({
      id: "ai",
      name: { en: "AI", nl: "AI" },
      categories: [{ en: "Takes over", nl: "Neemt over", role: "barrier" }],
    });
    expect(codebookText(told, messages("en"))).toContain(
      "    takes-over: { positive: 40, mixed: 60, negative: 90, none: 70 }",
    );
    expect(lexiconText(told, "en", true, messages("en").skeleton.lexicon)).toContain("  takes-over:\n");
  });
  it("makes ids of any name, each its own", () => {
    const taken = new Set<string>();
    expect(["Één doel!", "een doel", "???"].map((n) => idOf(n, taken))).toEqual([
      "een-doel",
      "een-doel-2",
      "category",
    ]);
  });
});
