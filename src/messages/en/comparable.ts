/** Why two results do not compare. */
export const comparable = {
  codebook: (a: string, b: string) => `other codebooks: ${a} and ${b}`,
  model: (a: string, b: string) => `other models: ${a} and ${b}; a change may be the model's`,
  bins: (column: string) => `"${column}" is cut at other edges`,
  columns: (a: string, b: string) => `other group columns: ${a} and ${b}`,
  questions: (a: string, b: string) => `other questions: ${a} and ${b}`,
  weights: (a: string, b: string) => `weighted by ${a} and by ${b}`,
  none: "none",
};
