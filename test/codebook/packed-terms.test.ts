import { describe, expect, it } from "vitest";
import type { Term } from "../../src/codebook/codebook.js";
import { packTerms, termsOnDemand, unpackTerms } from "../../src/codebook/packed-terms.js";
import { termSequences } from "../../src/lexicon/compile.js";

const term = (text: string, rest: Partial<Term> = {}): Term => ({
  text,
  weight: 1,
  dimension: "frame",
  category: "a",
  sequences: termSequences(text, "en"),
  ...rest,
});
const TERMS = [
  term("waste of time", { weight: 1.5, note: "“tabs”\tand lines\n" }),
  term("=NASA (never|not once)? again"),
  term("over*load", { category: "b", source: "somebody" }),
  term("*ful ...3 <number>", { dimension: "stance", category: "a" }),
  term("don't", { dimension: "stance", category: "a" }),
  term("pre* *middle* ;-)"),
];

describe("terms", () => {
  it("come out as they were packed, in their order", () =>
    expect(unpackTerms(packTerms(TERMS))).toEqual(TERMS));
  it("lose their place in the source file", () => {
    const placed = TERMS.map((t) => ({ ...t, file: "en.yml", line: 3, column: 5 }));
    expect(unpackTerms(packTerms(placed))).toEqual(TERMS);
  });
  it("are unpacked once, for the language that is asked for, and sent to a thread as plain data", () => {
    const terms = termsOnDemand({ en: packTerms(TERMS), nl: "damaged" });
    expect(terms.en).toBe(terms.en);
    expect(() => terms.nl).toThrow();
    const sound = termsOnDemand({ en: packTerms(TERMS), nl: packTerms([]) });
    expect(structuredClone(sound)).toEqual({ en: TERMS, nl: [] });
  });
});
