import { checkSamePlan } from "../analyze.js";
import { loadCodebook, loadLanguages } from "../codebook/load.js";
import { AnswerCoder } from "../coding/answer-coder.js";
import { assembleCoders } from "../coding/assemble.js";
import { AuditSample } from "../coding/sample-audit.js";
import type { Candidate } from "../coding/sample-candidates.js";
import { PURPOSES, type Purpose } from "../coding/sample-purposes.js";
import { legendName } from "../coding/worksheet.js";
import { UserError } from "../errors.js";
import { toUtf8 } from "../ingest/encoding.js";
import type { Plan } from "../ingest/plan.js";
import { respondents } from "../ingest/responses.js";
import { slabs } from "../ingest/slabs.js";
import { auditSaid } from "./audit-said.js";
import type { RawOptions } from "./commands.js";
import { EXIT } from "./main.js";
import { notes } from "./notes.js";
import { runOptions, whole } from "./options.js";
import { modelsFor, type Prepared, prepareInput } from "./prepare-run.js";
import { styleOf, worksheetFile, writeWorksheet } from "./write-worksheet.js";

/** `frame-analyze sample RESPONSES.csv --for review -o worksheet.csv`: answers for a person to code. */
export default async function sampleCommand(files: string[], raw: RawOptions): Promise<number> {
  if (raw.adjudicate === true) return (await import("./adjudicate.js")).default(files, raw);
  const by = typeof raw.by === "string" ? raw.by : null;
  const options = runOptions({ ...raw, output: undefined, ...(by === null ? {} : { group: [by] }) });
  const size = whole("--size", raw.size, 1, 1_000_000) ?? 50;
  const purpose = raw.for as Purpose | undefined;
  if (purpose === undefined) throw new UserError((m) => m.sample.whatFor(Object.keys(PURPOSES)));
  if (by !== null && purpose !== "audit") throw new UserError((m) => m.sample.byWithoutAudit);
  const target = worksheetFile(raw.output);
  const codebook = await loadCodebook(options.codebooks[0]);
  const models = await modelsFor(codebook, options.method, options.models);
  const coder = new AnswerCoder(
    codebook,
    assembleCoders(codebook, loadLanguages(), models.length === 0 ? "lexicon" : options.method, models),
  );
  let chooser: ReturnType<(typeof PURPOSES)[Purpose]> | null = null;
  let first: Plan | null = null;
  for (const file of files) {
    const prepared = await prepareInput(file, { ...options.survey, groupFlag: "--by" });
    if (first) checkSamePlan(first, prepared.plan, file);
    first ??= prepared.plan;
    chooser ??= PURPOSES[purpose](size, first.language, options.seed);
    // An answer in another language teaches nothing to a model of this one.
    // An audit must give every answer a chance, those coded by a rule as well.
    for await (const { candidate, foreign, byRule } of candidates(prepared, coder, by !== null))
      if (purpose === "audit" || !(byRule || (foreign && purpose === "training"))) chooser.add(candidate);
  }
  const chosen = chooser?.chosen() ?? [];
  if (chosen.length === 0 || !first || !chooser)
    throw new UserError((m) => m.sample.nothing, { file: files[0] });
  if (chooser instanceof AuditSample && chooser.strata.some(({ drawn }) => drawn === 0))
    throw new UserError((m) => m.sample.tooSmall(size));
  await writeWorksheet(target, files, chosen, codebook, styleOf(first));
  const drawn = chooser;
  const dimensions = codebook.dimensions.map((d) => d.id);
  notes(options.quiet)((m) =>
    drawn instanceof AuditSample
      ? auditSaid(drawn, by, target, codebook, m)
      : m.sample.chosen(
          target,
          chosen.length,
          drawn.seen,
          purpose as "review" | "training",
          legendName(target),
          dimensions,
        ),
  );
  return EXIT.ok;
}

/** Every answer that is neither blank nor excluded, as the model sees it. @param grouped whether the first group column counts */
async function* candidates(
  { input, plan }: Prepared,
  coder: AnswerCoder,
  grouped: boolean,
): AsyncIterable<{ candidate: Candidate; foreign: boolean; byRule: boolean }> {
  const size = coder.codebook.dimensions[0].categories.length;
  const stance = coder.codebook.dimensions.findIndex((d) => d.id === "stance");
  for await (const slab of slabs(toUtf8(input.bytes, plan.encoding, plan.bom), plan)) {
    for (const row of respondents(slab, plan).rows) {
      if (row.excluded !== null) continue;
      for (const [q, text] of row.answers.entries()) {
        const coding = coder.code(text, plan.language, plan.languageFixed);
        if (coding.status === "blank") continue;
        const [most, next] = Array.from(coding.probabilities.subarray(0, size)).sort((a, b) => b - a);
        const question = plan.questions.length > 1 ? plan.questions[q].name : (row.question ?? "");
        const predicted = {
          frame: coding.category[0],
          stance: stance < 0 ? -1 : coding.category[stance],
          group: grouped ? row.groups[0] : "",
        };
        yield {
          candidate: {
            id: row.id,
            question,
            text,
            confidence: coding.confidence[0],
            margin: most - next,
            predicted,
          },
          foreign: coding.doubt === "language",
          byRule: coding.byRule,
        };
      }
    }
  }
}
