/** Model files. */
export const model = {
  noneTrained: (codebook: string, method: string) => ({
    message: `the codebook "${codebook}" has no trained model, so --method ${method} cannot be used`,
    hint: "use --method lexicon, or train one: frame-analyze train coded.csv --codebook … -o model.json, then --model model.json",
  }),
  notByLexicon: {
    message: "--method lexicon uses no model",
    hint: "leave out --model, or use --method hybrid or bayes",
  },
  twoOfOneLanguage: (language: string, other: string) => ({
    message: `two models for one language (${language})`,
    hint: `the other one is ${other}`,
  }),
  broken: (why: string) => ({
    message: `this model file cannot be used: ${why}`,
    hint: "train it again, or get a fresh copy",
  }),
  faults: {
    json: "it is not JSON",
    kind: "it is no model of frame-analyze",
    version: (version: string) => `it has version ${version}, and this program reads version 1`,
    damaged: (part: string) => `its ${part} are damaged`,
    misfit: "its parts do not fit together",
    hash: "its content does not match its hash",
  },
  misfit: (codebook: string, why: string, todo: string) => ({
    message: `this model does not fit the codebook "${codebook}": ${why}`,
    hint: todo,
  }),
  trainedFor: (other: string) => `it was trained for "${other}"`,
  useOther: (other: string, own: string) => `use it with --codebook ${other}, or train one for "${own}"`,
  trainAgain: "the codebook has changed since it was trained: train it again",
  otherDimensions: (own: string, wanted: string) =>
    `it knows the dimensions ${own}, the codebook has ${wanted}`,
  lacks: (category: string, dimension: string) =>
    `it does not know the category "${category}" of ${dimension}`,
  foreign: (category: string, dimension: string) =>
    `it knows a category "${category}" of ${dimension} that the codebook lacks`,
  otherOrder: (dimension: string) => `the categories of ${dimension} stand in another order`,
};
