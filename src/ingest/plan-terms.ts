import type { Messages } from "../messages/index.js";
import type { Exclusion, GroupColumn, Plan, ScaleColumn } from "./plan.js";

/**
 * What of a Plan decides how answers are coded and counted, wherever its columns stand in a file: the part that a report needs, and in
 * which files and shards that are put together must agree. Plain data.
 */
export interface PlanTerms {
  questions: { name: string; label: string }[];
  groups: Omit<GroupColumn, "column">[];
  intention: ScaleTerms | null;
  use: ScaleTerms | null;
  experience: ScaleTerms | null;
  /** Names of these columns, null where there is none. */
  weight: string | null;
  question: string | null;
  exclusions: Omit<Exclusion, "column">[];
  language: "en" | "nl";
  languageFixed: boolean;
}

export type ScaleTerms = Omit<ScaleColumn, "column">;

export function planTerms(plan: Plan): PlanTerms {
  const scale = (column: ScaleColumn | null): ScaleTerms | null => {
    if (column === null) return null;
    const { name, mapping, kind, top } = column;
    return { name, mapping, kind, ...(top === undefined ? {} : { top }) };
  };
  const named = (column: number | null) => (column === null ? null : plan.columns[column].name);
  return {
    questions: plan.questions.map(({ name, label }) => ({ name, label })),
    groups: plan.groups.map(({ name, bins }) => ({ name, bins })),
    intention: scale(plan.intention),
    use: scale(plan.use),
    experience: scale(plan.experience),
    weight: named(plan.weight),
    question: named(plan.question),
    exclusions: plan.exclusions.map(({ name, values }) => ({ name, values })),
    language: plan.language,
    languageFixed: plan.languageFixed,
  };
}

/** Something in which two parts differ: what it is, how each has it, and the flag that settles it, if one does. */
export interface Difference {
  what: keyof Messages["partial"]["terms"];
  /** "" for nothing. */
  first: string;
  other: string;
  flag: string | null;
}

/** How one of two has it, in words. */
export const inWords = (value: string, m: Messages): string => (value === "" ? m.partial.nothing : value);

/** The first thing that keeps answers read by these two from being put together; null where nothing does. */
export function planDifference(first: PlanTerms, other: PlanTerms): Difference | null {
  const compared: [what: Difference["what"], flag: string | null, of: (plan: PlanTerms) => string][] = [
    ["questions", "--text", (p) => listed(p.questions.map(({ name }) => name))],
    ["groups", "--group", (p) => listed(p.groups.map(({ name }) => name))],
    ["bins", "--bins", (p) => listed(p.groups.flatMap((g) => (g.bins ? [`${g.name}=${g.bins}`] : [])))],
    ["intention", "--intention", (p) => scaleText(p.intention)],
    ["use", "--use", (p) => scaleText(p.use)],
    ["experience", "--experience", (p) => scaleText(p.experience)],
    ["weights", null, (p) => p.weight ?? NONE],
    ["questionColumn", null, (p) => p.question ?? NONE],
    ["excluded", null, (p) => listed(p.exclusions.map((e) => `${e.name}: ${e.values.join("|")}`))],
    ["lang", "--lang", (p) => (p.languageFixed ? p.language : NONE)],
  ];
  for (const [what, flag, of] of compared)
    if (of(first) !== of(other)) return { what, first: of(first), other: of(other), flag };
  return null;
}

/** Beyond `planDifference`: parts that are merged without an order of theirs have no first one, whose language and labels could count. */
export function languageDifference(first: PlanTerms, other: PlanTerms): Difference | null {
  const labels = (p: PlanTerms) => listed(p.questions.map(({ label }) => label));
  if (first.language !== other.language)
    return { what: "language", first: first.language, other: other.language, flag: null };
  if (labels(first) === labels(other)) return null;
  return { what: "labels", first: labels(first), other: labels(other), flag: null };
}

const NONE = "";
const listed = (names: readonly string[]): string => names.join(", ");
const scaleText = (scale: ScaleTerms | null): string =>
  scale === null
    ? NONE
    : `${scale.name} (${scale.mapping.en}${scale.top === undefined ? "" : `, top ${scale.top}`})`;
