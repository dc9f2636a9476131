import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/codebook/language.js";
import { BUNDLED, loadCodebook, loadLanguages } from "../../src/codebook/load.js";
import { parseTerm } from "../../src/lexicon/term.js";
import { codebookFromSource } from "../../src/prepare.js";
import { KNOWN } from "../text/support.js";

/** The terms that the grammar refuses, with why. */
function unreadable(terms: readonly string[]): string[] {
  return terms.flatMap((text) => {
    try {
      return parseTerm(text).length > 0 ? [] : [text];
    } catch (error) {
      return [`${text}: ${(error as Error).message}`];
    }
  });
}

describe.each(BUNDLED)("the bundled codebook %s", (id) => {
  it("is built from its sources as they are", async () => {
    const [built, source] = [await loadCodebook(id), await codebookFromSource(id)];
    expect(built.hash).toBe(source.hash);
    expect(built.dimensions).toEqual(source.dimensions);
    expect(built.terms.nl.map((t) => t.text)).toEqual(source.terms.nl.map((t) => t.text));
  });

  it("has terms in both languages for every category", async () => {
    const { dimensions, terms } = await loadCodebook(id);
    for (const language of LANGUAGES) {
      for (const { id: dimension, categories } of dimensions) {
        for (const { id: category } of categories) {
          const own = terms[language].filter((t) => t.dimension === dimension && t.category === category);
          expect(own.length, `${language} ${dimension}/${category}`).toBeGreaterThan(0);
        }
      }
    }
  });

  it("has no term that cannot be read", async () => {
    const { terms } = await loadCodebook(id);
    expect(unreadable(LANGUAGES.flatMap((language) => terms[language]).map((t) => t.text))).toEqual([]);
  });

  it("has a category for no view, and names where its ideas are from", async () => {
    const { dimensions, sources } = await loadCodebook(id);
    for (const { categories } of dimensions) expect(categories.map((c) => c.role)).toContain("none");
    if (id !== "stance") expect(sources.length).toBeGreaterThan(0);
  });

  it("carries no path of the machine that built it", async () => {
    const built = await loadCodebook(id);
    for (const language of LANGUAGES)
      for (const term of built.terms[language]) expect(term.file).toBeUndefined();
  });
});

it("includes bring dimension and terms of the other codebook", async () => {
  const [whole, stance] = [await loadCodebook("internal-social-media"), await loadCodebook("stance")];
  expect(whole.dimensions.at(-1)).toEqual(stance.dimensions[0]);
  for (const language of LANGUAGES) {
    const texts = new Set(whole.terms[language].filter((t) => t.dimension === "stance").map((t) => t.text));
    for (const { text } of stance.terms[language]) expect(texts.has(text), text).toBe(true);
  }
});

it("an unknown codebook is an error that names those there are", async () => {
  await expect(loadCodebook("internal-social-medium")).rejects.toMatchObject({
    name: "UserError",
    hint: expect.stringContaining("internal-social-media"),
  });
  await expect(loadCodebook("test/fixtures/exports")).rejects.toMatchObject({
    name: "UserError",
    message: expect.stringContaining("codebook.yml"),
  });
});

it("the language files are built as they are", () => {
  expect(loadLanguages()).toEqual(KNOWN);
});

it.each(LANGUAGES)("every cue of %s can be read", (language) => {
  const { contrast, condition } = KNOWN.coded[language];
  expect(unreadable([...contrast, ...condition])).toEqual([]);
});
