import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import type { AnswerCoder } from "../coding/answer-coder.js";
import type { Coding } from "../coding/coding.js";
import type { Plan } from "../ingest/plan.js";
import type { Reject, Respondent } from "../ingest/responses.js";
import type { Analysis } from "./analysis.js";
import { round4 } from "./json.js";
import type { Evidence, RecordPart } from "./records.js";

const quoted = JSON.stringify;

/** The first record of an NDJSON stream. */
export function headerRecord(analysis: Pick<Analysis, "tool" | "codebook" | "model" | "input">): string {
  const { tool, codebook, model, input } = analysis;
  return `${quoted({ type: "header", schemaVersion: 1, tool: tool.name, version: tool.version, codebook, model, input })}\n`;
}

/** The last record: the Analysis. */
export function summaryRecord(analysis: Analysis): string {
  return `${JSON.stringify({ type: "summary", ...analysis }, (_key, value) => (typeof value === "number" ? round4(value) : value))}\n`;
}

/** @param language in which the reason is told */
export function rejectRecord(reject: Reject, language: Language): string {
  const { line, column } = reject;
  const reason = reject.reason[language];
  return `${quoted(column === null ? { type: "reject", line, reason } : { type: "reject", line, column, reason })}\n`;
}

/**
 * One answer as a line of JSON. Written by hand because this is the inner loop of a batch: one string, no object.
 * @param question 0-based position among the plan's questions
 */
export function responseRecord(
  row: Respondent,
  question: number,
  coding: Coding,
  coder: AnswerCoder,
  plan: Plan,
  parts: readonly RecordPart[],
  codebook: Codebook,
): string {
  const [frame, ...others] = codebook.dimensions;
  let line = `{"type":"response","codebook":${quoted(codebook.id)},"id":${quoted(row.id)},"line":${row.line},"question":${quoted(row.question ?? plan.questions[question].name)}`;
  line += `,"language":${quoted(coding.language)}`;
  if (plan.groups.length > 0) {
    line += ',"groups":{';
    for (let g = 0; g < plan.groups.length; g++)
      line += `${g > 0 ? "," : ""}${quoted(plan.groups[g].name)}:${quoted(row.groups[g])}`;
    line += "}";
  }
  line += `,"status":"${coding.status}"`;
  if (coding.human) line += ',"coder":"human"';
  if (coding.doubt) line += `,"doubt":"${coding.doubt}"`;
  line += `,"frame":${idOf(frame.categories, coding.category[0])},"frames":[`;
  if (coding.category[0] >= 0) {
    line += quoted(frame.categories[coding.category[0]].id);
    for (let f = 0; f < coding.present.length; f++) {
      if (coding.present[f] === 1 && f !== coding.category[0]) line += `,${quoted(frame.categories[f].id)}`;
    }
  }
  line += "]";
  const stance = others.findIndex((d) => d.id === "stance") + 1;
  if (stance > 0)
    line += `,"stance":${idOf(codebook.dimensions[stance].categories, coding.category[stance])}`;
  line += `,"confidence":${round4(coding.confidence[0])}`;
  if (stance > 0) line += `,"stanceConfidence":${round4(coding.confidence[stance])}`;
  const further = others.filter((d) => d.id !== "stance");
  if (further.length > 0) {
    const codes = further.map((d) => {
      const at = codebook.dimensions.indexOf(d);
      return `${quoted(d.id)}:{"category":${idOf(d.categories, coding.category[at])},"confidence":${round4(coding.confidence[at])}}`;
    });
    line += `,"dimensions":{${codes.join(",")}}`;
  }
  if (parts.includes("probabilities")) {
    line += `,"probabilities":${probabilities(coding, coder, codebook, 0)}`;
    if (stance > 0) line += `,"stanceProbabilities":${probabilities(coding, coder, codebook, stance)}`;
  }
  if (parts.includes("evidence")) line += `,"evidence":${quoted(evidence(coding, coder))}`;
  if (parts.includes("text")) line += `,"text":${quoted(row.answers[question])}`;
  return `${line}}\n`;
}

const idOf = (categories: { id: string }[], at: number): string =>
  at < 0 ? "null" : quoted(categories[at].id);

function probabilities(coding: Coding, coder: AnswerCoder, codebook: Codebook, dimension: number): string {
  const start = coder.offsets[dimension];
  return `{${codebook.dimensions[dimension].categories.map((c, k) => `${quoted(c.id)}:${round4(coding.probabilities[start + k])}`).join(",")}}`;
}

/** The lexicon hits behind the coding just made. */
export function evidence(coding: Coding, coder: AnswerCoder): Evidence[] {
  if (coding.language === "other" || coding.byRule) return [];
  const lexicon = coder.lexiconOf(coding.language);
  const { hits, tokens } = coder;
  const found: Evidence[] = [];
  for (let h = 0; h < hits.length; h++) {
    const term = lexicon.terms[hits.term[h]];
    found.push({
      dimension: term.dimension,
      category: term.category,
      term: term.text,
      start: tokens.spans.start[hits.first[h]],
      end: tokens.spans.end[hits.last[h]],
      negated: hits.negated[h] === 1,
    });
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
