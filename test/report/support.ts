import { codeSlab } from "../../src/batch/code-slab.js";
import type { Rig } from "../../src/batch/rig.js";
import type { Codebook } from "../../src/codebook/codebook.js";
import type { HumanCodes } from "../../src/coding/human-codes.js";
import type { Method } from "../../src/coding/model.js";
import { toUtf8 } from "../../src/ingest/encoding.js";
import { slabs } from "../../src/ingest/slabs.js";
import { type SurveyOptions, survey } from "../../src/ingest/survey.js";
import type { Analysis } from "../../src/report/analysis.js";
import type { RecordPart } from "../../src/report/records.js";
import { summarize } from "../../src/report/summarize.js";
import type { AuditRecord } from "../../src/tally/audit-record.js";
import { mergeTally, newTally, shapeOf } from "../../src/tally/tally.js";
import { CODEBOOK, coderOf } from "../coding/support.js";
import { chunks } from "../ingest/support.js";
import { KNOWN } from "../text/support.js";

export interface AnalyseOptions extends Partial<SurveyOptions> {
  method?: Method;
  codebook?: Codebook;
  parts?: RecordPart[];
  minGroup?: number;
  locale?: "en" | "nl";
  minConfidence?: number;
  /** Quotes per frame. */
  quotes?: number;
  /** Codes by hand. */
  overrides?: HumanCodes;
}

/** A CSV through the whole river with the frozen codebook: its records and its Analysis. */
export async function analyse(
  csv: string,
  options: AnalyseOptions = {},
): Promise<{ records: string[]; analysis: Analysis }> {
  const {
    method = "lexicon",
    codebook = CODEBOOK,
    parts = [],
    minGroup = 1,
    locale = "en",
    minConfidence,
    overrides,
    quotes,
    ...how
  } = options;
  const bytes = Buffer.from(csv);
  const { plan } = survey(bytes, { file: "answers.csv", ...how }, true);
  plan.language = "en";
  const rig: Rig = {
    spec: {
      plan,
      codebook,
      languages: KNOWN,
      method,
      models: [],
      minConfidence: minConfidence ?? 0,
      forms: [{ kind: "records", parts, locale: "en" }],
      overrides,
      quotes: quotes === undefined ? undefined : { limit: quotes, seed: 1 },
    },
    methods: null,
    coder: coderOf(method, { codebook, minConfidence }),
    shape: shapeOf(codebook),
    stance: codebook.dimensions.findIndex((d) => d.id === "stance"),
  };
  const total = newTally();
  const records: string[] = [];
  const coded: AuditRecord[] = [];
  for await (const slab of slabs(toUtf8(chunks(bytes), plan.encoding, plan.bom), plan)) {
    const { tally, outputs, human } = codeSlab(slab, rig);
    mergeTally(total, tally);
    coded.push(...human);
    records.push(
      ...String(outputs[0])
        .split("\n")
        .filter((line) => line !== ""),
    );
  }
  const analysis = summarize(total, {
    knowledge: null,
    human: coded,
    codebook,
    plan,
    input: {
      files: ["answers.csv"],
      questions: plan.questions.map(({ name, label }) => ({ name, label })),
      language: "en",
      groups: plan.groups.map(({ name, bins }) => ({ column: name, bins })),
      seed: 1,
    },
    model: { id: "coffee-machine-en", method, hash: "0123456789ab" },
    tool: { name: "frame-analyze", version: "0.0.0" },
    locale,
    minGroup,
    warnings: [],
  } as Parameters<typeof summarize>[1]);
  return { records, analysis };
}

/** A survey of `n` people, half in each team, three in ten of them bothered by noise. */
export function surveyOf(
  n: number,
  teams: readonly [string, string] = ["north", "south"],
  header = "team,answer",
): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = Array.from({ length: n }, (_, i) => {
    const answer =
      i % 10 < 3
        ? `The noise is annoying for me, number ${i}`
        : `A chat with the others is useful for me, number ${i}`;
    return `${cell(teams[i % 2])},${cell(answer)}`;
  });
  return `${header}\n${rows.join("\n")}\n`;
}
