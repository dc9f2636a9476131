import type { ingest as en } from "../en/ingest.js";

export const ingest: typeof en = {
  empty: "het bestand is leeg",
  tooManyColumns: (n, most) => ({
    message: `het bestand heeft ${n} kolommen; er worden er hoogstens ${most} gelezen`,
    hint: "klopt het scheidingsteken? --delimiter",
  }),
  noAnswers: {
    message: "het bestand heeft een kopregel, maar geen antwoorden eronder",
    hint: "is de eerste regel al een antwoord, geef dan --no-header",
  },
  longRecord: {
    message: "het eerste record onder de kopregel is langer dan 1 MB",
    hint: "zoek een aanhalingsteken dat niet gesloten wordt, of regels zonder einde",
  },
  numbersInHeader: (line) =>
    `er staan getallen in de kopregel: horen de gegevens al boven regel ${line} te beginnen, geef dan --no-header`,
  noEncoding: (name) => ({
    message: `"${name}" is geen tekencodering die dit programma leest`,
    hint: "kies uit: utf-8, utf-16le, utf-16be, windows-1252",
  }),
  otherEncoding: (asked, found) => ({
    message: `--encoding ${asked}: zulke tekst is dit niet, het lijkt op ${found}`,
    hint: `laat --encoding weg, of geef --encoding ${found}`,
  }),
  noDelimiter: (name) => ({
    message: `--delimiter "${name}" is geen scheidingsteken dat dit programma leest`,
    hint: "kies uit: comma, semicolon, tab, pipe",
  }),
  otherDelimiter: (asked, found) => ({
    message: `--delimiter ${asked.word}: met ${sign(asked.sign)} heeft het bestand één kolom, met ${sign(found.sign)} heeft het er ${found.width}`,
    hint: `laat --delimiter weg, of geef --delimiter ${found.word}`,
  }),
  twoDelimiters: (a, b) => ({
    message: `de kolommen kunnen gescheiden zijn door ${sign(a.sign)} (${a.width} kolommen) of door ${sign(b.sign)} (${b.width} kolommen)`,
    hint: `zeg welke: --delimiter ${a.word} of --delimiter ${b.word}`,
  }),
  noExport: (name, known) => ({
    message: `"${name}" is geen export die dit programma kent`,
    hint: `kies uit: ${known.join(", ")}`,
  }),
  json: {
    message: "dit is JSON, maar niet één object per regel",
    hint: "zet één object op een regel (NDJSON), bijvoorbeeld met: jq -c '.[]'",
  },
  unreadableHead: (problem) => ({
    message: `het begin van het bestand is niet te lezen: ${problem}`,
    hint: "kijk naar de aanhalingstekens in de kopregel",
  }),
  noWholeRecord: "er staat geen heel record in",
  unclosedQuote: "een aanhalingsteken wordt geopend en nergens gesloten",
  quoteInCell:
    'na het sluitende aanhalingsteken gaat de cel verder (een aanhalingsteken in een cel moet dubbel: "")',
  oddQuotes: "uit de aanhalingstekens is niet wijs te worden",
  noObject: "de regel is geen JSON-object",
  longerThan: (size) =>
    `het record dat hier begint is langer dan ${size}: een aanhalingsteken is niet gesloten, of een regel heeft geen einde`,
  tooManyCells: (cells, columns) => `${cells} cellen, terwijl de kopregel er ${columns} heeft`,
  noWeight: (cell, most) =>
    `het gewicht "${cell}" is geen 0, en geen getal van 0,001 tot ${most.toLocaleString("nl")}`,
  noBins: (text) => ({
    message: `"${text}" zegt niet waar een kolom verdeeld moet worden`,
    hint: "geef de kolom met oplopende getallen: --bins leeftijd=25 of --bins leeftijd=25,45",
  }),
  protected: {
    message: "dit Excel-bestand is met een wachtwoord beveiligd",
    hint: "sla het zonder wachtwoord op",
  },
  notCsv: (what) => ({
    message: `dit is ${BINARY[what].is}, geen CSV-bestand`,
    hint: BINARY[what].hint,
  }),
  noText: (nul) => ({
    message: `dit is geen tekstbestand: ${nul === null ? "het zit vol stuurtekens" : `byte ${nul} is een NUL`}`,
    hint: "geef de CSV-export van de enquête; geef bij UTF-16 zonder byte-order-mark --encoding utf-16le",
  }),
};

const sign = (delimiter: string): string => (delimiter === "\t" ? "tabs" : `"${delimiter}"`);

const EXPORT = "geef de CSV-export van de enquête";
const BINARY: Record<Parameters<typeof en.notCsv>[0], { is: string; hint: string }> = {
  zip: {
    is: "een zipbestand of een Excel-werkmap",
    hint: "sla het blad op als CSV (UTF-8), of geef het bestand zijn extensie .xlsx",
  },
  page: {
    is: "een webpagina of een XML-bestand",
    hint: "open het: misschien vraagt het om in te loggen; download de export opnieuw",
  },
  xls: { is: "een oude Excel-werkmap (.xls)", hint: "open hem en sla hem op als CSV (UTF-8) of .xlsx" },
  png: { is: "een PNG-afbeelding", hint: EXPORT },
  jpeg: { is: "een JPEG-afbeelding", hint: EXPORT },
  pdf: { is: "een PDF-document", hint: EXPORT },
  gzip: { is: "een gzip-bestand", hint: "pak het eerst uit, bijvoorbeeld met gunzip" },
};
