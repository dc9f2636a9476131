import type { lexicon as en } from "../en/lexicon.js";

export const lexicon: typeof en = {
  noCodesBut: (dimension, file) =>
    `geen kolom "${dimension}" in ${file}: de coderingen van het programma zelf staan in voor codes, dus kijk elke term na aan de voorbeelden`,
  nothingStandsOut: (language, answers, least) =>
    `${language}: in ${answers} gecodeerde antwoorden springt er niets uit dat het lexicon nog niet heeft; er zijn meer antwoorden nodig, of een kleinere --min-answers (${least})`,
  fromAFile: {
    message: "gecodeerde antwoorden worden uit een bestand gelezen",
    hint: "geef de naam ervan in plaats van -",
  },
  noCodes: (dimension) => ({
    message: "geen antwoorden met een code",
    hint:
      dimension === null
        ? "het lexicon vindt er nog niets in: begin met een paar termen per categorie"
        : `vul de kolom "${dimension}" in`,
  }),
  testWantsCodes: (dimension) => ({
    message: `geen kolom "${dimension}" met codes`,
    hint: "lexicon test vergelijkt met codes van mensen; lexicon suggest werkt ook zonder",
  }),

  terms: "termen",
  suggestions: (language, answers, n) => `${language}: ${answers} gecodeerde antwoorden, ${n} voorstellen`,
  legend:
    "  goed/alle: antwoorden van de categorie onder die met de term; nieuw: antwoorden die geen term hierboven vindt; G2: log-likelihood",
  heads: { term: "term", right: "goed/alle", fresh: "nieuw", ratio: "log-ratio", keyness: "G2" },
  paste: (file) => `Om over te nemen in ${file}:`,
  rightIn: (right, all) => `goed in ${right} van ${all}`,

  noHit: "  geen term van het lexicon raakt het",
  weight: (weight) => `, gewicht ${weight}`,
  line: (line) => `, regel ${line}`,
  inLonger: "  (binnen een langere treffer, dus telt niet)",
  inAnswers: (n, of) => `  in ${n} van de ${of} antwoorden`,

  test: {
    answers: (language, n) => `${language}: ${n} gecodeerde antwoorden`,
    speaks: (coverage, precision) =>
      `  het lexicon spreekt in ${coverage} ervan, en heeft het in ${precision} goed waar het spreekt (95%-intervallen; de categorie met het meeste gewicht)`,
    heads: {
      category: "categorie",
      terms: "termen",
      found: "gevonden",
      precision: "precisie",
      hits: "raak",
      term: "term",
      right: "goed",
      gain: "winst",
      harm: "kwaad",
    },
    more: (n) => `  … en nog ${n} (--limit, of --format json)`,
    useful: "Nuttigste: winst telt antwoorden die alleen door de term goed zijn, kwaad die erdoor fout zijn",
    crossing: "Verdwaald: de antwoorden van deze termen zijn meestal van een andere categorie",
    mostly: (category) => `meestal ${category}`,
    shadowed: (n) => `Overschaduwd: altijd binnen een langere treffer (${n})`,
    dead: (n, of) => `Dood: in geen van deze antwoorden (${n} van ${of})`,
    atLine: (line) => ` (regel ${line})`,
  },
};
