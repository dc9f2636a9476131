import type { Flag } from "../flags.js";

/** Flags that several of the lexicon commands have. */
export const CODEBOOK: Flag = {
  flags: "--codebook <id or path>",
  description:
    "bundled: internal-social-media (default), frame-domains, affordances, technology-acceptance; or a folder with codebook.yml",
  group: "Coding",
};
export const DIMENSION: Flag = {
  flags: "--dimension <id>",
  description: "the codebook's first if not given",
  group: "Coding",
};
export const LANGUAGE: Flag = {
  flags: "--lang <language>",
  description: "language of all answers; found per answer if not given",
  group: "Input",
  choices: ["en", "nl"],
};
export const VERBOSE: Flag = { flags: "--verbose", description: "stack traces of faults", group: "Run" };
export const format = (...choices: string[]): Flag => ({
  flags: "-f, --format <name>",
  description: `${choices[0]} (default)${choices
    .slice(1)
    .map((c) => ` or ${c}`)
    .join("")}`,
  group: "Report",
  choices,
});
