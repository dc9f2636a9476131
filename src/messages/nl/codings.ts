import type { codings as original } from "../en/codings.js";

export const codings: typeof original = {
  title: (codebook) => `Coderingen: ${codebook}`,
  kicker: "Elk antwoord, zijn codes, en wat ervoor sprak",
  answers: (n) => `${n.toLocaleString("nl")} ${n === 1 ? "antwoord" : "antwoorden"}`,
  confidential:
    "Vertrouwelijk: op deze pagina staat wat mensen schreven, met hun groepen en codes. Ze is voor wie de codering nakijkt; geef haar niet door.",
  needsScript: "Deze pagina toont de antwoorden met een eigen script, en dat staat hier uit.",
  filters: "Welke antwoorden",
  all: "alle",
  confidence: "Zekerheid van het frame",
  band: (low, high) =>
    low === 0
      ? `onder ${high * 100} %`
      : high > 1
        ? `${low * 100} % en meer`
        : `${low * 100} tot ${high * 100} %`,
  order: "Volgorde",
  inOrder: "als in het bestand",
  leastSure: "onzekerste eerst",
  search: "Woord of id",
  reset: "Alles tonen",
  pages: "Pagina's",
  pagesBelow: "Pagina's, onder de antwoorden",
  back: "Vorige",
  on: "Volgende",
  keyWord: "woord",
  keyFrame: (dimension) => `term van een ${dimension}, in zijn kleur`,
  keyOther: "term van iets anders",
  keyNegated: "ontkend",
  byHand: "met de hand gecodeerd",
  byRule: "volgens regel: geen antwoord",
  blank: "leeg",
  script: {
    found: "{0} van {1} antwoorden",
    nothing: "Geen antwoord voldoet aan dat alles.",
    page: "pagina {0} van {1}",
    noCode: "geen code",
    empty: "(leeg)",
    also: "ook",
    why: "Wat ervoor sprak",
    terms: "Gevonden termen",
    negated: "ontkend",
    contributions: "Wat voor ‘{0}’ sprak (+) en niet voor ‘{1}’ (−), in log-odds",
    rest: "{0} kleinere",
  },
  tooMany: (n, most) => ({
    message: `${n.toLocaleString("nl")} antwoorden zijn te veel voor één pagina; er passen er ${most.toLocaleString("nl")} op`,
    hint: "bekijk een deel: frame-analyze sample BESTAND --for review -o deel.csv, of gebruik --format ndjson --with evidence,text",
  }),
  noFile: {
    message: "explain --html wil een bestand met antwoorden",
    hint: "frame-analyze explain --html antwoorden.csv -o coderingen.html",
  },
  onlyHtml: (flags) => ({
    message: `${flags.join(", ")}: alleen met --html en een bestand met antwoorden`,
    hint: "frame-analyze explain --html antwoorden.csv -o coderingen.html",
  }),
};
