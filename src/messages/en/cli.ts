/** What the command line says of files, options and its own faults. */
export const cli = {
  hint: "hint",
  internal: (what: string) => `internal error: ${what}`,
  fault: "This is a fault of the program; --verbose shows where.",
  standardInput: "standard input",
  noOutput: (why: string) => `cannot write to standard output: ${why}`,

  /** What the operating system refused. */
  noFile: "no such file",
  noFolderInPath: "no such file: a part of its path is no folder",
  denied: { message: "permission denied", hint: "check who may read or write it" },
  inUse: {
    message: "the file is in use or protected",
    hint: "close it in the other program (Excel holds files open) and run again",
  },
  folder: (example: string | null) => ({
    message: "this is a folder, not a file",
    hint: `name the files in it${example === null ? "" : `, e.g. ${example}`}`,
  }),
  full: "the disk is full; nothing was overwritten",
  tooLarge: "the file would become larger than is allowed; nothing was overwritten",
  longName: "the name is too long",
  written: { message: "it is being written already", hint: "name each output once" },
  readOnly: "the file system is read-only",
  tooManyOpen: "too many open files",

  noInput: {
    message: "no file given",
    hint: "frame-analyze responses.csv, or - for standard input; --help shows more",
  },
  maybeCommand: (meant: string | null) => ({
    message: "no such file",
    hint:
      meant === null
        ? "check the name; -- and quotes help with unusual ones"
        : `did you mean the command ${meant}?`,
  }),
  keyboard: {
    message: "standard input is the keyboard",
    hint: "pipe a file into it: cat responses.csv | frame-analyze -",
  },
  onceOnly: {
    message: "standard input can be read only once, and each codebook reads the answers anew",
    hint: "save it to a file first, or ask for one codebook",
  },
  overwritesInput: { message: "the output would overwrite the input", hint: "give another name to -o" },
  noFolder: { message: "the folder does not exist", hint: "make it first, or give another -o" },
  exists: {
    message: "this file exists already",
    hint: "remove it first, or name another: --write-config other.json",
  },
  mayHoldCodes: {
    message: "this file exists already, and may hold codes",
    hint: "give another name to -o, or remove it first",
  },

  notOneOf: (flag: string, value: string, allowed: readonly string[]) =>
    `${flag} "${value}" is not one of ${allowed.join(", ")}`,
  noNumber: (flag: string, value: string, least: number, most: number) =>
    `${flag} "${value}" must be a number from ${least} to ${most}`,
  noWhole: (flag: string, value: string) => `${flag} "${value}" must be a whole number`,
  noChartsFolder: (folder: string, why: string) => ({
    message: `--charts ${folder}: this folder cannot be made (${why})`,
    hint: "give the name of a folder, or of one that is to be made",
  }),
  binary: {
    message: "a workbook or a project is no text for a terminal",
    hint: "write it to a file: -o report.xlsx",
  },
  noFormat: (file: string, endings: readonly string[]) => ({
    message: `-o ${file}: cannot tell the format from the name`,
    hint: `end it in ${endings.join(", ")}`,
  }),
  noMaxRejects: (text: string) => ({
    message: `--max-rejects "${text}" must be a whole number or a percentage`,
    hint: "such as --max-rejects 10 or --max-rejects 2%",
  }),
  noLabel: (label: string) => ({
    message: `--label "${label}" must be DIMENSION=COLUMN`,
    hint: "such as --label frame=code",
  }),
  noDimension: (id: string, codebook: string, known: readonly string[]) => ({
    message: `--dimension "${id}" is no dimension of ${codebook}`,
    hint: `known: ${known.join(", ")}`,
  }),

  config: {
    /** @param why what the reader of JSON says, in English */
    json: (why: string) => ({
      message: `not valid JSON: ${why}`,
      hint: "inspect --write-config writes one that is",
    }),
    noOptions: {
      message: 'no "options" in this config',
      hint: 'it should look like { "options": { "text": ["answer"] } }',
    },
    unknown: (name: string, meant: string | null, known: readonly string[]) => ({
      message: `unknown option "${name}"`,
      hint: meant === null ? `known: ${known.join(", ")}` : `did you mean "${meant}"?`,
    }),
    kind: (name: string, list: boolean) =>
      `option "${name}" must be ${list ? "a list of texts" : "a text, number or true"}`,
    choice: (name: string, choices: readonly string[]) =>
      `option "${name}" must be one of ${choices.join(", ")}`,
  },
  noSchema: (name: string, meant: string | null, known: readonly string[]) => ({
    message: `no schema "${name}"`,
    hint: meant === null ? `there are ${known.join(", ")}` : `did you mean ${meant}?`,
  }),
  noShell: (shell: string, known: readonly string[]) => ({
    message: `no completion for "${shell}"`,
    hint: `there is one for ${known.join(", ")}`,
  }),
  schemas: {
    partial: "A partial result (analyze --partial) of frame-analyze",
    analysis: "An Analysis of frame-analyze: what --format json prints",
    record: "A line of the NDJSON of frame-analyze: --format ndjson",
    evaluation: "An evaluation of frame-analyze: evaluate --format json",
    agreement: "Agreement of coders by frame-analyze: agree --format json",
    waves: "Two waves compared by frame-analyze: compare --format json",
    codebook: "codebook.yml of frame-analyze",
    lexicon: "A lexicon (en.yml, nl.yml) of frame-analyze",
    model: "A model file of frame-analyze: train -o model.json",
    config: "A config of frame-analyze: frame-analyze.config.json",
  },
};
