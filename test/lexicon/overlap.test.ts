import { describe, expect, it } from "vitest";
import { type Found, lexiconOf, type TermList } from "./support.js";

/** `place: text` of each hit, `!` before a negated one. */
const said = (hits: Found[]): string[] =>
  hits.map((hit) => `${hit.negated ? "!" : ""}${hit.place}: ${hit.text}`).sort();
const find = (terms: TermList, answer: string, language: "en" | "nl" = "en") =>
  said(lexiconOf(terms, language).find(answer));

describe("hits that overlap", () => {
  it("inside one dimension the longer term covers the shorter one, of whatever category", () => {
    const terms = { "frame/fun": ["time"], "frame/work": ["waste of time"] };
    expect(find(terms, "such a waste of time")).toEqual(["frame/work: waste of time"]);
    expect(find(terms, "good time, waste of time")).toEqual(["frame/fun: time", "frame/work: waste of time"]);
  });

  it("a term of another dimension covers nothing", () => {
    const terms = { "frame/fun": ["time"], "stance/against": ["waste of time"] };
    expect(find(terms, "a waste of time")).toEqual(["frame/fun: time", "stance/against: waste of time"]);
  });

  it("terms that overlap without covering each other both count", () => {
    expect(find(["share photos", "photos of cats"], "share photos of cats")).toEqual([
      "frame/fun: photos of cats",
      "frame/fun: share photos",
    ]);
  });

  it("of two terms of one category over the same words one counts", () => {
    expect(find(["annoy*", "annoying"], "annoying")).toEqual(["frame/fun: annoying"]);
  });

  it("the same words in two categories count for both", () => {
    expect(find({ "frame/fun": ["coffee"], "frame/work": ["coffee"] }, "coffee")).toEqual([
      "frame/fun: coffee",
      "frame/work: coffee",
    ]);
  });

  it("a term that stands twice counts twice", () => {
    expect(find(["coffee"], "coffee, coffee")).toHaveLength(2);
  });

  it("a chain of ever longer terms leaves the longest", () => {
    expect(find(["a1", "a1 b1", "a1 b1 c1", "b1 c1", "c1"], "a1 b1 c1")).toEqual(["frame/fun: a1 b1 c1"]);
  });

  it("the order of the terms does not matter", () => {
    const terms = ["time", "waste of time", "waste ... time", "waste", "of time", "my time", "time is money"];
    const answer = "A waste of time, my time is money and time";
    const expected = find(terms, answer);
    for (let turn = 1; turn < terms.length; turn++) {
      expect(find([...terms.slice(turn), ...terms.slice(0, turn)], answer)).toEqual(expected);
    }
  });
});

describe("negated hits", () => {
  it("lie in the scope of a negator", () => {
    expect(find(["useful"], "not useful")).toEqual(["!frame/fun: useful"]);
    expect(find(["useful"], "useful, not expensive")).toEqual(["frame/fun: useful"]);
    expect(find(["gebruik"], "dat gebruik ik niet", "nl")).toEqual(["!frame/fun: gebruik"]);
  });

  it("a term is not negated by its own word", () => {
    expect(find(["not appropriate"], "this is not appropriate")).toEqual(["frame/fun: not appropriate"]);
    expect(find(["cannot concentrate"], "I cannot concentrate")).toEqual(["frame/fun: cannot concentrate"]);
  });

  it("a term with a negator inside can be negated by another", () => {
    expect(find(["without permission"], "never without permission")).toEqual([
      "!frame/fun: without permission",
    ]);
  });
});

it("what was matched before leaves no trace", () => {
  const { find } = lexiconOf(["share ... photo", "useful"]);
  const alone = find("useful");
  find("we share a lot of photos, not useful at all, useful useful useful");
  expect(find("useful")).toEqual(alone);
  expect(find("")).toEqual([]);
});

it("an answer with hundreds of hits keeps them all", () => {
  expect(find(["coffee"], Array.from({ length: 500 }, () => "coffee.").join(" "))).toHaveLength(500);
});
