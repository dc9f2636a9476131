import { describe, expect, it } from "vitest";
import type { Language } from "../../src/codebook/language.js";
import { decideLanguage, type LanguageCounts } from "../../src/text/language.js";
import { bareAnswer, Flag } from "../../src/text/language-rules.js";
import { mainLanguage } from "../../src/text/main-language.js";
import { Kind } from "../../src/text/tokenize.js";
import { KNOWN, RULES, read } from "./support.js";

function languageOf(text: string, main: Language): Language | "other" {
  const tokens = read(text, main);
  const counts: LanguageCounts = { en: 0, nl: 0, other: 0, words: 0, foreignScript: 0 };
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.spans.kind[i] !== Kind.Word) continue;
    const { flags } = tokens.word(i);
    counts.words++;
    if (flags & Flag.English) counts.en++;
    if (flags & Flag.Dutch) counts.nl++;
    if (flags & Flag.Other) counts.other++;
    if (flags & Flag.ForeignScript) counts.foreignScript++;
  }
  return decideLanguage(counts, main);
}

describe("the language of an answer", () => {
  it.each([
    ["I think it is a good way to keep in touch with the other offices", "nl", "en"],
    ["Ik denk dat het een goede manier is om met andere kantoren in contact te blijven", "en", "nl"],
    ["Ich finde es sehr gut, weil wir damit nicht mehr so viele Mails haben", "nl", "other"],
    ["Je pense que c'est très utile pour le travail, mais pas tous les jours", "en", "other"],
    ["Creo que es muy bueno para el trabajo porque no hay que esperar", "en", "other"],
    ["Это очень полезно для работы", "en", "other"],
    ["とても便利です", "nl", "other"],
    ["هذا مفيد للعمل", "nl", "other"],
    ["kga da nie gebruiken", "nl", "nl"],
    ["Kweet nie voor wa da dient", "nl", "nl"],
    ["wa moetek daarmee", "nl", "nl"],
    ["nie wiem co to jest", "nl", "other"],
    ["ci da fastidio questo sistema", "nl", "other"],
    ["Handig", "nl", "nl"],
    ["Handig", "en", "en"],
    ["the app", "nl", "nl"],
    ["Facebook WhatsApp Teams", "nl", "nl"],
    ["12345", "en", "en"],
    ["", "nl", "nl"],
  ] as const)("%j in a file of %s is %s", (text, main, expected) => {
    expect(languageOf(text, main)).toBe(expected);
  });

  it("an English word in a Dutch answer changes nothing", () => {
    expect(languageOf("Ik vind de nice to have van deze tool niet nodig voor mijn werk", "nl")).toBe("nl");
  });

  it("a tie goes to the main language", () => {
    const tie = { en: 4, nl: 4, other: 0, words: 20, foreignScript: 0 };
    expect(decideLanguage(tie, "en")).toBe("en");
    expect(decideLanguage(tie, "nl")).toBe("nl");
  });

  it("one borrowed function word makes no foreign answer", () => {
    expect(decideLanguage({ en: 0, nl: 0, other: 1, words: 4, foreignScript: 0 }, "nl")).toBe("nl");
  });
});

describe("the main language of a file", () => {
  it.each([
    [["Het is handig voor het werk", "Ik gebruik het niet", "It is fine"], "nl"],
    [["It is handy for the work", "I do not use it", "Ik gebruik het niet"], "en"],
    [["", "12", "👍"], "en"],
    [[], "en"],
  ] as const)("of %j is %s", (answers, expected) => {
    expect(mainLanguage(answers, KNOWN)).toBe(expected);
  });

  it("does not depend on the order of the answers", () => {
    const answers = ["Het is handig", "It is handy for all of us", "geen idee", "the best of it"];
    expect(mainLanguage([...answers].reverse(), KNOWN)).toBe(mainLanguage(answers, KNOWN));
  });
});

describe("a non-answer", () => {
  it.each([
    "n/a",
    "N/A",
    " nvt. ",
    "N.v.t.",
    "geen",
    "Geen mening!",
    "-",
    "--",
    "?",
    "...",
    "No comment.",
    "weet  ik niet",
    "I don’t know",
  ])("is %j", (text) => {
    // An answer of marks alone has no token; the coders treat it alike.
    expect(bareAnswer(text) === "" || RULES.en.nonAnswers.has(bareAnswer(text))).toBe(true);
    expect(RULES.nl.nonAnswers).toEqual(RULES.en.nonAnswers);
  });

  it.each([
    "geen tijd",
    "no time",
    "none of my colleagues use it",
    "nuttig",
    "ik weet niet waar het voor is",
  ])("is not %j", (text) => {
    expect(RULES.nl.nonAnswers.has(bareAnswer(text))).toBe(false);
  });
});
