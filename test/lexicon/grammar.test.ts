import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/codebook/language.js";
import { parseTerm, TermError } from "../../src/lexicon/term.js";
import { covered } from "./support.js";

/** Every row: a term, an answer, what the term covers in it. */
type Row = [term: string, answer: string, covered: string[], language?: Language];

function table(title: string, rows: Row[]): void {
  describe(title, () => {
    it.each(rows)("%j in %j covers %j", (term, answer, expected, language = "en") => {
      expect(covered([term], answer, language)).toEqual(expected);
    });
  });
}

table("a word matches its inflections", [
  ["share", "sharing is caring, we shared and they share", ["sharing", "shared", "share"]],
  ["share", "a shareholder shares", ["shares"]],
  ["delen", "ik deel wat zij delen", ["deel", "delen"], "nl"],
  ["collega", "collega's en COLLEGA’S", ["collega's", "COLLEGA’S"], "nl"],
]);

table("a phrase is words in a row", [
  ["cat picture", "Cat pictures everywhere", ["Cat pictures"]],
  ["cat picture", "a cat in a picture", []],
  ["cat picture", "picture cat", []],
  ["time waste", "no time, wasted", ["time, wasted"]],
  ["time waste", "no time. Waste of money", []],
  ["time waste", "no time\nwaste", []],
  ["time waste", "time! waste", []],
]);

table("=word is this form only", [
  ["=share", "we share what they shared", ["share"]],
  ["=fun", "FUN and funny", ["FUN"]],
  ["=IT", "IT says it is fine", ["IT"]],
  ["from =IT", "from it, from IT", ["from IT"]],
]);

table("wildcards", [
  ["annoy*", "annoyance annoys, an annoying thing", ["annoyance", "annoys", "annoying"]],
  ["*berichten", "appberichten en berichten en berichtenapp", ["appberichten", "berichten"], "nl"],
  ["*bericht*", "appberichtje, bericht", ["appberichtje", "bericht"], "nl"],
  ["ge*d", "gewerkt en gedeeld en ged", ["gedeeld", "ged"], "nl"],
  ["facebook* account", "my Facebooks accounts", ["Facebooks accounts"]],
]);

table("... leaves room for up to five words", [
  ["share ... photo", "sharing photos", ["sharing photos"]],
  ["share ... photo", "share one two three four five photos", ["share one two three four five photos"]],
  ["share ... photo", "share one two three four five six photos", []],
  ["share ... photo", "share it. A photo", []],
  ["share ... photo", "share it, with a photo", ["share it, with a photo"]],
  ["waste ...2 time", "waste all my time", ["waste all my time"]],
  ["waste ...2 time", "waste all of my time", []],
  ["waste … time", "wasting all of my time", ["wasting all of my time"]],
  ["a1 ...1 b1 ...1 c1", "a1 x b1 y c1", ["a1 x b1 y c1"]],
]);

table("(a|b) is either", [
  [
    "(chat|gossip) with (friends|family)",
    "chatting with family, gossip with friends",
    ["chatting with family", "gossip with friends"],
  ],
  ["(chat|gossip) with (friends|family)", "chat with colleagues", []],
  [
    "(in touch|connected) with",
    "in touch with home, connected with work",
    ["in touch with", "connected with"],
  ],
  ["(annoy*|=IT)", "annoying", ["annoying"]],
]);

table("word? may be missing", [
  ["waste of my? time", "waste of time, waste of my time", ["waste of time", "waste of my time"]],
  [
    "waste of (my|our)? time",
    "waste of our time, waste of time, waste of her time",
    ["waste of our time", "waste of time"],
  ],
  ["waste ...1 of? time", "waste some time", ["waste some time"]],
]);

table("<number> is any number", [
  [
    "<number> notification",
    "12 notifications, three notifications, many notifications",
    ["12 notifications", "three notifications"],
  ],
  ["<number> meldingen", "twaalf meldingen en 3 meldingen", ["twaalf meldingen", "3 meldingen"], "nl"],
]);

table("emoji and emoticons", [
  ["😂", "work 😂", ["😂"]],
  [":-)", "fine :-)", [":-)"]],
  ["👩‍💻", "a 👩‍💻 and a 👩", ["👩‍💻"]],
]);

table("spellings that are one", [
  ["don't", "I don’t and DON'T", ["don’t", "DON'T"]],
  ["e-mail", "email, e-mail, E‑mail", ["email", "e-mail", "E‑mail"]],
  ["wifi", "the Wi-Fi", ["Wi-Fi"]],
  ["knowledge sharing", "knowledge-sharing", ["knowledge-sharing"]],
  ["knowledge-sharing", "knowledge sharing", ["knowledge sharing"]],
  ["café", "the cafe\u0301, the cafe", ["cafe\u0301"]],
  // Snowball's Dutch stemmer drops accents, so only an exact word keeps "één" and "een" apart.
  ["=één", "e\u0301e\u0301n en een", ["e\u0301e\u0301n"], "nl"],
  ["sooo", "soooooo good", ["soooooo"]],
]);

table("words that a program could trip over", [
  ["constructor", "the constructor", ["constructor"]],
  ["__proto__", "__proto__", ["proto"]],
  ["toString", "tostring", ["tostring"]],
]);

describe("a term that cannot be read says what to do", () => {
  it.each([
    ["", /remove the line/],
    ["   ", /remove the line/],
    ["... time", /between two words/],
    ["time ...", /between two words/],
    ["a1 ... ... b1", /keep one/],
    ["a1 ...0 b1", /write \.\.\.5/],
    ["a1 ...11 b1", /1 to 10/],
    ["a1 ... b1 ... c1 ... d1 ... e1", /at most 3 gaps/],
    ["my? time", /leave it out/],
    ["time my?", /leave it out/],
    ["(chat|gossip", /without "\)"/],
    ["(chat|(gossip|talk)) with", /two terms/],
    ["(chat||gossip) with", /extra "\|"/],
    ["=annoy*", /exclude each other/],
    ["a*", /at least two letters/],
    ["*a*", /at least two letters/],
    ["*ab*", /at least three letters/],
    ["a*b*c", /write word\*/],
    ["%%%", /never match/],
    ["(a|b) (a|b) (c|d e)? (c|d e)? (e|f g) (e|f g) (e|f g) x", /two terms/],
    [Array.from({ length: 13 }, (_, i) => `w${i}`).join(" "), /at most 12 words/],
  ])("%j: %s", (term, advice) => {
    expect(() => parseTerm(term)).toThrow(TermError);
    expect(() => parseTerm(term)).toThrow(advice);
  });

  it("whatever is written, it is read or refused with a sentence", () => {
    const piece = fc.constantFrom(
      "a",
      "(",
      ")",
      "|",
      "?",
      "*",
      "=",
      "...",
      "...3",
      "<number>",
      " ",
      "👍",
      "-",
      "'",
      "\\",
      ".",
      "é",
      "<",
    );
    let refused = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        try {
          const sequences = parseTerm(pieces.join(""));
          expect(sequences.length).toBeGreaterThan(0);
          for (const steps of sequences) expect(steps.length).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof TermError)) throw error;
          expect(error.message.length).toBeGreaterThan(10);
          refused++;
        }
      }),
      { numRuns: 2000, seed: 7 },
    );
    expect(refused).toBeGreaterThan(0);
  });
});
