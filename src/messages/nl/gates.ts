import type { gates as en } from "../en/gates.js";

export const gates: typeof en = {
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
