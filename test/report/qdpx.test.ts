import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Element } from "../../src/lexicon/exchange/xml.js";
import { readXml } from "../../src/lexicon/exchange/xml.js";
import type { Analysis } from "../../src/report/analysis.js";
import { qdpx } from "../../src/report/qdpx.js";
import { fixture, temporaryFolder } from "../cli/run.js";
import { CODEBOOK } from "../coding/support.js";
import { analyse } from "./support.js";

const folder = temporaryFolder();
const SURVEY = `id,team,answer
a/1,no"rth,"The noise is annoying
and the queue <b> is too & long 😂"
a/1,south,A chat with the others is useful
a3,south,
a4,south,xqzv wrdl
`;
const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

interface Project {
  root: Element;
  files: Record<string, string>;
  xml: string;
}

function open(bytes: Buffer): Project {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  const xml = files["project.qde"];
  return { root: readXml(xml, "project.qde"), files, xml };
}

const all = (element: Element, name: string): Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];

describe("a REFI-QDA project", () => {
  let analysis: Analysis;
  let records: string[];
  let project: Project;
  const made = () =>
    qdpx(
      records.map((line) => `${line}\n`),
      CODEBOOK,
      analysis,
      "en",
    );
  beforeAll(async () => {
    ({ analysis, records } = await analyse(SURVEY, {
      text: ["answer"],
      group: ["team"],
      id: "id",
      parts: ["text"],
    }));
    project = open(made());
  });

  it.runIf(hasXmllint)("is valid by the schema of the standard, with answers and without", () => {
    const none = open(qdpx([], CODEBOOK, analysis, "nl")).xml;
    for (const [name, xml] of [
      ["some.qde", project.xml],
      ["none.qde", none],
    ]) {
      const path = join(folder, name);
      writeFileSync(path, xml);
      const { status, stderr } = spawnSync(
        "xmllint",
        ["--noout", "--schema", fixture("refi-qda/Project.xsd"), path],
        {
          encoding: "utf8",
        },
      );
      expect(stderr).toContain("validates");
      expect(status).toBe(0);
    }
  });

  it("has a source with its text for each answer that is not blank, under names that can be files", () => {
    const sources = all(project.root, "TextSource");
    expect(sources.map((s) => s.attributes.name)).toEqual(["a_1", "a_1 (2)", "a4"]);
    const texts = sources.map(
      (s) => project.files[s.attributes.plainTextPath.replace("internal://", "sources/")],
    );
    expect(texts).toEqual([
      "The noise is annoying\nand the queue <b> is too & long 😂",
      "A chat with the others is useful",
      "xqzv wrdl",
    ]);
  });

  it("codes the whole text, counted in code points, with the codes of the records", () => {
    const names = new Map(
      all(project.root, "Code").map((code) => [code.attributes.guid.toLowerCase(), code.attributes.name]),
    );
    const label = (id: string) =>
      CODEBOOK.dimensions.flatMap((d) => d.categories).find((c) => c.id === id)?.label.en;
    const coded = records
      .map((line) => JSON.parse(line))
      .filter((r) => r.status !== "blank")
      .map((r) => [...r.frames, ...(r.stance ? [r.stance] : [])].map(label));
    const found = all(project.root, "TextSource").map((source) =>
      all(source, "CodeRef").map((ref) => names.get(ref.attributes.targetGUID.toLowerCase())),
    );
    expect(found.map((codes) => codes.map((name) => name?.replace(/^.*: /, "")))).toEqual(coded);
    expect(coded[0].length).toBeGreaterThan(1);
    const [first] = all(project.root, "PlainTextSelection");
    const text = "The noise is annoying\nand the queue <b> is too & long 😂";
    expect([first.attributes.startPosition, first.attributes.endPosition]).toEqual([
      "0",
      String(Array.from(text).length),
    ]);
  });

  it("has codes of different names, because programs know them by these", () => {
    const names = all(project.root, "Code").map((code) => code.attributes.name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it("keeps respondent, question, groups and confidence as variables", () => {
    const variables = all(project.root, "Variable").map((v) => v.attributes.name);
    expect(variables).toEqual(["respondent", "question", "team", "confidence of the frame"]);
    const [first] = all(project.root, "TextSource");
    expect(all(first, "TextValue").map((v) => v.text)).toEqual(["a/1", "answer", 'no"rth']);
  });

  it("names every thing once, and points at nothing that is not there", () => {
    const guids = [...project.xml.matchAll(/ guid="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(guids).size).toBe(guids.length);
    for (const [, target] of project.xml.matchAll(/(?:targetGUID|creatingUser|creatingUserGUID)="([^"]+)"/g))
      expect(guids).toContain(target);
  });

  it("is the same bytes each time", () => {
    expect(made().equals(made())).toBe(true);
  });
});
