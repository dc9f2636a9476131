import { checkSamePlan } from "../analyze.js";
import type { Codebook } from "../codebook/codebook.js";
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
import { visible } from "./error-report.js";
import { EXIT } from "./main.js";
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
  if (purpose === undefined)
    throw new UserError("what is the sample for?", {
      hint: `--for ${Object.keys(PURPOSES).join(" or --for ")}`,
    });
  if (by !== null && purpose !== "audit")
    throw new UserError("--by belongs to --for audit", { hint: "the other samples are not drawn by group" });
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
    const prepared = await prepareInput(file, options.survey);
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
    throw new UserError("no answer to code in this file", {
      file: files[0],
      hint: "frame-analyze inspect shows what the program sees",
    });
  if (chooser instanceof AuditSample && chooser.strata.some(({ drawn }) => drawn === 0))
    throw new UserError(`--size ${size} is too small: some groups would have no answer in it`, {
      hint: "two answers for each group are the least; thirty each tell something",
    });
  await writeWorksheet(target, files, chosen, codebook, styleOf(first));
  if (!options.quiet) {
    const text =
      chooser instanceof AuditSample
        ? auditSaid(chooser, by, target, codebook)
        : said(chosen.length, chooser.seen, purpose as "review" | "training", target, codebook);
    process.stderr.write(visible(text));
  }
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

function said(
  chosen: number,
  seen: number,
  purpose: Exclude<Purpose, "audit">,
  target: string,
  codebook: Codebook,
): string {
  const how =
    purpose === "review"
      ? "those that the model is least sure of"
      : "those that the model wavers over, unlike each other";
  const then =
    purpose === "review"
      ? `frame-analyze FILE --coded ${target}`
      : `frame-analyze train ${target} --from bundled -o model.json`;
  return `wrote ${target}: ${chosen} of ${seen} answers, ${how}; the codes are explained in ${legendName(target)}
  fill in ${codebook.dimensions.map((d) => d.id).join(" and ")}, then: ${then}
  such a sample is chosen, not drawn: no share of all answers can be estimated from it
`;
}
