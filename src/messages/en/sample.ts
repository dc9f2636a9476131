/** Samples to code by hand. */
export const sample = {
  whatFor: (purposes: readonly string[]) => ({
    message: "what is the sample for?",
    hint: purposes.map((purpose) => `--for ${purpose}`).join(" or "),
  }),
  byWithoutAudit: {
    message: "--by belongs to --for audit",
    hint: "the other samples are not drawn by group",
  },
  nothing: {
    message: "no answer to code in this file",
    hint: "frame-analyze inspect shows what the program sees",
  },
  tooSmall: (size: number) => ({
    message: `--size ${size} is too small: some groups would have no answer in it`,
    hint: "two answers for each group are the least; thirty each tell something",
  }),
  drawn: (file: string, n: number, seen: number, legend: string) =>
    `wrote ${file}: ${n} of ${seen} answers, drawn by chance; the codes are explained in ${legend}`,
  everybody: (expected: string) => `  everybody: ${expected}`,
  group: (group: string, expected: string, codes: string) =>
    `  ${group}: ${expected}; ±10 points takes ${codes}`,
  tenPoints: (codes: string) =>
    `  ±10 points for everybody takes ${codes}; --by COLUMN tells it for each group`,
  codes: (n: number, alone: number) => (n === alone ? `${n} codes` : `${n} (${alone}) codes`),
  tells: (n: number, shares: [number, number], risk: [number, number] | null) =>
    `${n} codes should tell shares ±${shares[0]} points (±${shares[1]})${risk === null ? "" : `, risk index ±${risk[0]} (±${risk[1]})`}`,
  brackets:
    "  the first figure holds if the model errs as often as it says, the one in brackets if it is of no use here",
  unseen: (dimensions: readonly string[], file: string) =>
    `  fill in ${dimensions.join(" and ")} without looking at the model's codes, then: frame-analyze FILE --coded ${file}`,
  chosen: (
    file: string,
    n: number,
    seen: number,
    purpose: "review" | "training",
    legend: string,
    dimensions: readonly string[],
  ) => [
    `wrote ${file}: ${n} of ${seen} answers, ${purpose === "review" ? "those that the model is least sure of" : "those that the model wavers over, unlike each other"}; the codes are explained in ${legend}`,
    `  fill in ${dimensions.join(" and ")}, then: ${purpose === "review" ? `frame-analyze FILE --coded ${file}` : `frame-analyze train ${file} --from bundled -o model.json`}`,
    "  such a sample is chosen, not drawn: no share of all answers can be estimated from it",
  ],
};
