import type { exchange as en } from "../en/exchange.js";

export const exchange: typeof en = {
  noFormat: {
    message: "aan de naam is de vorm niet te zien",
    hint: "een quanteda-woordenboek eindigt op .yml, een LIWC-woordenboek op .dic, een REFI-QDA-codeboek op .qdc",
  },
  noExportFormat: (file) => ({
    message: file === null ? "geen -o BESTAND gegeven" : `-o ${file}: aan de naam is de vorm niet te zien`,
    hint: "laat hem eindigen op .yml voor een quanteda-woordenboek, op .qdc voor een REFI-QDA-codeboek",
  }),
  folderInUse: {
    message: "in deze map staan al bestanden",
    hint: "noem een nieuwe; er wordt niets overschreven",
  },
  noQuanteda: "geen quanteda-woordenboek: er horen namen boven lijsten van woorden te staan",
  liwc: (what) => ({
    message: what,
    hint: "een LIWC-woordenboek heeft %, de categorieën, %, en de woorden",
  }),
  liwcFaults: {
    begin: "het bestand begint niet met %",
    category: (line) => `"${line}" is geen categorie: er hoort een getal met een naam te staan`,
    uncategorised: (line) => `"${line}" heeft geen categorie`,
    number: (number) => `categorie ${number} staat er niet boven`,
    none: "geen categorieën in dit bestand",
  },
  noRefi: {
    message: "geen REFI-QDA-codeboek: er hoort <CodeBook> met <Codes> te staan",
    hint: "exporteer het codeboek (.qdc), niet het project (.qdpx)",
  },
  noCodes: "geen codes in dit codeboek",
  namelessCode: "een code zonder naam",
  xml: (what) => ({
    message: `niet als XML te lezen: ${what}`,
    hint: "exporteer het opnieuw uit het programma dat het maakte",
  }),
  xmlFaults: {
    outside: "tekst buiten het hoofdelement",
    doctype: "een DOCTYPE wordt niet aangenomen",
    nothingOpen: (name) => `</${name}> sluit niets dat open is`,
    notClosed: (name) => `<${name}> is niet gesloten`,
    oneRoot: "er hoort één hoofdelement te zijn",
    space: "tussen attributen hoort een spatie",
    quotes: (name) => `de waarde van ${name} heeft aanhalingstekens nodig`,
    openValue: (name) => `de waarde van ${name} is niet gesloten`,
    twice: (name) => `attribuut ${name} staat er twee keer`,
    deep: "te diep in elkaar",
    less: "een < in een waarde",
    entity: (entity) => `onbekende entiteit ${entity}`,
    expected: (what) => `${what} ontbreekt`,
    closingName: "de naam van een sluitende tag",
    elementName: "de naam van een element",
    attribute: "een attribuut",
  },

  leftOut: (category, word, reason) => `${category}: "${word}" is weggelaten: ${reason}`,
  emptyEntry: "leeg",
  anyLetter: "? (één willekeurige letter) bestaat hier niet; schrijf de woorden uit",
  cut: (parts, better) =>
    `antwoorden worden geknipt in "${parts.join('" "')}"; schrijf ${better ?? "het zonder leestekens"}`,
  rolesNeutral:
    "rollen horen niet bij dit formaat: elke categorie is neutral, tot u intended, competing, barrier of unclear zegt",
  addTerms: "dit formaat bevat geen termen: zet ze in en.yml en nl.yml",
  setsLeftOut: "verzamelingen van codes zijn weggelaten",
  more: (n) => `… en nog ${n}`,
  imported: (folder, categories, terms) => [
    `${folder} geschreven: ${categories} categorieën, ${terms} termen`,
    `En dan: frame-analyze lexicon check ${folder}`,
  ],

  namesOnly: "alleen namen en definities: dit formaat bevat geen termen",
  entries: (n) => `${n} woorden en woordgroepen geschreven`,
  inflections:
    "woorden passen hier ook in andere vormen, in quanteda niet: stam daar beide (tokens_wordstem), of voeg de vormen toe",
  noWeights: "gewichten en ontkenning horen niet bij dit formaat",
  termsLeftOut: (n, example) =>
    `${n} termen met gaten, getallen of hoofdletters die tellen zijn weggelaten, zoals "${example}"`,
  exported: (file) => `${file} geschreven`,
};
