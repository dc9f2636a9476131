import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Finding, findingLine, inOrder, RULES } from "../../src/codebook/check/finding.js";
import { type CodebookSources, checkCodebook } from "../../src/codebook/check.js";
import { LANGUAGES, type Language } from "../../src/codebook/language.js";
import { BUNDLED } from "../../src/codebook/load.js";
import { checkTerms } from "../../src/lexicon/check.js";
import { messages } from "../../src/messages/index.js";
import { codebookFromSource, languages } from "../../src/prepare.js";
import { compileLanguageRules } from "../../src/text/language-rules.js";

const fixtures = fileURLToPath(new URL("../fixtures/lint/", import.meta.url));
const lexicons = fileURLToPath(new URL("../../lexicons/", import.meta.url));
const { coded, other } = languages();

function sources(folder: string, included: CodebookSources["included"] = []): CodebookSources {
  const names = readdirSync(folder);
  const read = (name: string) =>
    names.includes(name) ? { path: name, text: readFileSync(`${folder}/${name}`, "utf8") } : null;
  const lexicon = (l: Language) => read(`${l}.yml`);
  return {
    codebook: read("codebook.yml")!,
    lexicons: { en: lexicon("en"), nl: lexicon("nl") },
    included,
  };
}

function check(s: CodebookSources): Finding[] {
  const { findings, dimensions, terms } = checkCodebook(s);
  for (const l of LANGUAGES) {
    const included = s.included.flatMap((c) => c.terms[l]);
    findings.push(...checkTerms(terms[l], included, dimensions, compileLanguageRules(l, coded, other)));
  }
  return inOrder(findings);
}

describe("every rule has a codebook that trips it, and a message that a person sees", () => {
  it.each(readdirSync(fixtures))("%s", (name) => {
    const findings = check(sources(`${fixtures}/${name}`));
    const seen = findings.map((f) => `${findingLine(f, messages("en"))}\n`).join("");
    expect(seen).toBe(readFileSync(`${fixtures}/${name}/expected.txt`, "utf8"));
    if (name !== "clean") expect(findings.map((f) => f.rule)).toContain(name);
  });

  it("no rule is without a fixture", () => {
    expect(readdirSync(fixtures).sort()).toEqual(["clean", ...RULES].sort());
  });
});

describe("the bundled codebooks", { timeout: 120_000 }, () => {
  it.each([...BUNDLED])("%s has no error, and in English no warning", async (id) => {
    const s = sources(`${lexicons}/${id}`);
    const includes = /^include: \[(.+)\]/m.exec(s.codebook.text)?.[1].split(",") ?? [];
    s.included = await Promise.all(includes.map((i) => codebookFromSource(i.trim())));
    expect(
      check(s)
        .filter((f) => f.severity === "error" || /^(en|nl)\.yml$/.test(f.path))
        .map((f) => findingLine(f, messages("en"))),
    ).toEqual([]);
  });
});

describe("what is not a finding", () => {
  const lint = (terms: string, category = "fun") => {
    const s = sources(`${fixtures}/clean`);
    s.lexicons.en = {
      path: "en.yml",
      text: `language: en\nframe:\n  work:\n    - time saver\n  ${category}:\n${terms}\n`,
    };
    return check(s).map((f) => f.rule);
  };
  it.each([
    ["a comment with a space after its #", "    - banter # told over lunch"],
    [
      "a narrower term with a weight of its own that counts",
      "    - banter\n    - {term: =banter, weight: 0.5}",
    ],
    ["words that only look alike", "    - catch\n    - =cat"],
    ["a longer term beside a shorter one", "    - cat\n    - cat picture"],
    ["a wider gap beside a narrower phrase of another order", "    - picture ... cat\n    - cat ... picture"],
    ["quoted traps", '    - "no"\n    - "1e3"\n    - "a: b"\n    - "*ware"'],
    ["emoji and emoticons", "    - 😂\n    - :-)\n    - :D"],
  ])("%s", (_, terms) => {
    expect(lint(terms)).toEqual([]);
  });
});

describe("how much is collected", () => {
  it("all findings, and none twice", () => {
    const lines = readdirSync(fixtures).flatMap((n) =>
      check(sources(`${fixtures}/${n}`)).map((f) => `${n} ${findingLine(f, messages("en"))}`),
    );
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((l) => l.startsWith("yaml-scalar")).length).toBeGreaterThan(5);
  });
});
