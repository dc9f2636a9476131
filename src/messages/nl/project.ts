import type { project as original } from "../en/project.js";

export const project: typeof original = {
  id: "respondent",
  question: "vraag",
  confidence: "zekerheid van het beeld",
  human: "met de hand gecodeerd",
  about: (model, modelHash, codebookHash) =>
    `Gecodeerd door frame-analyze, model ${model} (${modelHash}), codeboek ${codebookHash}. Vertrouwelijk: hierin staat wat mensen schreven, met hun codes. De datums zijn niet die van het coderen.`,
  tooMany: (most) => ({
    message: `een project bevat hooguit ${most.toLocaleString("nl")} antwoorden`,
    hint: "verwerk het bestand in delen, of gebruik -o gecodeerd.csv",
  }),
};
