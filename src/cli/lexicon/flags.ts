import type { Flag } from "../flags.js";

/** Flags that several of the lexicon commands have. */
export const CODEBOOK: Flag = {
  flags: "--codebook <id or path>",
  description: (m) => m.flags.oneCodebook,
  group: "coding",
};
export const DIMENSION: Flag = {
  flags: "--dimension <id>",
  description: (m) => m.flags.dimension,
  group: "coding",
};
export const LANGUAGE: Flag = {
  flags: "--lang <language>",
  description: (m) => m.flags.lang,
  group: "input",
  choices: ["en", "nl"],
};
