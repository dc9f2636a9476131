import type { Language } from "../../codebook/language.js";

/** What is said of partial results, shards and interrupted runs, in English. */
const en = {
  confidential:
    "confidential: a partial result counts groups of every size and holds words of respondents; merge hides small groups",
  merged: (parts: number, shards: number) => `${parts} parts, ${shards} shards`,
  split: (shards: number, records: number, folder: string, config: string) =>
    `${records} records in ${shards} shards and ${config}, in ${folder}: confidential`,
  splitNext: (command: string) => `next, for each shard: ${command}`,
  resumed: (pieces: number, folder: string) => `goes on after ${pieces} finished pieces in ${folder}`,
  kept: (folder: string) =>
    `${folder} keeps what was coded, person by person: remove it when it is no longer needed`,
  help: {
    partial: "write counts to be merged in place of a report: a shard's part of the whole, confidential",
    partialDir: "keep what is finished there; the same run goes on from it after an interruption",
    writePlan: "as --write-config, but pinned: every file with that config is read just so, none surveyed",
    split: "cut a file into shards at record boundaries, each readable by itself under one pinned plan",
    shards: "number of shards",
    rows: "records of a shard, in place of --shards",
    folder: "folder to make: shard-00001.csv, …, and frame-analyze.config.json with the plan",
    merge: "the report of a whole from the partial results of its shards (analyze --partial)",
    expect: "shards that have to be there; of a split all of them if not given",
    mergePartial: "write a larger partial result in place of a report, to be merged again",
  },
};

const nl: typeof en = {
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
};

export const partialMessages = (language: Language): typeof en => (language === "nl" ? nl : en);
