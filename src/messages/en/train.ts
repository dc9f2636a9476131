/** Training a model. */
export const train = {
  whereTo: { message: "where should the model go?", hint: "-o model.json" },
  nothingToLearn: (dimension: string, only: string | null) => ({
    message:
      only === null
        ? `no answer has a code of ${dimension}`
        : `every answer has the code "${only}": there is nothing to tell apart`,
    hint: "code some answers of at least two categories; `frame-analyze sample --for training` chooses instructive ones",
  }),
  few: (n: number, enough: number) =>
    `only ${n} coded answers: codes for ${enough} or more, of every category, make a model that can be relied on more`,
  wrote: (
    file: string,
    codebook: string,
    language: string,
    answers: number,
    features: number,
    hash: string,
  ) =>
    `wrote ${file}: ${codebook}, ${language}, ${answers} coded answers, ${features} features, hash ${hash}`,
  next: (flags: string) => `use it with ${flags}; evaluate --folds 10 says how well such a model codes`,
  noBundled: (codebook: string, language: string) => ({
    message: `"${codebook}" has no bundled model for ${language}`,
    hint: "leave out --from to train from nothing",
  }),
  otherLanguage: (model: string, given: string) => `this model is for ${model}, not for ${given}`,
  working: "choosing the weight of your codes",
  weighed: (weight: number, dimension: string, before: string, after: string) =>
    `each of your answers counts as ${weight} of the model's own; on your answers, ${dimension} was right for ${before} before and ${after} now (each coded unseen)`,
  notRecalibrated: "too few answers to calibrate anew: probabilities are calibrated as before",
};
