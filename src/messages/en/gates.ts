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
  unreadable: (fault: string, text: string) => ({
    message: `--fail-on: ${fault}: ${text}`,
    hint: `examples: "risk>=60", "share(entertainment-friends)>0.35", 'risk[age="<25"]>=60'`,
  }),
  /** What can be wrong with an expression. */
  faults: {
    grammar: "cannot be read",
    noCategory: (quantity: string) => `${quantity} needs a category in brackets`,
    riskCategory: "risk has no category",
    twoGroups: 'a difference compares two groups, [age="<25" vs age=">=25"]',
    oneColumn: "a difference compares two groups of one column",
  },
  noCategory: (category: string, known: readonly string[]) => ({
    message: `--fail-on: no category "${category}"`,
    hint: `known: ${known.join(", ")}`,
  }),
  noValue: (column: string, value: string, values: readonly string[]) => ({
    message: `--fail-on: no group ${column}="${value}"`,
    hint: `groups of ${column}: ${values.join(", ")}`,
  }),
  noColumn: (column: string, value: string, columns: readonly string[]) => ({
    message: `--fail-on: no group ${column}="${value}"`,
    hint: `columns: ${columns.join(", ") || "none; choose one with --group"}`,
  }),
};
