import type { cli as en } from "../en/cli.js";

export const cli: typeof en = {
  hint: "tip",
  internal: (what) => `interne fout: ${what}`,
  fault: "Dit is een fout van het programma; --verbose toont waar.",
  standardInput: "standaardinvoer",
  noOutput: (why) => `er kan niet naar de standaarduitvoer geschreven worden: ${why}`,

  noFile: "dit bestand bestaat niet",
  noFolderInPath: "dit bestand bestaat niet: een deel van het pad is geen map",
  denied: { message: "geen toegang", hint: "kijk na wie het mag lezen of schrijven" },
  inUse: {
    message: "het bestand is in gebruik of beveiligd",
    hint: "sluit het in het andere programma (Excel houdt bestanden open) en probeer het opnieuw",
  },
  folder: (example) => ({
    message: "dit is een map, geen bestand",
    hint: `noem de bestanden erin${example === null ? "" : `, bv. ${example}`}`,
  }),
  full: "de schijf is vol; er is niets overschreven",
  tooLarge: "het bestand zou groter worden dan mag; er is niets overschreven",
  longName: "de naam is te lang",
  written: { message: "het wordt al geschreven", hint: "noem elk uitvoerbestand één keer" },
  readOnly: "het bestandssysteem is alleen te lezen",
  tooManyOpen: "te veel open bestanden",

  noInput: {
    message: "geen bestand gegeven",
    hint: "frame-analyze antwoorden.csv, of - voor de standaardinvoer; --help toont meer",
  },
  maybeCommand: (meant) => ({
    message: "dit bestand bestaat niet",
    hint:
      meant === null
        ? "kijk de naam na; -- en aanhalingstekens helpen bij ongewone namen"
        : `bedoelt u de opdracht ${meant}?`,
  }),
  keyboard: {
    message: "de standaardinvoer is het toetsenbord",
    hint: "stuur er een bestand in: cat antwoorden.csv | frame-analyze -",
  },
  onceOnly: {
    message: "de standaardinvoer is maar één keer te lezen, en elk codeboek leest de antwoorden opnieuw",
    hint: "sla hem eerst op als bestand, of vraag om één codeboek",
  },
  overwritesInput: {
    message: "de uitvoer zou de invoer overschrijven",
    hint: "geef een andere naam met -o",
  },
  noFolder: { message: "de map bestaat niet", hint: "maak hem eerst, of geef een andere -o" },
  exists: {
    message: "dit bestand bestaat al",
    hint: "verwijder het eerst, of noem een ander: --write-config ander.json",
  },
  mayHoldCodes: {
    message: "dit bestand bestaat al, en er kunnen codes in staan",
    hint: "geef een andere naam met -o, of verwijder het eerst",
  },

  notOneOf: (flag, value, allowed) => `${flag} "${value}" is geen van ${allowed.join(", ")}`,
  noNumber: (flag, value, least, most) => `${flag} "${value}" moet een getal van ${least} tot ${most} zijn`,
  noWhole: (flag, value) => `${flag} "${value}" moet een geheel getal zijn`,
  noChartsFolder: (folder, why) => ({
    message: `--charts ${folder}: deze map kan niet gemaakt worden (${why})`,
    hint: "geef de naam van een map, of van een die gemaakt moet worden",
  }),
  binary: {
    message: "een werkmap of project is geen tekst voor een terminal",
    hint: "schrijf het naar een bestand: -o verslag.xlsx",
  },
  noFormat: (file, endings) => ({
    message: `-o ${file}: aan de naam is de vorm niet te zien`,
    hint: `laat hem eindigen op ${endings.join(", ")}`,
  }),
  noMaxRejects: (text) => ({
    message: `--max-rejects "${text}" moet een geheel getal of een percentage zijn`,
    hint: "zoals --max-rejects 10 of --max-rejects 2%",
  }),
  noLabel: (label) => ({
    message: `--label "${label}" moet DIMENSIE=KOLOM zijn`,
    hint: "zoals --label frame=code",
  }),
  noDimension: (id, codebook, known) => ({
    message: `--dimension "${id}" is geen dimensie van ${codebook}`,
    hint: `bekend: ${known.join(", ")}`,
  }),

  config: {
    json: (_why) => ({
      message: "geen geldige JSON",
      hint: "inspect --write-config schrijft een geldige",
    }),
    noOptions: {
      message: 'geen "options" in deze config',
      hint: 'zo hoort het: { "options": { "text": ["antwoord"] } }',
    },
    unknown: (name, meant, known) => ({
      message: `onbekende optie "${name}"`,
      hint: meant === null ? `bekend: ${known.join(", ")}` : `bedoelt u "${meant}"?`,
    }),
    kind: (name, list) =>
      `optie "${name}" moet ${list ? "een lijst van teksten" : "een tekst, getal of true"} zijn`,
    choice: (name, choices) => `optie "${name}" moet een van ${choices.join(", ")} zijn`,
  },
  noSchema: (name, meant, known) => ({
    message: `geen schema "${name}"`,
    hint: meant === null ? `er zijn ${known.join(", ")}` : `bedoelt u ${meant}?`,
  }),
  noShell: (shell, known) => ({
    message: `geen aanvulling voor "${shell}"`,
    hint: `die is er voor ${known.join(", ")}`,
  }),
  schemas: {
    partial: "Een deelresultaat (analyze --partial) van frame-analyze",
    analysis: "Een analyse van frame-analyze: wat --format json afdrukt",
    record: "Een regel van de NDJSON van frame-analyze: --format ndjson",
    evaluation: "Een evaluatie van frame-analyze: evaluate --format json",
    agreement: "Overeenstemming van codeurs volgens frame-analyze: agree --format json",
    waves: "Twee metingen vergeleken door frame-analyze: compare --format json",
    codebook: "codebook.yml van frame-analyze",
    lexicon: "Een lexicon (en.yml, nl.yml) van frame-analyze",
    model: "Een modelbestand van frame-analyze: train -o model.json",
    config: "Een config van frame-analyze: frame-analyze.config.json",
  },
};
