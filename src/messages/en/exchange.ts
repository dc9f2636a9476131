/** Codebooks from and for other programs. */
export const exchange = {
  noFormat: {
    message: "cannot tell the format from the name",
    hint: "a quanteda dictionary ends in .yml, a LIWC dictionary in .dic, a REFI-QDA codebook in .qdc",
  },
  noExportFormat: (file: string | null) => ({
    message: file === null ? "no -o FILE given" : `-o ${file}: cannot tell the format from the name`,
    hint: "end it in .yml for a quanteda dictionary, in .qdc for a REFI-QDA codebook",
  }),
  folderInUse: {
    message: "there are files in this folder already",
    hint: "name a new one; nothing is overwritten",
  },
  noQuanteda: "no quanteda dictionary: names over lists of words are expected",
  liwc: (what: string) => ({
    message: what,
    hint: "a LIWC dictionary has %, its categories, %, and its words",
  }),
  liwcFaults: {
    begin: "the file does not begin with %",
    category: (line: string) => `"${line}" is no category: a number and a name are expected`,
    uncategorised: (line: string) => `"${line}" has no category`,
    number: (number: string) => `category ${number} is not among those above`,
    none: "no categories in this file",
  },
  noRefi: {
    message: "no REFI-QDA codebook: <CodeBook> with <Codes> is expected",
    hint: "export the codebook (.qdc), not the project (.qdpx)",
  },
  noCodes: "no codes in this codebook",
  namelessCode: "a code without a name",
  xml: (what: string) => ({
    message: `not readable as XML: ${what}`,
    hint: "export it again from the program that made it",
  }),
  xmlFaults: {
    outside: "text outside the root element",
    doctype: "a DOCTYPE is not accepted",
    nothingOpen: (name: string) => `</${name}> closes nothing that is open`,
    notClosed: (name: string) => `<${name}> is not closed`,
    oneRoot: "one root element is expected",
    space: "a space is expected between attributes",
    quotes: (name: string) => `the value of ${name} needs quotes`,
    openValue: (name: string) => `the value of ${name} is not closed`,
    twice: (name: string) => `attribute ${name} stands twice`,
    deep: "nested too deeply",
    less: "a < in a value",
    entity: (entity: string) => `unknown entity ${entity}`,
    expected: (what: string) => `${what} is expected`,
    closingName: "the name of a closing tag",
    elementName: "the name of an element",
    attribute: "an attribute",
  },

  leftOut: (category: string, word: string, reason: string) =>
    `${category}: "${word}" was left out: ${reason}`,
  emptyEntry: "empty",
  anyLetter: "? (any one letter) has no counterpart; write the words out",
  cut: (parts: readonly string[], better: string | null) =>
    `answers are cut into "${parts.join('" "')}"; write ${better ?? "it without punctuation"}`,
  rolesNeutral:
    "roles are not part of the format: every category is neutral until you say intended, competing, barrier or unclear",
  addTerms: "the format holds no terms: add them to en.yml and nl.yml",
  setsLeftOut: "sets of codes were left out",
  more: (n: number) => `… and ${n} more`,
  imported: (folder: string, categories: number, terms: number) => [
    `wrote ${folder}: ${categories} categories, ${terms} terms`,
    `Next: frame-analyze lexicon check ${folder}`,
  ],

  namesOnly: "names and definitions only: the format holds no terms",
  entries: (n: number) => `${n} entries written`,
  inflections:
    "words match their inflections here and not in quanteda: stem both there (tokens_wordstem), or add the forms",
  noWeights: "weights and negation are not part of the format",
  termsLeftOut: (n: number, example: string) =>
    `${n} terms with gaps, numbers or capitals that matter were left out, such as "${example}"`,
  exported: (file: string) => `wrote ${file}`,
};
