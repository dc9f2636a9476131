import type { Codebook } from "../codebook/codebook.js";
import type { AnswerCoder } from "../coding/answer-coder.js";
import type { Coding } from "../coding/coding.js";
import type { Trace } from "../coding/scorer.js";
import { evidence } from "./ndjson.js";
import type { Evidence } from "./records.js";

/** One coding, walked through. Part of the output contract (docs/formats.md). */
export interface Explanation {
  text: string;
  codebook: string;
  method: string;
  language: string;
  status: string;
  doubt: string | null;
  byRule: boolean;
  tokens: { text: string; start: number; end: number; negated: boolean }[];
  evidence: Evidence[];
  dimensions: {
    id: string;
    category: string | null;
    confidence: number;
    probabilities: Record<string, number>;
    /** What spoke for the category rather than for its nearest rival, in log-odds, largest first. They add up to `margin`. */
    rival: string | null;
    margin: number;
    contributions: {
      kind: string;
      label: string;
      start: number;
      end: number;
      negated: boolean;
      points: number;
    }[];
  }[];
  /** All frames present. */
  present: string[];
}

/** @param trace as filled by the call of `coder.code` that gave `coding` */
export function explanation(
  text: string,
  coding: Coding,
  coder: AnswerCoder,
  trace: Trace,
  codebook: Codebook,
  method: string,
): Explanation {
  const { tokens, offsets } = coder;
  const { spans } = tokens;
  const place = (first: number, last: number) => ({
    start: first < 0 ? -1 : spans.start[first],
    end: last < 0 ? -1 : spans.end[last],
  });
  return {
    text,
    codebook: codebook.id,
    method,
    language: coding.language,
    status: coding.status,
    doubt: coding.doubt,
    byRule: coding.byRule,
    tokens: Array.from({ length: tokens.length }, (_, i) => ({
      text: text.slice(spans.start[i], spans.end[i]),
      start: spans.start[i],
      end: spans.end[i],
      negated: tokens.negatedBy[i] >= 0,
    })),
    evidence: evidence(coding, coder),
    dimensions: codebook.dimensions.map((dimension, d) => {
      const probabilities = dimension.categories.map((_, k) => coding.probabilities[offsets[d] + k]);
      const best = coding.category[d];
      const ranked = probabilities.map((_, k) => k).sort((a, b) => probabilities[b] - probabilities[a]);
      const rival = best < 0 || coding.byRule ? -1 : (ranked.find((k) => k !== best) as number);
      const points = (scores: Float64Array) => scores[offsets[d] + best] - scores[offsets[d] + rival];
      const contributions =
        rival < 0
          ? []
          : trace
              .map((c) => ({
                kind: c.kind,
                label: c.label,
                ...place(c.first, c.last),
                negated: c.negated,
                points: points(c.scores),
              }))
              .filter((c) => c.points !== 0)
              .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
      return {
        id: dimension.id,
        category: best < 0 ? null : dimension.categories[best].id,
        confidence: coding.confidence[d],
        probabilities: Object.fromEntries(dimension.categories.map((c, k) => [c.id, probabilities[k]])),
        rival: rival < 0 ? null : dimension.categories[rival].id,
        margin: contributions.reduce((sum, c) => sum + c.points, 0),
        contributions,
      };
    }),
    present: codebook.dimensions[0].categories.filter((_, f) => coding.present[f] === 1).map((c) => c.id),
  };
}
