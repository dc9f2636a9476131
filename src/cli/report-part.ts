import type { Part, PartCoding } from "../batch/part.js";
import type { Codebook } from "../codebook/codebook.js";
import { withIntended } from "../codebook/intended.js";
import { type ModelKnowledge, readKnowledge } from "../coding/model-file.js";
import { UserError } from "../errors.js";
import { type Messages, messages } from "../messages/index.js";
import type { Analysis } from "../report/analysis.js";
import { inputSummary } from "../report/input-summary.js";
import { judgeGates } from "../report/judge-gates.js";
import { modelSummary } from "../report/model-summary.js";
import { summarize } from "../report/summarize.js";
import type { Answers } from "../report/xlsx/answers-sheet.js";
import { inOrder } from "../tally/outcome.js";
import { repeats } from "../tally/repeated-texts.js";
import { writeCharts } from "./charts.js";
import { checkAllFound } from "./coded-file.js";
import type { Format } from "./formats.js";
import { EXIT } from "./main.js";
import type { Note } from "./notes.js";
import type { RunOptions } from "./options.js";
import { print } from "./print.js";
import type { Setting } from "./setting.js";
import type { OpenSink } from "./sinks.js";
import type { StudyCheck } from "./study.js";

/** What a report says of itself before anything is coded. */
export type About = Pick<Analysis, "tool" | "model" | "input">;

export function aboutPart(part: Omit<Part, "codings">, { codebook, method, models }: Setting): About {
  const { version, plan, seed, shards } = part;
  return {
    tool: { name: "frame-analyze", version },
    model: modelSummary(codebook, method, models),
    input: inputSummary(
      // The shards of one file stand for that file.
      shards.flatMap(({ file, data, split }, i) =>
        split && i > 0 && shards[i - 1].data === data ? [] : [file],
      ),
      plan,
      seed,
    ),
  };
}

/** What the report of a part is made with, beside the part. */
export interface Reporting {
  setting: Setting;
  options: RunOptions;
  /** Names that are taken out of quotes. */
  names: string[];
  study: StudyCheck | null;
  /** What the report is written as. */
  sinks: readonly OpenSink[];
  /** Which file a message speaks of. */
  file: string;
  note: Note;
}

/** Formats that show shares as coded or audited alone. */
const WITHOUT_CORRECTED: ReadonlySet<Format> = new Set(["terminal", "csv", "qdpx", "github", "junit"]);

/** Correcting shares takes more time than all else of a short report, so it is done where somebody reads them: most formats, and gates. */
const readsCorrected = ({ sinks, options }: Reporting): boolean =>
  options.gates.length > 0 || sinks.some(({ format }) => !WITHOUT_CORRECTED.has(format));

/**
 * The Analysis of one coding of a part: here groups are hidden, estimates made and gates judged, for whole runs and merged shards alike.
 * @throws UserError where nothing could be read, or codes by hand belong to answers that are not there
 */
export function analysisOf(part: Part, { outcome, ...terms }: PartCoding, reporting: Reporting): Analysis {
  const { setting, options, names, study, file, note } = reporting;
  const { tally, ids } = outcome;
  const { method, models } = setting;
  const codebook = withIntended(setting.codebook, options.intended);
  const { plan } = part;
  const locale = options.locale ?? plan.language;
  const warnings = [...new Set(part.shards.flatMap((shard) => shard.warnings.map((w) => w[locale])))];
  if (ids.count > 0) {
    const repeated = (m: Messages) => m.notes.repeatedIds(ids.count, ids.compared);
    warnings.push(repeated(messages(locale)));
    note(repeated);
  }
  if (tally.counts.excluded > 0) {
    const reasons = [...tally.reasons].sort(([, a], [, b]) => b - a).map(([reason, n]) => `${reason} ${n}`);
    note((m) => m.notes.leftOut(tally.counts.excluded, reasons.slice(0, 5)));
  }
  const same = repeats(tally.texts);
  if (same.answers > 0) {
    const copied = (m: Messages) => m.notes.repeatedAnswers(same);
    warnings.push(copied(messages(locale)));
    note(copied);
  }
  const human = inOrder(outcome.human);
  if (terms.coded) {
    checkAllFound(terms.coded.answers, new Set(human.map(({ key }) => key)), terms.coded.file);
    const { file } = terms.coded;
    note((m) => m.notes.carriesCodes(human.length, file));
  }
  const { rows, answers, rejected } = tally.counts;
  if (rows === 0) throw new UserError((m) => m.notes.noRecords, { file });
  if (rejected === answers) throw new UserError((m) => m.notes.allRejected(rows), { file });
  const source = models.find((m) => m.language === plan.language);
  // Errors were counted for the hybrid method.
  const knowledge: ModelKnowledge | null = method === "hybrid" && source ? readKnowledge(source.file) : null;
  const correctable = terms.minConfidence === 0 && terms.coded === null && readsCorrected(reporting);
  const analysis = summarize(tally, {
    codebook,
    plan,
    human,
    ...aboutPart(part, setting),
    locale,
    minGroup: options.minGroup,
    warnings,
    knowledge: knowledge && { ...knowledge, correctable },
    redactNames: names,
  });
  analysis.gates = judgeGates(analysis, options.gates, { ...options, locale });
  study?.(analysis, codebook, plan);
  return analysis;
}

/**
 * Prints the analyses in every format that is made of them, makes all outputs final, and gives the exit code of the gates.
 * @param codebooks one for each analysis @param answers for a workbook that is to hold them
 */
export async function finish(
  analyses: Analysis[],
  sinks: readonly OpenSink[],
  options: RunOptions,
  codebooks: readonly Codebook[],
  answers: Answers | null,
  note: Note,
): Promise<number> {
  const charts = options.charts === null ? null : await writeCharts(options.charts, analyses, options);
  for (const { format, sink, file } of sinks) {
    if (format === "ndjson" || format === "csv" || format === "qdpx") continue;
    const images = charts?.imagesFrom(file) ?? [];
    for await (const piece of print(analyses, format, options, codebooks, answers, images))
      await sink.write(piece);
  }
  for (const sink of [...(charts?.sinks ?? []), ...sinks.map((s) => s.sink)]) await sink.done();
  const gates = analyses.flatMap((a) => a.gates);
  for (const gate of gates) note((m) => m.notes.gate(gate.expression, gate.outcome, gate.reason));
  if (gates.some((g) => g.outcome === "fail")) return EXIT.gate;
  return !options.lenient && gates.some((g) => g.outcome === "cannot-tell") ? EXIT.undecided : EXIT.ok;
}
