import type { train as en } from "../en/train.js";

export const train: typeof en = {
  whereTo: { message: "waar moet het model heen?", hint: "-o model.json" },
  nothingToLearn: (dimension, only) => ({
    message:
      only === null
        ? `geen antwoord heeft een code van ${dimension}`
        : `elk antwoord heeft de code "${only}": er valt niets te onderscheiden`,
    hint: "codeer antwoorden van minstens twee categorieën; `frame-analyze sample --for training` kiest leerzame",
  }),
  few: (n, enough) =>
    `maar ${n} gecodeerde antwoorden: met ${enough} of meer, van elke categorie, is een model beter te vertrouwen`,
  wrote: (file, codebook, language, answers, features, hash) =>
    `${file} geschreven: ${codebook}, ${language}, ${answers} gecodeerde antwoorden, ${features} kenmerken, hash ${hash}`,
  next: (flags) => `gebruik het met ${flags}; evaluate --folds 10 zegt hoe goed zo'n model codeert`,
  noBundled: (codebook, language) => ({
    message: `bij "${codebook}" hoort geen meegeleverd model voor ${language}`,
    hint: "laat --from weg om vanaf niets te trainen",
  }),
  otherLanguage: (model, given) => `dit model is voor ${model}, niet voor ${given}`,
  working: "het gewicht van uw codes kiezen",
  weighed: (weight, dimension, before, after) =>
    `elk van uw antwoorden telt als ${weight} van het model zelf; op uw antwoorden was ${dimension} eerst bij ${before} juist en nu bij ${after} (elk ongezien gecodeerd)`,
  notRecalibrated: "te weinig antwoorden om opnieuw te ijken: de kansen zijn geijkt als tevoren",
};
