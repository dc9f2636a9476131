/** Gates, and their formats for CI. */
export const gates = {
  responses: (n: number, minimum: number) => `${n} respondents, and ${minimum} are the least to judge by`,
  provisional: (reason: string) =>
    `${reason}, but that is provisional: the codings were not tested on answers like these; codes by hand decide (sample --for audit), or --lenient`,
  title: { pass: "Gate passed", fail: "Gate failed", "cannot-tell": "Gate cannot be decided" },
  risk: "Adoption risk",
  or: "or",
  verdict: (index: number, low: number, high: number, bands: string, provisional: boolean) =>
    `${index} (${low} to ${high}), ${bands}${provisional ? ", provisional" : ""}`,
  of: (text: string, n: number) => `${text}; ${n} respondents`,
};
