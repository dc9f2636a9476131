import { describe, expect, it } from "vitest";
import type { Language } from "../../src/codebook/language.js";
import { read, reader } from "./support.js";

/** The words in the scope of a negator, in order. */
function negated(text: string, language: Language): string[] {
  const tokens = read(text, language);
  const found: string[] = [];
  for (let i = 0; i < tokens.length; i++) if (tokens.negatedBy[i] >= 0) found.push(tokens.word(i).surface);
  return found;
}

describe("English negation", () => {
  it.each([
    ["I don't think it helps", ["think", "it", "helps"]],
    ["I don’t think it helps", ["think", "it", "helps"]],
    ["it is not useful, it is fun", ["useful"]],
    ["it is not useful but it is fun", ["useful"]],
    ["never again. it is fun", ["again"]],
    ["not useful! great", ["useful"]],
    ["no time for it because it is busy", ["time", "for", "it"]],
    ["I use it without any help", ["any", "help"]],
    ["it isn't a toy", ["a", "toy"]],
    ["it is useful", []],
    ["", []],
    ["not", []],
  ])("in %j reaches over %j", (text, expected) => {
    expect(negated(text, "en")).toEqual(expected);
  });

  it("ends after six words", () => {
    expect(negated("not one two three four five six seven eight", "en")).toEqual([
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
    ]);
  });

  it.each([
    "not only useful, also fun",
    "not just fun",
    "no doubt useful",
    "no problem at all",
    "why not share it",
  ])("%j denies nothing", (text) => {
    expect(negated(text, "en")).toEqual([]);
  });

  it("the word after an only-seeming negation can be a real one", () => {
    expect(negated("not only not useful", "en")).toEqual(["useful"]);
  });

  it("a word with a negator in it denies nothing: knot, nothingness, notification", () => {
    expect(negated("a notification about knots and northern offices", "en")).toEqual([]);
  });
});

describe("Dutch negation", () => {
  it.each([
    ["het is niet handig", ["het", "is", "handig"]],
    ["geen tijd voor", ["tijd", "voor"]],
    ["ik heb er geen tijd voor, het is druk", ["tijd", "voor"]],
    ["dat werkt nooit goed maar het is leuk", ["dat", "werkt", "goed"]],
    ["zonder overleg werkt het", ["overleg", "werkt", "het"]],
    ["het is handig", []],
  ])("in %j reaches over %j", (text, expected) => {
    expect(negated(text, "nl")).toEqual(expected);
  });

  it("stands at the end of its clause and reaches back over it", () => {
    expect(negated("gebruik ik niet", "nl")).toEqual(["gebruik", "ik"]);
    expect(negated("die app gebruik ik niet, het is onhandig", "nl")).toEqual([
      "die",
      "app",
      "gebruik",
      "ik",
    ]);
    expect(negated("het is leuk maar dat gebruik ik niet", "nl")).toEqual(["dat", "gebruik", "ik"]);
  });

  it("does not reach back when more than one word follows in its clause", () => {
    const found = negated("collega's vinden het niet erg handig", "nl");
    expect(found).toContain("handig");
    expect(found).not.toContain("collega's");
  });

  it("niet alleen … maar ook denies nothing", () => {
    expect(negated("niet alleen handig maar ook leuk", "nl")).toEqual([]);
    expect(negated("niet alleen voor het werk, maar ook voor de lunch", "nl")).toEqual([]);
  });
});

it("every token is negated by a negator or by nothing", () => {
  const tokens = read(
    "Ik gebruik het niet. Geen tijd, en niemand vertelt iets! Niet alleen ik, ook zij niet",
    "nl",
  );
  for (let i = 0; i < tokens.length; i++) {
    const by = tokens.negatedBy[i];
    expect(by).toBeLessThan(tokens.length);
    if (by >= 0) expect(["niet", "geen", "niemand"]).toContain(tokens.word(by).surface);
  }
});

it("what was read before leaves no trace", () => {
  const read = reader("en");
  const alone = Array.from(read("it helps the team").negatedBy.subarray(0, 4));
  read("not a single word of this helps");
  expect(Array.from(read("it helps the team").negatedBy.subarray(0, 4))).toEqual(alone);
});
