import { describe, expect, it } from "vitest";
import { stem } from "../../src/text/stem.js";

/** From Porter (1980), An algorithm for suffix stripping, the examples of each step carried through to the end. */
const PORTER =
  "caresses caress, ponies poni, caress caress, cats cat, feed feed, agreed agre, plastered plaster, bled bled, motoring motor, sing sing, conflated conflat, troubled troubl, sized size, hopping hop, tanned tan, falling fall, hissing hiss, fizzed fizz, failing fail, filing file, happy happi, sky sky, relational relat, conditional condit, rational ration, digitizer digit, conformably conform, radically radic, differently differ, vilely vile, analogously analog, vietnamization vietnam, predication predic, operator oper, feudalism feudal, decisiveness decis, hopefulness hope, callousness callous, formality formal, sensitivity sensit, sensibility sensibl, triplicate triplic, formative form, formalize formal, electricity electr, electrical electr, hopeful hope, goodness good, revival reviv, allowance allow, inference infer, airliner airlin, gyroscopic gyroscop, adjustable adjust, defensible defens, irritant irrit, replacement replac, adjustment adjust, dependent depend, adoption adopt, communism commun, activate activ, angularity angular, effective effect, bowdlerize bowdler, probate probat, rate rate, cease ceas, controlling control, rolling roll";

/** From the sample vocabulary of Snowball's Dutch stemmer. */
const SNOWBALL_DUTCH =
  "lichaam licham, lichaamsziek lichaamsziek, lichamelijk licham, lichamelijke licham, lichamelijkheden licham, lichamen licham, lichere licher, licht licht, lichtbeeld lichtbeeld, lichten licht, opglimpen opglimp, opglimpende opglimp, opglimping opglimp, opglimpingen opglimp, opgraven opgrav, opgroeien opgroei, opgroeiende opgroei, ophaal ophal, ophaalt ophaalt, ophalen ophal, ophalend ophal, ophalers ophaler, ophef ophef, opheldering ophelder, ophemelde ophemeld, ophemelen ophemel";

const pairs = (table: string): [string, string][] =>
  table.split(", ").map((pair) => pair.split(" ") as [string, string]);

describe("English stems", () => {
  it.each(pairs(PORTER))("%s -> %s", (word, expected) => {
    expect(stem(word, "en")).toBe(expected);
  });

  it.each([
    ["use", "us"],
    ["one", "on"],
    ["tie", "ti"],
  ])("%s does not become %s, another word", (word, other) => {
    expect(stem(word, "en")).toBe(word);
    expect(stem(other, "en")).not.toBe(stem(word, "en"));
  });
});

describe("Dutch stems", () => {
  it.each(pairs(SNOWBALL_DUTCH))("%s -> %s", (word, expected) => {
    expect(stem(word, "nl")).toBe(expected);
  });

  it("forms of one word fall together", () => {
    for (const forms of [
      ["delen", "deel"],
      ["vergadering", "vergaderingen", "vergaderen"],
      ["collega", "collega's"],
      ["foto", "foto's"],
      ["handig", "handige"],
      ["mogelijkheid", "mogelijkheden"],
    ]) {
      expect(new Set(forms.map((word) => stem(word, "nl"))).size, forms.join()).toBe(1);
    }
  });

  it("no stem depends on the words before it", () => {
    const words = pairs(SNOWBALL_DUTCH).map(([word]) => word);
    const fresh = new Map(words.map((word) => [word, stem(word, "nl")]));
    for (const before of [
      "lichamelijkheden",
      "gelopen",
      "heen",
      "delend",
      "nieuwe",
      "kameraadschappelijke",
    ]) {
      for (const word of words) {
        stem(before, "nl");
        expect(stem(word, "nl"), `${word} after ${before}`).toBe(fresh.get(word));
      }
    }
  });
});

describe("in both languages", () => {
  it.each(["3d", "covid19", "👍", ":-)", "", "ab", "c++"])("%j is its own stem", (word) => {
    expect([stem(word, "en"), stem(word, "nl")]).toEqual([word, word]);
  });

  it.each(["constructor", "__proto__", "tostring", "hasownproperty"])(
    "%s is a word like any other",
    (word) => {
      for (const language of ["en", "nl"] as const) expect(typeof stem(word, language)).toBe("string");
    },
  );
});
