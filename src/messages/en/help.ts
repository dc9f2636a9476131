/** The words around the help, and what is wrong with a command line. */
export const help = {
  usage: "Usage:",
  options: "Options:",
  commands: "Commands:",
  arguments: "Arguments:",
  examples: "Examples",
  choices: (names: readonly string[]) => `choices: ${names.join(", ")}`,
  /** The headings that flags stand under. */
  groups: {
    input: "Input",
    coding: "Coding",
    report: "Report",
    gate: "Gate",
    shards: "Shards",
    run: "Run",
    sample: "Sample",
    test: "Test",
  },
  /** What stands between < > or [ ] in a usage. */
  value: (name: string) => name,
  version: "print the version; with --json also that of Node and the hashes of codebooks and models",
  help: "show this help",
  unknownOption: (option: string, meant: string | null) => ({
    message: `unknown option '${option}'`,
    hint: meant === null ? "--help lists the options" : `did you mean ${meant}?`,
  }),
  unknownCommand: (command: string, meant: string | null) => ({
    message: `unknown command '${command}'`,
    hint: meant === null ? "--help lists the commands" : `did you mean ${meant}?`,
  }),
  missingArgument: (name: string) => ({
    message: `missing required argument '${name}'`,
    hint: "--help shows how the command is used",
  }),
  missingValue: (option: string) => ({
    message: `option '${option}' needs a value`,
    hint: "--help lists the options",
  }),
  noChoice: (option: string, value: string, allowed: string) => ({
    message: `option '${option}': '${value}' is not one of the choices`,
    hint: `choose one of ${allowed}`,
  }),
  tooMany: (allowed: number | null, given: number | null) => ({
    message:
      allowed === null || given === null
        ? "too many arguments"
        : `too many arguments: ${given}, where ${allowed} ${allowed === 1 ? "is" : "are"} expected`,
    hint: "put a text with spaces in quotes; --help shows how the command is used",
  }),
};
