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
  unreadable: (fault, text) => ({
    message: `--fail-on: ${fault}: ${text}`,
    hint: `voorbeelden: "risk>=60", "share(entertainment-friends)>0.35", 'risk[leeftijd="<25"]>=60'`,
  }),
  faults: {
    grammar: "niet te lezen",
    noCategory: (quantity) => `${quantity} vraagt een categorie tussen haakjes`,
    riskCategory: "risk heeft geen categorie",
    twoGroups: 'difference vergelijkt twee groepen, [leeftijd="<25" vs leeftijd=">=25"]',
    oneColumn: "difference vergelijkt twee groepen van één kolom",
  },
  noCategory: (category, known) => ({
    message: `--fail-on: er is geen categorie "${category}"`,
    hint: `bekend: ${known.join(", ")}`,
  }),
  noValue: (column, value, values) => ({
    message: `--fail-on: er is geen groep ${column}="${value}"`,
    hint: `groepen van ${column}: ${values.join(", ")}`,
  }),
  noColumn: (column, value, columns) => ({
    message: `--fail-on: er is geen groep ${column}="${value}"`,
    hint: `kolommen: ${columns.join(", ") || "geen; kies er een met --group"}`,
  }),
};
