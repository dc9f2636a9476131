import type { Language } from "./language.js";

/** A text in every language the program speaks. */
export type Labels = Record<Language, string>;
/**
 * What a category means for adoption. Frames: `intended` (what the organisation hopes for), `competing` (a rival meaning),
 * `barrier`, `unclear`, `neutral` (the stance alone tells), `none`. Stances: `for`, `against`, `mixed`, `none`.
 */
export type Role =
  | "intended"
  | "competing"
  | "barrier"
  | "unclear"
  | "neutral"
  | "none"
  | "for"
  | "against"
  | "mixed";

export interface Category {
  id: string;
  role: Role;
  label: Labels;
  /** A word or two, for narrow columns. */
  short?: Labels;
  definition: Labels;
}

/** One thing that is coded about each answer; every answer gets one category of it, or none that the coder dares to name. */
export interface Dimension {
  id: string;
  label: Labels;
  categories: Category[];
}

/** One way in which a word can satisfy a step of a term. */
export type WordPattern =
  | { kind: "stem" | "exact" | "prefix" | "suffix" | "infix"; text: string }
  | { kind: "cased"; text: string }
  | { kind: "affixes"; text: string; suffix: string }
  | { kind: "number"; text: "" };

/** One word of a term: any of the patterns, after at most `gap` other words. */
export interface Step {
  patterns: WordPattern[];
  gap: number;
}

/** One line of a lexicon. */
export interface Term {
  /** As written; its grammar is in docs/formats.md. */
  text: string;
  /** How much a hit weighs, 0.1 to 3; 1 if not said. */
  weight: number;
  dimension: string;
  category: string;
  note?: string;
  source?: string;
  /** The word sequences that satisfy it, stemmed, where it has been read already (bundled codebooks). */
  sequences?: Step[][];
  /** Where it stands, for messages. */
  file?: string;
  line?: number;
  column?: number;
}

export interface AdviceRule {
  id: string;
  when: { category: string; share: number };
  text: Labels;
  source?: string;
}

export interface RiskRule {
  weights: Record<string, Record<string, number>>;
  bands: { id: "low" | "moderate" | "high"; from: number }[];
}

/** What is coded, by which words, and what it means for adoption. */
export interface Codebook {
  id: string;
  version: number;
  name: Labels;
  sources: string[];
  dimensions: Dimension[];
  risk: RiskRule | null;
  advice: AdviceRule[];
  terms: Record<Language, Term[]>;
  /** SHA-256 of everything above (first 12 hex digits): reports name it, partial results refuse to mix. */
  hash: string;
}

/** The category with this id. Throws a RangeError for an unknown one: ids are checked when a codebook is loaded. */
export function categoryOf(dimension: Dimension, id: string): Category {
  const found = dimension.categories.find((c) => c.id === id);
  if (!found) throw new RangeError(`no category ${id} in dimension ${dimension.id}`);
  return found;
}
