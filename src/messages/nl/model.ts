import type { model as en } from "../en/model.js";

export const model: typeof en = {
  noneTrained: (codebook, method) => ({
    message: `het codeboek "${codebook}" heeft geen getraind model, dus --method ${method} kan niet`,
    hint: "neem --method lexicon, of train er een: frame-analyze train gecodeerd.csv --codebook … -o model.json, en dan --model model.json",
  }),
  notByLexicon: {
    message: "--method lexicon gebruikt geen model",
    hint: "laat --model weg, of neem --method hybrid of bayes",
  },
  twoOfOneLanguage: (language, other) => ({
    message: `twee modellen voor één taal (${language})`,
    hint: `het andere is ${other}`,
  }),
  broken: (why) => ({
    message: `dit modelbestand is niet te gebruiken: ${why}`,
    hint: "train het opnieuw, of haal een verse kopie",
  }),
  faults: {
    json: "het is geen JSON",
    kind: "het is geen model van frame-analyze",
    version: (version) => `het heeft versie ${version}, en dit programma leest versie 1`,
    damaged: (part) => `${part} is beschadigd`,
    misfit: "de delen passen niet bij elkaar",
    hash: "de inhoud past niet bij de hash",
  },
  misfit: (codebook, why, todo) => ({
    message: `dit model past niet bij het codeboek "${codebook}": ${why}`,
    hint: todo,
  }),
  trainedFor: (other) => `het is getraind voor "${other}"`,
  useOther: (other, own) => `gebruik het met --codebook ${other}, of train er een voor "${own}"`,
  trainAgain: "het codeboek is sinds de training veranderd: train het opnieuw",
  otherDimensions: (own, wanted) => `het kent de dimensies ${own}, het codeboek heeft ${wanted}`,
  lacks: (category, dimension) => `het kent de categorie "${category}" van ${dimension} niet`,
  foreign: (category, dimension) =>
    `het kent een categorie "${category}" van ${dimension} die het codeboek niet heeft`,
  otherOrder: (dimension) => `de categorieën van ${dimension} staan in een andere volgorde`,
};
