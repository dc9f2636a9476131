import type { Codebook } from "../codebook/codebook.js";
import type { Language } from "../codebook/language.js";
import type { AnswerCoder } from "../coding/answer-coder.js";
import type { Coding } from "../coding/coding.js";
import type { Plan } from "../ingest/plan.js";
import type { Reject, Respondent } from "../ingest/responses.js";
import { remembered } from "../math/remembered.js";
import type { Analysis } from "./analysis.js";
import { round4, round4Text } from "./json.js";
import type { Evidence, RecordPart } from "./records.js";

const quoted = (value: unknown): string => JSON.stringify(value);

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
 * Writes answers as lines of JSON. By hand, because this is the inner loop of a batch: what does not change from answer to answer is
 * quoted once.
 */
export class ResponseRecords {
  private readonly begin: string;
  private readonly question = remembered((name) => `,"question":${quoted(name)},"language":`);
  private readonly language = remembered(quoted);
  private readonly groups: ((label: string) => string)[];
  /** By dimension and category. */
  private readonly ids: string[][];
  private readonly stance: number;
  /** Dimensions beyond frame and stance. */
  private readonly further: number[];

  constructor(
    private readonly coder: AnswerCoder,
    private readonly plan: Plan,
    private readonly parts: readonly RecordPart[],
    private readonly codebook: Codebook,
  ) {
    const { dimensions, id } = codebook;
    this.begin = `{"type":"response","codebook":${quoted(id)},"id":`;
    this.groups = plan.groups.map(({ name }, g) => {
      const key = `${g > 0 ? "," : ""}${quoted(name)}:`;
      return remembered((label) => key + quoted(label));
    });
    this.ids = dimensions.map(({ categories }) => categories.map((category) => quoted(category.id)));
    this.stance = dimensions.findIndex((d, at) => at > 0 && d.id === "stance");
    this.further = dimensions.map((_, at) => at).filter((at) => at > 0 && dimensions[at].id !== "stance");
  }

  /** @param question 0-based position among the plan's questions */
  write(row: Respondent, question: number, coding: Coding): string {
    const { plan, stance, codebook, parts, groups } = this;
    const name = row.question ?? plan.questions[question].name;
    let line = `${this.begin + quotedId(row.id)},"line":${row.line}${this.question(name)}${this.language(coding.language)}`;
    if (groups.length > 0) {
      line += ',"groups":{';
      for (let g = 0; g < groups.length; g++) line += groups[g](row.groups[g]);
      line += "}";
    }
    line += `,"status":"${coding.status}"`;
    if (coding.human) line += ',"coder":"human"';
    if (coding.doubt) line += `,"doubt":"${coding.doubt}"`;
    line += `,"frame":${this.idOf(coding, 0)},"frames":[${this.frames(coding)}]`;
    if (stance > 0) line += `,"stance":${this.idOf(coding, stance)}`;
    line += `,"confidence":${round4Text(coding.confidence[0])}`;
    if (stance > 0) line += `,"stanceConfidence":${round4Text(coding.confidence[stance])}`;
    if (this.further.length > 0) {
      const codes = this.further.map(
        (d) =>
          `${quoted(codebook.dimensions[d].id)}:{"category":${this.idOf(coding, d)},"confidence":${round4Text(coding.confidence[d])}}`,
      );
      line += `,"dimensions":{${codes.join(",")}}`;
    }
    if (parts.includes("probabilities")) {
      line += `,"probabilities":${this.probabilities(coding, 0)}`;
      if (stance > 0) line += `,"stanceProbabilities":${this.probabilities(coding, stance)}`;
    }
    if (parts.includes("evidence")) line += `,"evidence":${quoted(evidence(coding, this.coder))}`;
    if (parts.includes("text")) line += `,"text":${quoted(row.answers[question])}`;
    return `${line}}\n`;
  }

  private idOf({ category }: Coding, dimension: number): string {
    return category[dimension] < 0 ? "null" : this.ids[dimension][category[dimension]];
  }

  /** The frame, then the others that are present. */
  private frames({ category, present }: Coding): string {
    if (category[0] < 0) return "";
    const [ids] = this.ids;
    let list = ids[category[0]];
    for (let f = 0; f < present.length; f++) if (present[f] === 1 && f !== category[0]) list += `,${ids[f]}`;
    return list;
  }

  private probabilities({ probabilities }: Coding, dimension: number): string {
    const start = this.coder.offsets[dimension];
    return `{${this.ids[dimension].map((id, k) => `${id}:${round4Text(probabilities[start + k])}`).join(",")}}`;
  }
}

/** An id as JSON; most are made of digits and letters alone. */
function quotedId(id: string): string {
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i);
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return quoted(id);
  }
  return `"${id}"`;
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
