import type { study as en } from "../en/study.js";

export const study: typeof en = {
  codebook: "het codeboek",
  model: "het model",
  minGroup: "de kleinste groep",
  intended: "de bedoelde frames",
  comparisons: "de vergeleken groepen",
  gates: "de grenzen",
  minResponses: "het minimum aan respondenten",
  differs: (what, locked, now) => `${what}: ${now}, terwijl de studie vastgelegd is met ${locked}`,
  warning: (n) =>
    `deze analyse wijkt op ${n} ${n === 1 ? "punt" : "punten"} af van de vastgelegde studie; de uitkomst was dus niet vooraf vastgelegd`,
  none: "geen",
};
