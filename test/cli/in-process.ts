import { run } from "../../src/analyze.js";
import { loadCodebook, loadLanguages } from "../../src/codebook/load.js";
import type { Plan } from "../../src/ingest/plan.js";
import type { Reject } from "../../src/ingest/responses.js";
import { survey } from "../../src/ingest/survey.js";
import type { RecordPart } from "../../src/report/records.js";
import type { Tally } from "../../src/tally/tally.js";
import { mainLanguage } from "../../src/text/main-language.js";

export interface Coded {
  plan: Plan;
  tally: Tally;
  /** The response and reject records, one JSON text each, in order. */
  records: string[];
  rejects: Reject[];
}

/** The whole river on the bytes of one file, without a process, by the lexicon alone. */
export async function code(
  bytes: Uint8Array,
  how: { slabSize?: number; file?: string; codebook?: string; parts?: RecordPart[] } = {},
): Promise<Coded> {
  const file = how.file ?? "survey.csv";
  const { plan, sampleAnswers } = survey(bytes.subarray(0, 1 << 20), { file }, bytes.length <= 1 << 20);
  if (!plan.languageFixed) plan.language = mainLanguage(sampleAnswers, loadLanguages());
  const codebook = await loadCodebook(how.codebook ?? "internal-social-media");
  const rejects: Reject[] = [];
  let text = "";
  const { tally } = await run(
    [{ file, plan, bytes: pieces(bytes) }],
    {
      codebook,
      languages: loadLanguages(),
      method: "lexicon",
      models: [],
      minConfidence: 0,
      forms: [{ kind: "records", parts: how.parts ?? [], locale: "en" }],
    },
    {
      threads: 1,
      slabSize: how.slabSize,
      onAnswers: async ([records]) => {
        text += Buffer.from(records);
      },
      onReject: (_file, reject) => {
        rejects.push(reject);
      },
    },
  );
  return { plan, tally, records: text.split("\n").slice(0, -1), rejects };
}

/** Bytes arrive in pieces that know nothing of lines or characters. */
async function* pieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 10_007) yield new Uint8Array(bytes.subarray(at, at + 10_007));
}
