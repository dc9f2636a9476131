import type { partial as en } from "../en/partial.js";

export const partial: typeof en = {
  confidential:
    "vertrouwelijk: een deelresultaat telt groepen van elke grootte en bevat woorden van respondenten; merge verbergt kleine groepen",
  merged: (parts, shards) => `${parts} deelresultaten, ${shards} stukken`,
  split: (shards, records, folder, config) =>
    `${records} records in ${shards} stukken en ${config}, in ${folder}: vertrouwelijk`,
  splitNext: (command) => `hierna, voor elk stuk: ${command}`,
  resumed: (pieces, folder) => `gaat verder na ${pieces} voltooide stukken in ${folder}`,
  kept: (folder) =>
    `${folder} bewaart wat gecodeerd is, per persoon: verwijder de map als die niet meer nodig is`,
  help: {
    partial:
      "schrijf tellingen om samen te voegen in plaats van een rapport: één stuk van het geheel, vertrouwelijk",
    partialDir: "bewaar daar wat klaar is; dezelfde run gaat na een onderbreking daarmee verder",
    writePlan:
      "als --write-config, maar vastgelegd: elk bestand met die config wordt precies zo gelezen, geen enkel verkend",
    split: "knip een bestand op recordgrenzen in stukken, elk apart te lezen onder één vastgelegd plan",
    shards: "aantal stukken",
    rows: "records per stuk, in plaats van --shards",
    folder: "map om te maken: shard-00001.csv, …, en frame-analyze.config.json met het plan",
    merge: "het rapport van het geheel uit de deelresultaten van de stukken (analyze --partial)",
    expect: "stukken die er moeten zijn; zonder deze optie alle stukken van een split",
    mergePartial: "schrijf een groter deelresultaat in plaats van een rapport, om weer samen te voegen",
  },
  terms: {
    questions: "vragen",
    groups: "groepen",
    bins: "klassen",
    intention: "voornemen",
    use: "gebruik",
    experience: "ervaring",
    weights: "gewichten",
    questionColumn: "vraagkolom",
    excluded: "uitgesloten rijen",
    lang: "--lang",
    language: "hoofdtaal",
    labels: "vraagteksten",
    version: "versie van frame-analyze",
    codebook: "codeboek",
    model: "model",
    minConfidence: "--min-confidence",
    compareMethods: "--compare-methods",
    coded: "--coded",
    quotes: "--quotes",
    seed: "--seed",
    files: "bestanden",
    reading: "manier van lezen",
    forms: "manier van schrijven van antwoorden",
  },
  nothing: "niets",
  otherPlan: (what, first, other, flag) => {
    const pin =
      "`frame-analyze inspect BESTAND --write-plan` legt één manier van lezen vast, die --config dan aan elk bestand geeft";
    return {
      message: `${what}: anders dan in het eerste bestand: ${other}, niet ${first}`,
      hint: flag === null ? pin : `noem ze met ${flag}, of: ${pin}`,
    };
  },
  madeOtherwise: (what, firstFile, other, first) => ({
    message: `anders gemaakt dan ${firstFile}, verschil in ${what}: hier ${other}, daar ${first}`,
    hint: "codeer elk stuk met hetzelfde programma, dezelfde modellen en opties; split legt het plan vast",
  }),
  shardTwice: (shard, file) => ({
    message: `${shard} zit al in ${file}: het zou dubbel tellen`,
    hint: "laat een van de twee weg",
  }),
  cutOtherwise: (file, other) => ({
    message: `${file} is hier anders geknipt dan in ${other}: records zouden dubbel tellen`,
    hint: "voeg de stukken van één split samen",
  }),
  noPart: { message: "geen deelresultaat gegeven", hint: "frame-analyze merge part-*.json" },
  dataOf: (file) => `de inhoud van ${file}`,
  shardOf: (number, of, file) => `stuk ${number} van ${of} van ${file}`,
  gap: (of, file, missing, more) =>
    `van de ${of} van ${file} ontbreekt ${missing.join(", ")}${more === null ? "" : `, … (${more} in totaal)`}`,
  incomplete: (found, expected, gaps) => {
    const after = gaps.length === 0 ? "" : `: ${gaps.join("; ")}`;
    return {
      message:
        expected === null
          ? `niet alle stukken zijn er${after}`
          : `${found} stukken, waar --expect er ${expected} verwacht${after}`,
      hint: "codeer wat ontbreekt, of geef --expect met het aantal dat er moet zijn",
    };
  },
  mergesNoRecords: (records, partial) => ({
    message: `merge schrijft geen ${records}: deelresultaten bevatten tellingen, niet het antwoord van iedereen`,
    hint: `schrijf ze waar ze gecodeerd worden: analyze --partial -o part.json -o stuk.${records}${partial ? "" : ", en zet die achter elkaar"}`,
  }),
  rejectsOfShards: "analyze --rejects BESTAND schrijft die van een stuk op",
  ofTheWhole: (flag) => ({
    message: `${flag} gaat over het geheel, en --partial schrijft daar een deel van`,
    hint: `geef het aan merge: frame-analyze merge part-*.json ${flag} …`,
  }),
  noReport: (format) => ({
    message: `--partial schrijft geen ${format}: een deel heeft geen rapport`,
    hint: "vraag erom bij merge",
  }),
  whereTo: {
    message: "--partial: waar moet het deelresultaat heen?",
    hint: "voeg -o part.json toe, of --format json voor standaarduitvoer",
  },
  pieceChanged: (name) => ({
    message: "dit stuk van een run is niet zoals het geschreven werd",
    hint: `verwijder ${name}.json, dan wordt het opnieuw gecodeerd`,
  }),
  inputChanged: {
    message: "de invoer is veranderd sinds deze run begon",
    hint: "geef --partial-dir een andere map, of verwijder deze, dan begint de run opnieuw",
  },
  otherRun: (what) => ({
    message: `in deze map staan stukken van een andere run, verschil in ${what}`,
    hint: "draai zoals toen, of geef --partial-dir een andere map",
  }),
  noFolder: (folder) => ({
    message: `--partial-dir ${folder}: dit is een bestand, geen map`,
    hint: "noem een map; die wordt gemaakt als die er niet is",
  }),
  shardChanged: {
    message: "dit stuk is niet zoals split het schreef: het is veranderd, of onderweg afgekapt",
    hint: "kopieer het opnieuw, of split opnieuw",
  },
  planSettles: (flag) => ({
    message: `het plan in deze config bepaalt hoe bestanden gelezen worden: --${flag} kan dat niet`,
    hint: "laat de optie weg, of geef --no-config",
  }),
  planUnreadable: (name, problem) => ({
    message: `${name} is niet te lezen: ${problem}`,
    hint: "`frame-analyze split` en `inspect --write-plan` schrijven het; het is niet bedoeld om te bewerken",
  }),
  otherFile: (why) => ({
    message: `dit is niet het soort bestand waarvoor het plan gemaakt is: ${why}`,
    hint: "maak een plan van zo'n bestand met split, of met inspect --write-plan",
  }),
  otherFileWhy: {
    empty: "het is leeg",
    format: (own, planned) => `het is ${own}, niet ${planned}`,
    columns: (own, planned) => `het heeft ${own} kolommen, niet ${planned}`,
    column: (number, own, planned) => `kolom ${number} is "${own}", niet "${planned}"`,
  },
  otherSetting: (what, theirs, own, flag) => ({
    message: `gemaakt met ${what === "codebook" ? "het codeboek" : "het model"} ${theirs}, en hier is het ${own}`,
    hint: `geef ${what === "codebook" ? "het codeboek" : "het model"} waarmee het gemaakt is met ${flag}`,
  }),
  noCodebook: (codebook, why) => ({
    message: `gemaakt met het codeboek ${codebook}: ${why}`,
    hint: "geef het codeboek waarmee het gemaakt is met --codebook",
  }),
  intoHowMany: {
    message: "in hoeveel stukken?",
    hint: "geef --shards N, of --rows N voor records per stuk",
  },
  noEnd: {
    message: "standaardinvoer heeft geen einde om door te delen",
    hint: "geef --rows, de records van een stuk",
  },
  whereShards: { message: "waar moeten de stukken heen?", hint: "geef een map: -o stukken" },
  notEmpty: { message: "deze map is niet leeg", hint: "geef -o een andere" },
  tooManyShards: (records, shards) => ({
    message: `met ${records} records zijn geen ${shards} stukken te vullen`,
    hint: "vraag er minder",
  }),
  nothingToSplit: "geen records om te knippen",
  sealed: {
    partial: "deelresultaat",
    piece: "stuk van een run",
    run: "verslag van een run",
    partialMend: "codeer het stuk opnieuw",
    pieceMend: "verwijder het, dan wordt het opnieuw gecodeerd",
    runMend: "verwijder de map, dan begint de run opnieuw",
    unusable: (called, why) => `dit ${called} is niet te gebruiken: ${why}`,
    inconsistent: "dit past niet bij de rest van het bestand",
    empty: "het is leeg",
    noJson: "het is geen JSON, of afgekapt",
    otherKind: (called) => `het is geen ${called} van frame-analyze`,
    otherKindHint: "is het een ander bestand?",
    version: (version, reads) => `het heeft versie ${version}, en dit programma leest versie ${reads}`,
    versionHint: "maak en lees het met dezelfde versie van het programma",
    hash: "de inhoud past niet bij de hash: het is veranderd, of onderweg beschadigd",
  },
};
