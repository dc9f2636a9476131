/** A locked study, and how a run differs from it. */
export const study = {
  codebook: "the codebook",
  model: "the model",
  minGroup: "the minimum group",
  intended: "the intended frames",
  comparisons: "the groups compared",
  gates: "the gates",
  minResponses: "the minimum of respondents",
  differs: (what: string, locked: string, now: string) =>
    `${what}: ${now}, where the study was locked with ${locked}`,
  warning: (n: number) =>
    `this run differs from the locked study in ${n} ${n === 1 ? "point" : "points"}, so its results were not laid down beforehand`,
  none: "none",
};
