import { describe, expect, it } from "vitest";
import type { Codebook } from "../../src/codebook/codebook.js";
import { METHODS } from "../../src/coding/model.js";
import { CODEBOOK, categories, coderOf, fixtureModels } from "./support.js";

/** The fixture with another weight for one of its terms. */
function weighing(text: string, weight: number): Codebook {
  const en = CODEBOOK.terms.en.map((term) => (term.text === text ? { ...term, weight } : term));
  return { ...CODEBOOK, terms: { ...CODEBOOK.terms, en } };
}

describe.each(METHODS)("what is no answer, for the %s coder", (method) => {
  const coder = coderOf(method);

  it.each(["", " ", "\t\r\n", "\u00a0"])("an empty cell %j is blank: it has no code", (text) => {
    const coding = coder.code(text, "en");
    expect({ status: coding.status, doubt: coding.doubt, codes: categories(coding) }).toEqual({
      status: "blank",
      doubt: null,
      codes: [null, null],
    });
  });

  it.each([
    "n/a",
    "N/A",
    "-",
    "--",
    "?",
    "…",
    "nvt",
    "n.v.t.",
    "geen",
    "Geen mening.",
    "no comment",
    "xx",
    "*",
  ])("a non-answer %j is coded none by rule, in both languages", (text) => {
    for (const main of ["en", "nl"] as const) {
      const coding = coder.code(text, main);
      expect({ status: coding.status, byRule: coding.byRule, codes: categories(coding) }).toEqual({
        status: "coded",
        byRule: true,
        codes: ["none", "none"],
      });
      expect(Array.from(coding.present)).toEqual([0, 0, 1]);
    }
  });

  it.each(["xqzv", "qqq www", "Wrdlbrmpft!", "zzzz 12345"])(
    "an answer without a known word %j is uncertain, not the first category",
    (text) => {
      const coding = coder.code(text, "en", true);
      expect({ status: coding.status, doubt: coding.doubt, codes: categories(coding) }).toEqual({
        status: "uncertain",
        doubt: "no-known-word",
        codes: [null, null],
      });
      expect(Array.from(coding.present)).toEqual([0, 0, 0]);
    },
  );

  it("letters that a known word shares make no known word", () => {
    // Made of pieces of "noise", "people" and "colleagues".
    expect(coder.code("xnoisx qpeoplq zolleaguz", "en", true).doubt).toBe("no-known-word");
  });

  it.each([
    "Ich finde die Maschine sehr gut, weil wir uns dort treffen und nicht nur arbeiten",
    "Je pense que c'est très bien pour le travail, mais il y a trop de bruit",
    "Это очень полезно для работы",
    "とても便利です",
  ])("an answer in another language is left uncoded: %s", (text) => {
    for (const main of ["en", "nl"] as const) {
      const coding = coder.code(text, main);
      expect({
        status: coding.status,
        doubt: coding.doubt,
        language: coding.language,
        codes: categories(coding),
      }).toEqual({
        status: "uncertain",
        doubt: "language",
        language: "other",
        codes: [null, null],
      });
    }
  });

  it("an answer in the file's second language is coded in it", () => {
    const dutch = "De herrie stoort mij en dat is vervelend voor iedereen op de afdeling";
    const coding = coder.code(dutch, "en");
    expect(coding.language).toBe("nl");
    expect(categories(coding)[0]).toBe("noise");
  });

  it("with the language fixed, the text does not choose it", () => {
    expect(
      coder.code("De herrie stoort mij en dat is vervelend voor iedereen op de afdeling", "en", true)
        .language,
    ).toBe("en");
  });
});

describe("an answer under the asked-for confidence", () => {
  const answer = "the coffee is a social thing but it is loud";
  const certain = coderOf("bayes");

  it("is uncertain, with its probabilities kept", () => {
    const { confidence, probabilities } = certain.code(answer, "en");
    const before = Array.from(probabilities);
    expect(confidence[0]).toBeLessThan(1);
    const coding = coderOf("bayes", { minConfidence: 1 }).code(answer, "en");
    expect({ status: coding.status, doubt: coding.doubt, code: categories(coding)[0] }).toEqual({
      status: "uncertain",
      doubt: "low-confidence",
      code: null,
    });
    expect(Array.from(coding.probabilities)).toEqual(before);
  });

  it("is coded when it reaches it exactly", () => {
    const [reached] = certain.code(answer, "en").confidence;
    expect(coderOf("bayes", { minConfidence: reached }).code(answer, "en").status).toBe("coded");
  });

  it("a non-answer stays a non-answer", () => {
    expect(coderOf("bayes", { minConfidence: 1 }).code("n/a", "en").status).toBe("coded");
  });
});

describe("the lexicon coder", () => {
  const coder = coderOf("lexicon");
  const code = (text: string) => categories(coder.code(text, "en"));

  it.each([
    ["so much noise", ["noise", "negative"]],
    ["a chat with the others", ["together", "positive"]],
    ["it is useful", [expect.anything(), "positive"]],
    ["it is not useful", [expect.anything(), "negative"]],
    ["great but annoying", [expect.anything(), "mixed"]],
    ["too expensive", ["none", expect.anything()]],
  ])("%j is %j", (text, expected) => {
    expect(code(text)).toEqual(expected);
  });

  it("a denied frame does not count", () => {
    const coding = coder.code("no noise, a chat with people", "en");
    expect(categories(coding)[0]).toBe("together");
    expect(Array.from(coding.present)).toEqual([1, 0, 0]);
  });

  it("all frames that are named are present", () => {
    expect(Array.from(coder.code("noise, noise, and a chat with people", "en").present)).toEqual([1, 1, 0]);
  });

  it("a heavier term counts for more", () => {
    const confidence = (weight: number) =>
      coderOf("lexicon", { codebook: weighing("noise", weight) }).code("noise", "en").confidence[0];
    expect(confidence(3)).toBeGreaterThan(confidence(0.1));
  });
});

describe("assembling coders", () => {
  it("a codebook without a model can only be coded by its lexicon", () => {
    expect(() => coderOf("lexicon", { models: [] })).not.toThrow();
    expect(() => coderOf("bayes", { models: [] })).toThrow(/no trained model/);
    expect(() => coderOf("hybrid", { models: [] })).toThrow(
      expect.objectContaining({ name: "UserError", hint: expect.stringContaining("--method lexicon") }),
    );
  });

  it("a language without a model is coded by its lexicon", () => {
    const [english] = fixtureModels();
    const coder = coderOf("hybrid", { models: [english] });
    expect(categories(coder.code("herrie", "nl", true))[0]).toBe("noise");
  });
});
