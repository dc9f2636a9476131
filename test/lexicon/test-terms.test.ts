import { describe, expect, it } from "vitest";
import { testTerms } from "../../src/lexicon/test-terms.js";
import { wilson } from "../../src/math/wilson.js";
import { answer, FRAME, readerOf, term } from "./helpers-tools.js";

const terms = [
  term("fun", "kitten"),
  term("fun", "kitten basket"),
  term("fun", "juggling"),
  term("work", "report"),
  term("work", "basket", 0.5),
  term("fun", "meeting"),
];
const answers = [
  answer("fun", "a kitten"),
  answer("fun", "kitten basket"),
  answer("work", "a report"),
  answer("work", "no report"),
  answer("work", "a meeting"),
  answer("work", "the meeting with a report"),
  answer("work", "meeting again"),
  answer("none", "nothing of this"),
];
const result = testTerms(answers, readerOf(...terms), FRAME);
const of = (text: string) => result.terms.find((t) => t.term.text === text);

describe("testTerms", () => {
  it("counts answers per term, with Wilson's interval; negated hits do not count", () => {
    expect(of("report")?.precision).toEqual({ count: 2, of: 2, value: 1, ...wilson(2, 2) });
    expect(of("meeting")?.precision).toMatchObject({ count: 0, of: 3, value: 0 });
  });

  it("gain: right only because of the term; harm: wrong because of it", () => {
    expect(of("kitten")).toMatchObject({ gain: 1, harm: 0 });
    expect(of("report")).toMatchObject({ gain: 1, harm: 0 });
    expect(of("meeting")).toMatchObject({ gain: 0, harm: 1 });
  });

  it("per category: coverage of its answers, and precision of its hits", () => {
    const fun = result.categories.find((c) => c.category === "fun");
    expect(fun?.coverage).toMatchObject({ count: 2, of: 2 });
    expect(fun?.precision).toMatchObject({ count: 2, of: 5 });
    expect(result.coverage).toMatchObject({ count: 6, of: 8 });
  });

  it("dead terms have no hit, shadowed ones only hits inside longer ones, crossing ones mostly other codes", () => {
    expect(result.dead.map((t) => t.text)).toEqual(["juggling"]);
    expect(result.shadowed.map((t) => t.text)).toEqual(["basket"]);
    expect(result.crossing.map((t) => [t.term.text, t.other])).toEqual([["meeting", "work"]]);
  });

  it("no answers is no error", () => {
    const none = testTerms([], readerOf(...terms), FRAME);
    expect(none.precision).toMatchObject({ count: 0, of: 0, value: null, low: 0, high: 1 });
    expect(none.dead).toHaveLength(terms.length);
  });

  it("the order of the terms does not matter", () => {
    const turned = testTerms(answers, readerOf(...[...terms].reverse()), FRAME);
    expect(turned.categories).toEqual(result.categories);
    expect(turned.precision).toEqual(result.precision);
  });
});
