/** What a report says of an audit, of differences that unequal errors could make, and of a study. */
export const audit = {
  weighted: (column: string, effect: string, coded: string, effective: string) =>
    `Figures are weighted by "${column}", counts are not: ${coded} coded answers tell as much as ${effective} that weigh the same (design effect ${effect}).`,
  checked: (n: number) => `${n} answers drawn by chance were coded by hand; the figures rest on them.`,
  wrong: (per100: number, low: number, high: number) =>
    `The model's frame was wrong in ${per100} of 100 (${low} to ${high}), which the figures allow for.`,
  unequal: (more: string, less: string, points: number) =>
    `It errs more often among ${more} than ${less}, by ${points} points; the audited figures allow for that too.`,
  tipping: (a: string, b: string, frame: string, missed: number, group: string) =>
    `${capital(a)} and ${b} would not differ (${frame}) if the coder missed ${missed} of 100 more among ${group}.`,
  study: (differences: string[]) => `Not as locked beforehand: ${differences.join("; ")}.`,
  kept: "As locked beforehand.",
  asCoded: (least: number) =>
    `Words, conditions and how well the index tells use apart stay as coded, and so does what has fewer than ${least} hand codes.`,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
