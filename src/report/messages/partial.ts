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
};

export const partialMessages = (language: Language): typeof en => (language === "nl" ? nl : en);
