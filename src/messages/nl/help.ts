import type { help as en } from "../en/help.js";

export const help: typeof en = {
  usage: "Gebruik:",
  options: "Opties:",
  commands: "Opdrachten:",
  arguments: "Argumenten:",
  examples: "Voorbeelden",
  choices: (names) => `keuze: ${names.join(", ")}`,
  groups: {
    input: "Invoer",
    coding: "Codering",
    report: "Verslag",
    gate: "Grenzen",
    shards: "Stukken",
    run: "Uitvoering",
    sample: "Steekproef",
    test: "Toets",
  },
  value: (name) => VALUES[name] ?? name,
  version: "toon de versie; met --json ook die van Node en de hashes van codeboeken en modellen",
  help: "toon deze hulp",
  unknownOption: (option, meant) => ({
    message: `onbekende optie '${option}'`,
    hint: meant === null ? "--help noemt de opties" : `bedoelt u ${meant}?`,
  }),
  unknownCommand: (command, meant) => ({
    message: `onbekende opdracht '${command}'`,
    hint: meant === null ? "--help noemt de opdrachten" : `bedoelt u ${meant}?`,
  }),
  missingArgument: (name) => ({
    message: `er ontbreekt een argument: ${VALUES[name] ?? name}`,
    hint: "--help toont hoe de opdracht werkt",
  }),
  missingValue: (option) => ({
    message: `optie '${option}' heeft een waarde nodig`,
    hint: "--help noemt de opties",
  }),
  noChoice: (option, value, allowed) => ({
    message: `optie '${option}': '${value}' is geen van de keuzes`,
    hint: `kies uit ${allowed}`,
  }),
  tooMany: (allowed, given) => ({
    message:
      allowed === null || given === null
        ? "te veel argumenten"
        : `te veel argumenten: ${given}, terwijl er ${allowed} ${allowed === 1 ? "hoort" : "horen"} te zijn`,
    hint: "zet een tekst met spaties tussen aanhalingstekens; --help toont hoe de opdracht werkt",
  }),
};

const VALUES: Record<string, string> = {
  options: "opties",
  command: "opdracht",
  column: "kolom",
  columns: "kolommen",
  "column=edges": "kolom=grenzen",
  "dimension=column": "dimensie=kolom",
  language: "taal",
  name: "naam",
  character: "teken",
  "n or p%": "n of p%",
  file: "bestand",
  files: "bestanden",
  folder: "map",
  "id or path": "id of pad",
  paths: "paden",
  parts: "delen",
  expression: "voorwaarde",
  purpose: "doel",
  text: "tekst",
  before: "eerder",
  after: "later",
};
