import type { commands as en } from "../en/commands.js";

export const commands: typeof en = {
  program:
    "Leest de open antwoorden van een enquête onder medewerkers over een technologie, codeert elk antwoord naar een technologisch frame en een houding, en zegt wie haar gaat gebruiken, wie niet, waarom, hoe zeker dat is en wat te doen.",
  examples: [
    ["antwoorden.csv", "het verslag"],
    ["antwoorden.csv --group leeftijd --bins leeftijd=25", ""],
    ["antwoorden.csv -o verslag.json -o gecodeerd.ndjson", ""],
    ['antwoorden.csv --fail-on "risk>=60"', "voor CI: exitcode 0, 1 of 3"],
    ['explain "is dit niet gewoon facebook?"', "één codering, stap voor stap"],
  ],
  default: "zonder opdracht is het analyze; de opties daarvan: frame-analyze analyze --help",
  analyze: "het verslag van een of meer bestanden (standaard); - is de standaardinvoer",
  explain: "één codering, stap voor stap: woorden, gevonden termen, ontkenning, elke bijdrage",
  inspect:
    "wat het programma in een bestand ziet: tekencodering, kolommen met hun rol en waarom, onleesbare records",
  evaluate:
    "hoe vaak een model de codes vindt die mensen gaven: aandeel juist, kappa, ijking, leerzame fouten",
  agree:
    "hoever codeurs overeenstemmen, met het model als een van hen, en welke antwoorden te bespreken zijn",
  train: "een model van antwoorden die u zelf codeerde, vanaf niets of boven op een ander model",
  sample: "een werkblad met antwoorden om met de hand te coderen, terug te geven met --coded of aan train",
  compare:
    "wat er tussen twee uitkomsten (-o verslag.json) veranderde: elk aandeel en het risico, ook bij gelijke verdeling over groepen",
  study: "leg codeboek, model, groepen en grenzen vast voordat de cijfers bekend zijn: study lock CONFIG",
  lock: "schrijft hash van codeboek en model, kleinste groep, bedoelde frames, groepen en grenzen in een config; een analyse ermee die afwijkt, meldt dat",
  lexicon: "codeboeken en hun termen: check, list, show, suggest, test, new, import, export",
  check: "alles wat er aan een codeboek mankeert, een regel per bevinding; exitcode 1 bij een fout",
  list: "de meegeleverde codeboeken; met --codebook de categorieën van één, met het aantal termen",
  show: "welke termen een woord of woordgroep raakt, en met --file waar het in antwoorden staat",
  suggest:
    "woorden, woordgroepen en gaten die veelzeggend zijn voor een categorie en nog niet in het lexicon staan, om over te nemen",
  test: "hoe de termen het doen op gecodeerde antwoorden: treffers, precisie, dekking, winst; dode, overschaduwde en verdwaalde termen",
  new: "een codeboek met uitleg om in te vullen; vraagt aan een terminal naar namen en categorieën",
  import:
    "een codeboekmap van een quanteda-woordenboek (.yml), een LIWC-woordenboek (.dic) of een REFI-QDA-codeboek (.qdc)",
  export:
    "een codeboek voor andere programma's: een quanteda-woordenboek (.yml) of een REFI-QDA-codeboek (.qdc)",
  completion: "een script waarmee bash, zsh, fish of powershell commando's, vlaggen en hun waarden aanvult",
  schema:
    "het JSON-schema van een bestandsformaat, voor tekstbewerkers en controle; zonder naam: welke er zijn",
};
