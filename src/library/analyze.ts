import { run } from "../analyze.js";
import { packageVersion } from "../codebook/bundled.js";
import { loadCodebook, loadLanguages } from "../codebook/load.js";
import { chooseModels } from "../coding/choose-models.js";
import { readKnowledge } from "../coding/model-file.js";
import { UserError } from "../errors.js";
import { withHead } from "../ingest/head.js";
import { planTerms } from "../ingest/plan-terms.js";
import { survey } from "../ingest/survey.js";
import { messages } from "../messages/index.js";
import type { Analysis } from "../report/analysis.js";
import { inputSummary } from "../report/input-summary.js";
import { jsonText } from "../report/json.js";
import { judgeGates } from "../report/judge-gates.js";
import { modelSummary } from "../report/model-summary.js";
import type { RejectRecord, ResponseRecord } from "../report/records.js";
import { summarize } from "../report/summarize.js";
import { parseGate } from "../risk/gate.js";
import { repeats } from "../tally/repeated-texts.js";
import { mainLanguage } from "../text/main-language.js";
import { checkOptions, surveyOptions } from "./check-options.js";
import { handedOver } from "./handover.js";
import { bytesOf, type Input } from "./input.js";
import type { AnalyzeOptions } from "./options.js";

/** An analysis under way: iterate over it for the records, ask it for the summary. It can be gone through once. */
export interface AnalysisRun extends AsyncIterable<ResponseRecord | RejectRecord> {
  /**
   * The Analysis, as `--format json` prints it. Goes through what has not been iterated over.
   * @throws UserError where the input cannot be read, or where the loop over the records was left early
   */
  summary(): Promise<Analysis>;
}

/**
 * Codes answers and sums them up: what the command line does, without files and without printing. Nothing is read before the first record
 * or the summary is asked for; memory stays flat, whatever the size of the input.
 * @param input rows as objects, or the bytes of a CSV or NDJSON file in pieces
 * @throws UserError for options that cannot be; while it runs, for an input that cannot be read. Its `message` and `hint` are English,
 *   `said.nl` has them in Dutch
 */
export function analyze(input: Input, options: AnalyzeOptions = {}): AnalysisRun {
  checkOptions(options);
  let wanted = false;
  let analysis: Analysis | null = null;
  async function* all() {
    yield* records(input, options, wanted, (found) => {
      analysis = found;
    });
  }
  const running = all();
  return {
    [Symbol.asyncIterator]() {
      wanted = true;
      return running;
    },
    async summary() {
      while (!(await running.next()).done);
      if (analysis === null) throw new UserError((m) => m.library.leftEarly);
      return analysis;
    },
  };
}

/** @param done gets the Analysis at the end @param wanted false: no records are made, only the Analysis */
async function* records(
  input: Input,
  options: AnalyzeOptions,
  wanted: boolean,
  done: (analysis: Analysis) => void,
): AsyncGenerator<ResponseRecord | RejectRecord, void> {
  const bytes = bytesOf(input);
  try {
    const texts = handedOver<string>(async (give) =>
      done(await analyzed(bytes, options, wanted ? give : null)),
    );
    for await (const text of texts)
      for (const line of text.split("\n")) if (line !== "") yield JSON.parse(line);
  } finally {
    await bytes.return();
  }
}

/** @param onRecords gets lines of NDJSON; null where no records are wanted */
async function analyzed(
  bytes: AsyncIterable<Uint8Array>,
  options: AnalyzeOptions,
  onRecords: ((text: string) => Promise<void>) | null,
): Promise<Analysis> {
  const { minConfidence = 0, minGroup = 5, quotes = 0, seed = 1, name = "input", lenient = false } = options;
  const gates = (options.failOn ?? []).map(parseGate);
  const codebook = options.codebook ?? (await loadCodebook("internal-social-media"));
  const models = chooseModels(codebook, options.method ?? "hybrid", options.models ?? []);
  const method = models.length === 0 ? "lexicon" : (options.method ?? "hybrid");
  const languages = loadLanguages();
  const input = await withHead(bytes);
  const { plan, warnings, sampleAnswers } = survey(input.head, surveyOptions(options), input.complete);
  if (!plan.languageFixed) plan.language = mainLanguage(sampleAnswers, languages);
  const locale = options.locale ?? plan.language;
  const said = warnings.map((warning) => warning[locale]);
  const { tally, ids } = await run(
    [{ file: name, plan, bytes: input.bytes }],
    {
      codebook,
      languages,
      method,
      models,
      minConfidence,
      quotes: quotes === 0 ? undefined : { limit: quotes, seed },
      forms: onRecords ? [{ kind: "records", parts: [...(options.with ?? [])], locale }] : [],
    },
    {
      threads: options.threads ?? 1,
      onAnswers: async ([records]) => onRecords?.(Buffer.from(records).toString()),
      onMended: (_, bytes) => said.push(messages(locale).notes.mended(name, bytes)),
    },
  );
  if (ids.count > 0) said.push(messages(locale).notes.repeatedIds(ids.count, ids.compared));
  const same = repeats(tally.texts);
  if (same.answers > 0) said.push(messages(locale).notes.repeatedAnswers(same));
  const { rows, answers, rejected } = tally.counts;
  if (rows === 0) throw new UserError((m) => m.notes.noRecords, { file: name });
  if (rejected === answers) throw new UserError((m) => m.notes.allRejected(rows), { file: name });
  const terms = planTerms(plan);
  const own = models.find((model) => model.language === plan.language);
  const analysis = summarize(tally, {
    codebook,
    plan: terms,
    tool: { name: "frame-analyze", version: packageVersion() },
    model: modelSummary(codebook, method, models),
    input: inputSummary([name], terms, seed),
    locale,
    minGroup,
    warnings: said,
    knowledge:
      method === "hybrid" && own ? { ...readKnowledge(own.file), correctable: minConfidence === 0 } : null,
    redactNames: options.redactNames ?? [],
  });
  analysis.gates = judgeGates(analysis, gates, {
    locale,
    lenient,
    minResponses: options.minResponses ?? null,
  });
  // Figures as they are printed, so that what is stored by one and by the other is the same.
  return JSON.parse(jsonText(analysis));
}
