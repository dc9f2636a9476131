import type { Language } from "../../codebook/language.js";

/** The words of gates and of their formats for CI, in English. */
const en = {
  responses: (n: number, minimum: number) => `${n} respondents, and ${minimum} are the least to judge by`,
  provisional: (reason: string) =>
    `${reason}, but that is provisional: the codings were not tested on answers like these; codes by hand decide (sample --for audit), or --lenient`,
  title: { pass: "Gate passed", fail: "Gate failed", "cannot-tell": "Gate cannot be decided" },
  risk: "Adoption risk",
  or: "or",
  verdict: (index: number, low: number, high: number, bands: string, provisional: boolean) =>
    `${index} (${low} to ${high}), ${bands}${provisional ? ", provisional" : ""}`,
  of: (text: string, n: number) => `${text}; ${n} respondents`,
};

const nl: typeof en = {
  responses: (n, minimum) => `${n} respondenten, en ${minimum} zijn er minstens nodig om op te oordelen`,
  provisional: (reason) =>
    `${reason}, maar dat is voorlopig: de codering is niet beproefd op zulke antwoorden; codes met de hand beslissen (sample --for audit), of --lenient`,
  title: { pass: "Grens niet overschreden", fail: "Grens overschreden", "cannot-tell": "Niet te beslissen" },
  risk: "Adoptierisico",
  or: "of",
  verdict: (index, low, high, bands, provisional) =>
    `${index} (${low} tot ${high}), ${bands}${provisional ? ", voorlopig" : ""}`,
  of: (text, n) => `${text}; ${n} respondenten`,
};

export const gateMessages = (language: Language): typeof en => (language === "nl" ? nl : en);
