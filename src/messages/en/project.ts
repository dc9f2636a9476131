/** A project for programs of qualitative analysis. */
export const project = {
  id: "respondent",
  question: "question",
  confidence: "confidence of the frame",
  human: "coded by hand",
  about: (model: string, modelHash: string, codebookHash: string) =>
    `Coded by frame-analyze, model ${model} (${modelHash}), codebook ${codebookHash}. Confidential: it holds what people wrote, with their codes. Dates are not those of the coding.`,
  tooMany: (most: number) => ({
    message: `a project holds at most ${most.toLocaleString("en")} answers`,
    hint: "run the file in parts, or use -o coded.csv",
  }),
};
