import { describe, expect, it } from "vitest";
import { lexiconOf } from "./support.js";

const WORDS = Array.from({ length: 5000 }, (_, i) => `zq${i.toString(36)}`);
const ANSWER = "we share photos with the team every day and that is useful for all of us";
const NEEDED = ["share photos", "share ... team", "useful", "every day"];

/** How many places of the trie the matcher reaches in an answer. */
function steps(terms: string[], answer: string): number {
  const { hits, read } = lexiconOf(terms);
  read(answer);
  return hits.steps;
}

describe("the cost of matching", () => {
  it("does not depend on the number of terms", () => {
    const few = steps(NEEDED, ANSWER);
    const many = steps(
      [...NEEDED, ...WORDS, ...WORDS.slice(0, 2000).map((word) => `${word} ... ${word}x`)],
      ANSWER,
    );
    expect(few).toBeGreaterThan(0);
    expect(many).toBe(few);
  });

  it("grows by the words of the answer, not by their square", () => {
    const gaps = ["share ... photo", "photo ... share ... photo"];
    const once = steps(gaps, "share the photos with us. ");
    const often = steps(gaps, "share the photos with us. ".repeat(40));
    expect(once).toBeGreaterThan(0);
    expect(often).toBeLessThanOrEqual(once * 40);
  });

  it("stays small where the same word is all there is", () => {
    const words = 60;
    const asked = steps(
      ["cat ...10 cat ...10 cat ...10 cat"],
      Array.from({ length: words }, () => "cat").join(" "),
    );
    // Each of three gaps may end at eleven places.
    expect(asked).toBeLessThanOrEqual(words * (1 + 11 + 11 ** 2 + 11 ** 3));
  });
});
