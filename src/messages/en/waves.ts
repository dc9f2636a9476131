/** What changed between two waves. */
export const waves = {
  title: "WHAT CHANGED",
  waves: (before: number, after: number) => `${before} respondents before, ${after} after`,
  head: ["before", "after", "change", "95 % interval"],
  risk: "adoption risk",
  mix: (column: string) => `WITH THE MIX OF ${column.toUpperCase()} AS IT WAS BEFORE`,
  sure: "* the interval rules out that nothing changed",
  nothing: "No change that the numbers support.",
};
