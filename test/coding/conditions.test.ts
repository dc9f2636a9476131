import { describe, expect, it } from "vitest";
import { type Condition, conditionIn } from "../../src/coding/conditions.js";
import { CODEBOOK, coderOf } from "./support.js";

const coder = coderOf("lexicon");

/** The condition of an answer. @param mixed the answer is for and against */
function find(text: string, language: "en" | "nl" = "en", mixed = false): Condition | null {
  coder.code(text, language, true);
  return conditionIn(
    coder.tokens,
    coder.hits,
    coder.lexiconOf(language),
    CODEBOOK.dimensions.length,
    mixed ? language : null,
  );
}

describe("a condition", () => {
  it("runs from its marker to the end of the sentence", () => {
    expect(find("Fine by me, but only if my manager joins too. I like coffee.")?.clause).toBe(
      "only if my manager joins too",
    );
    expect(find("Yes, as long as it stays voluntary!")?.clause).toBe("as long as it stays voluntary");
    expect(find("Prima, mits iedereen meedoet. Anders niet.", "nl")?.clause).toBe("mits iedereen meedoet");
    expect(find("Goed, alleen als de chef het ook gebruikt", "nl")?.clause).toBe(
      "alleen als de chef het ook gebruikt",
    );
  });

  it("has twenty words at most", () => {
    const clause = find(`only if ${"coffee ".repeat(60)}`)?.clause as string;
    expect(clause.split(" ")).toHaveLength(20);
  });

  it("is counted by the stems of its first content words, whatever the marker", () => {
    const [a, b] = [find("only if my manager joins"), find("as long as the managers join")];
    expect(a?.key).toBe(b?.key);
    expect(a?.text).toBe("only if my manager joins");
    expect(find("only if the coffee improves")?.key).not.toBe(a?.key);
  });

  it("lists each content word once", () => {
    expect(find("only if coffee, coffee and coffees")?.words.map((w) => w.surface)).toEqual(["coffee"]);
  });

  it("is none without a marker, or with nothing after it", () => {
    expect(find("My manager joins too")).toBeNull();
    expect(find("Yes, only if.")).toBeNull();
  });

  it("of an answer for and against needs but a conjunction", () => {
    expect(find("If prices drop I drink more", "en", false)).toBeNull();
    expect(find("If prices drop I drink more", "en", true)?.clause).toBe("If prices drop I drink more");
    expect(find("Ik drink mee als prijzen dalen", "nl", true)?.clause).toBe("als prijzen dalen");
  });
});
