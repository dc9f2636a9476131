import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { suggest } from "../../src/lexicon/suggest.js";
import { yamlTerm } from "../../src/lexicon/yaml-term.js";
import { keyness, logRatio } from "../../src/math/keyness.js";
import { answer, FRAME, readerOf, term } from "./helpers-tools.js";

const options = { limit: 10, least: 3 };
const filler = (code: string, n: number) =>
  Array.from({ length: n }, (_, i) => answer(code, `plain remark number ${"abcdefghijklmnop"[i]}`));

/** Six answers about kittens among twelve of work. */
const answers = [
  answer("fun", "A kitten again"),
  answer("fun", "Another kitten, really"),
  answer("fun", "They post kittens"),
  answer("fun", "My boss shows her kitten"),
  answer("fun", "kitten after kitten"),
  ...filler("fun", 2),
  ...filler("work", 12),
];

describe("suggest", () => {
  it("finds the word that is telling for a category, with its counts", () => {
    const [first] = suggest(answers, readerOf(), FRAME, options);
    expect(first).toMatchObject({
      category: "fun",
      term: "kitten",
      kind: "word",
      inside: 5,
      of: 7,
      outside: 0,
      gain: 5,
    });
    expect(first.keyness).toBeCloseTo(keyness(5, 7, 0, 12), 10);
    expect(first.logRatio).toBeCloseTo(logRatio(5, 7, 0, 12), 10);
  });

  it("leaves out what the lexicon covers for that category, but not what another category has", () => {
    const of = (...terms: Parameters<typeof readerOf>) =>
      suggest(answers, readerOf(...terms), FRAME, options).map((s) => s.term);
    expect(of(term("fun", "kitten"))).not.toContain("kitten");
    expect(of(term("work", "kitten"))).toContain("kitten");
  });

  it("does not count negated occurrences, as coding does not", () => {
    const negated = answers.map((a) => ({ ...a, text: a.text.replace(/kittens?/g, "no kitten") }));
    expect(suggest(negated, readerOf(), FRAME, options).map((s) => s.term)).not.toContain("kitten");
  });

  it("finds phrases and gaps where the words alone do not tell", () => {
    const both = [
      ...["red", "old", "big", "new"].map((x) => answer("fun", `coffee ${x} machine`)),
      ...["red", "old", "big", "new"].flatMap((x) => [
        answer("work", `coffee ${x}`),
        answer("work", `machine ${x}`),
      ]),
    ];
    expect(suggest(both, readerOf(), FRAME, options)[0]).toMatchObject({
      category: "fun",
      term: "coffee ... machine",
      kind: "gap",
      inside: 4,
      outside: 0,
    });
    const beside = both.map((a) => ({ ...a, text: a.text.replace(/coffee \w+ machine/, "coffee machine") }));
    expect(suggest(beside, readerOf(), FRAME, options)[0]).toMatchObject({
      term: "coffee machine",
      kind: "phrase",
    });
  });

  it("does not repeat what a better suggestion finds already", () => {
    const twice = answers.map((a) => ({ ...a, text: a.text.replace(/kittens?/g, "kitten basket") }));
    const own = suggest(twice, readerOf(), FRAME, options).filter((s) => s.category === "fun");
    expect(own).toHaveLength(1);
  });

  it("suggests nothing without a difference, and nothing under the least number of answers", () => {
    const same = [...filler("fun", 8), ...filler("work", 8)];
    expect(suggest(same, readerOf(), FRAME, options)).toEqual([]);
    expect(
      suggest(answers, readerOf(), FRAME, { ...options, least: 6 }).filter((s) => s.category === "fun"),
    ).toEqual([]);
  });

  it("words such as constructor are words", () => {
    const odd = [
      ...["a", "b", "c", "d", "e"].map((x) => answer("fun", `constructor ${x}`)),
      ...filler("work", 12),
    ];
    expect(suggest(odd, readerOf(), FRAME, options)[0].term).toBe("constructor");
  });
});

describe("logRatio", () => {
  it("is one more for each doubling, nought for equal shares, and turns its sign with the sides", () => {
    expect(logRatio(10, 100, 10, 100)).toBe(0);
    expect(logRatio(79.5, 199, 19.5, 99)).toBeCloseTo(1, 12);
    expect(logRatio(3, 50, 9, 40)).toBeCloseTo(-logRatio(9, 40, 3, 50), 12);
  });
});

describe("terms as YAML", () => {
  it.each([
    "kitten",
    "no",
    "1e3",
    "@all",
    "*ware",
    "a: b",
    "n #1",
    "=IT",
    "(a|b) c",
    "😂",
    ":-)",
    "null",
    "it's",
    '"x"',
    "- y",
    "12:30",
  ])("%s reads back", (text) => {
    for (const version of ["1.1", "1.2"] as const)
      expect(parse(`- ${yamlTerm(text)}  # note`, { version })).toEqual([text]);
  });
});
