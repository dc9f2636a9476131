/** A codebook to fill in: `lexicon new`. What begins with TODO is found by `lexicon check`. */
export const skeleton = {
  todo: {
    name: "TODO: the technology and what is asked about it",
    label: "TODO: a short name",
    definition: "TODO: what an answer of this kind says, and what does not belong here",
    term: "TODO: a word or phrase",
  },
  frames: ["First frame", "Second frame"],
  frame: "Frame",
  noFrame: "No frame",
  none: "None",
  noneDefinition: "None of these: no comment, off topic, bare liking or refusal.",
  wordsOf: (name: string) => `Words of "${name}".`,
  importedFrom: (file: string) => `imported from ${file}`,
  termsFrom: (file: string) => `Terms imported from ${file}.`,
  noTermsYet: "No terms yet.",
  /** Comments of codebook.yml. */
  codebook: [
    "What is coded about each answer, and what each category means for adoption.",
    "`frame-analyze lexicon check` on this folder says what is still wrong; docs/formats.md describes every key.",
  ],
  include:
    "For, against, mixed or no position is the same for every technology: categories and terms come with the program.",
  roles:
    "role: intended (what the organisation hopes for), competing (a rival meaning), barrier, unclear, neutral, none",
  risk: "Adoption risk by category and stance, 0 (all take it up) to 100 (nobody does). A hypothesis of yours: change it, or leave `risk` out.",
  /** What stands above a lexicon to fill in: how terms are written, in short. */
  lexicon: [
    "What people say, by category: one term a line, after a hyphen. How terms are written, in short (docs/formats.md has all of it):",
    "",
    "  - time saver                        a phrase; each word matches its inflections too: time savers",
    "  - =fun                              = this form only; =IT with capitals: capitals count",
    "  - auto*                             begins with auto; also *ware and *robot*",
    "  - trust ... answer                  in this order, with up to 5 words between; ...2 for up to 2",
    "  - (boss|manager) wants              one of several",
    "  - waste of my? time                 a word that may be missing",
    "  - {term: clever, weight: 0.5}       weaker than others; weights go from 0.1 to 3",
    '  - "no"                              quotes around words that YAML would not take for text, and around # : @ * at the beginning',
    "",
    'Negation is seen to: "not useful" does not count as useful. A good term is right in three answers of four.',
  ],
  /** Asked at a terminal. */
  ask: {
    begin: "An empty answer leaves a TODO to fill in later.",
    nameEn: "Name of the codebook in English:",
    nameNl: "… and in Dutch:",
    frames: "Frames, in English, separated by commas:",
    inDutch: (frame: string) => `"${frame}" in Dutch:`,
    roles: (roles: readonly string[]) =>
      `What is each for adoption? ${roles.map((role) => `${role} (${ROLES[role] ?? role})`).join(", ")}.`,
    role: (frame: string) => `"${frame}" is (first letter will do; neutral if empty):`,
  },
  wrote: (folder: string) => [
    `wrote ${folder}: codebook.yml, en.yml, nl.yml`,
    `Fill in what says TODO, then: frame-analyze lexicon check ${folder}`,
    `Try a sentence on it: frame-analyze explain --codebook ${folder} "…"`,
  ],
};

const ROLES: Record<string, string> = {
  intended: "what the organisation hopes for",
  competing: "a rival meaning",
  barrier: "stands in the way",
  unclear: "not understood",
  neutral: "none of these",
};
