import type { Plan } from "../../ingest/plan.js";
import type { Respondent } from "../../ingest/responses.js";
import type { Explanation } from "../explanation.js";

/** Contributions that are kept of a dimension, the largest; the others are added up. */
const KEPT = 8;
/** Probability under which an alternative is not worth a line. */
const LEAST = 0.01;

/** An answer with what spoke for its codes, as the page to leaf through has it: rounded, and no more than it shows. */
export interface ExplainedAnswer {
  id: string;
  question: string;
  groups: string[];
  text: string;
  language: string;
  status: string;
  doubt: string | null;
  byRule: boolean;
  /** Whether a person gave the codes. */
  human: boolean;
  /** All frames present. */
  present: string[];
  /** Terms found: [from, to, dimension, category, negated]; UTF-16 positions in the text. */
  terms: [number, number, string, string, 0 | 1][];
  dimensions: {
    category: string | null;
    confidence: number;
    /** The likeliest first. */
    alternatives: [category: string, probability: number][];
    rival: string | null;
    contributions: [label: string, kind: string, points: number][];
    /** How many more there are, and their sum. */
    rest: [number, number];
  }[];
}

export function explained(
  e: Explanation,
  row: Respondent,
  question: number,
  plan: Plan,
  human: boolean,
): ExplainedAnswer {
  return {
    id: row.id,
    question: row.question ?? plan.questions[question].name,
    groups: row.groups,
    text: e.text,
    language: e.language,
    status: e.status,
    doubt: e.doubt,
    byRule: e.byRule,
    human,
    present: e.present,
    terms: e.evidence.map((t) => [t.start, t.end, t.dimension, t.category, t.negated ? 1 : 0]),
    dimensions: e.dimensions.map((d) => {
      const others = d.contributions.slice(KEPT);
      return {
        category: d.category,
        confidence: hundredth(d.confidence),
        alternatives: Object.entries(d.probabilities)
          .filter(([, p]) => p >= LEAST)
          .sort((a, b) => b[1] - a[1])
          .map(([id, p]) => [id, hundredth(p)]),
        rival: d.rival,
        contributions: d.contributions
          .slice(0, KEPT)
          .map((c): [string, string, number] => [said(c, e.text), c.kind, hundredth(c.points)]),
        rest: [others.length, hundredth(others.reduce((sum, c) => sum + c.points, 0))],
      };
    }),
  };
}

/** A term is a pattern; what matched it says more to who reads the answer. */
const said = (c: { kind: string; label: string; start: number; end: number }, text: string): string =>
  c.kind === "term" && c.start >= 0 ? text.slice(c.start, c.end) : c.label;

const hundredth = (value: number): number => Math.round(value * 100) / 100 || 0;
