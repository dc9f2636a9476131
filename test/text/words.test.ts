import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Word, WordTable } from "../../src/text/words.js";
import { RULES } from "./support.js";

/** A table with a column that remembers what it was asked to define. */
function table(limit?: number) {
  const defined: string[] = [];
  const words = new WordTable(RULES.en, [{ define: (word) => defined.push(word.raw) }], limit);
  const at = (word: string): Word => words.word(words.at(`..${word}..`, 2, 2 + word.length));
  return { words, defined, at };
}

describe("a table of words", () => {
  it("defines each distinct word once, whatever its case", () => {
    const { at, defined } = table();
    expect(at("Noise")).toBe(at("noise"));
    expect(at("NOISE")).toBe(at("noise"));
    expect(defined).toEqual(["noise"]);
    expect(at("noises")).not.toBe(at("noise"));
  });

  it("normalises what it defines", () => {
    expect(table().at("E-mail").surface).toBe("email");
    expect(table().at("Don’t").surface).toBe("don't");
  });

  it("knows words like any other: constructor, __proto__", () => {
    const { at, defined } = table();
    for (const word of ["constructor", "__proto__", "hasOwnProperty", "toString"])
      expect(at(word).raw).toBe(word.toLowerCase());
    expect(defined.length).toBe(4);
  });

  it("finds every word again, however many there are", () => {
    const { at, defined } = table(10);
    const list = Array.from({ length: 5000 }, (_, i) => `w${i.toString(36)}`);
    const first = list.map(at);
    expect(list.map(at)).toEqual(first);
    expect(list.every((word, i) => at(word) === first[i])).toBe(true);
    expect(defined.length).toBe(5000);
  });

  it("forgets between answers when there are too many, and defines them anew", () => {
    const { words, at, defined } = table(3);
    for (const word of ["a1", "b1", "c1", "d1"]) at(word);
    words.trim();
    at("a1");
    expect(defined).toEqual(["a1", "b1", "c1", "d1", "a1"]);
    words.trim();
    at("a1");
    expect(defined.length).toBe(5);
  });

  it("never takes one word for another", () => {
    const { at } = table(50);
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 6 }), (word) => {
        expect(at(word).raw).toBe(word.replace(/[A-Z]/g, (c) => c.toLowerCase()));
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
