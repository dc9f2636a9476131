import { availableParallelism } from "node:os";
import { run } from "../analyze.js";
import { loadCodebook, loadLanguages } from "../codebook/load.js";
import { UserError } from "../errors.js";
import { codingsPage } from "../report/codings-page.js";
import { minConfidenceFor } from "./accuracy.js";
import { checkAllFound, openHumanCodes } from "./coded-file.js";
import type { RawOptions } from "./commands.js";
import { withConfig } from "./config.js";
import { nameOf, placeOf } from "./input.js";
import { EXIT } from "./main.js";
import { notes } from "./notes.js";
import { runOptions } from "./options.js";
import { fileSink, stdoutSink } from "./output.js";
import { modelsFor, prepareInput, prepareInputs } from "./prepare-run.js";
import { Rejects } from "./rejects.js";

/** Answers that a browser leafs through with ease. */
const MOST = 20_000;

/**
 * `frame-analyze explain --html FILE… -o PAGE`: every coding, to be leafed through.
 * @throws UserError for nothing to read, or more than a page can hold
 */
export async function explainPage(files: string[], raw: RawOptions): Promise<number> {
  if (files.length === 0) throw new UserError((m) => m.codings.noFile);
  const file = typeof raw.output === "string" ? raw.output : null;
  const { raw: merged, file: config } = withConfig(raw);
  // What `analyze` tells by the ending of the file is told by --html here.
  const options = runOptions({ ...merged, output: undefined, format: undefined });
  const note = notes(options.quiet);
  if (options.codebooks.length > 1) throw new UserError((m) => m.notes.oneCodebook("html"));
  if (config) note((m) => m.notes.config(config));
  const inputs = await prepareInputs(files, (path) => prepareInput(path, options.survey));
  const { plan } = inputs[0];
  const groups = plan.groups.map(({ name }) => name);
  const other = inputs.find((i) => i.plan.groups.map(({ name }) => name).join("\0") !== groups.join("\0"));
  if (other) throw new UserError((m) => m.notes.otherColumns("html", false), { file: placeOf(other.input) });
  const codebook = await loadCodebook(options.codebooks[0]);
  const models = await modelsFor(codebook, options.method, options.models);
  const method = models.length === 0 ? "lexicon" : options.method;
  const minConfidence = minConfidenceFor(options, codebook, method, models, plan.language, note);
  const overrides = options.coded === null ? undefined : await openHumanCodes(options.coded, codebook, plan);
  const paths = files.map((f) => (f === "-" ? null : f));
  const sink = file === null ? stdoutSink() : fileSink(file, paths);
  const rejects = new Rejects(options.rejects, inputs, paths, note);
  try {
    const lines: string[] = [];
    const { tally, human } = await run(
      inputs.map(({ input, plan }) => ({ file: placeOf(input), plan, bytes: input.bytes })),
      {
        codebook,
        languages: loadLanguages(),
        method,
        models,
        minConfidence,
        overrides,
        forms: [{ kind: "explained", method }],
      },
      {
        threads: options.threads ?? availableParallelism(),
        onAnswers: async ([written]) => void lines.push(Buffer.from(written).toString()),
        onReject: (path, reject) => rejects.take(path, reject),
      },
    );
    const { counts } = tally;
    await rejects.finish(counts.rows);
    if (overrides) {
      const coded = [...overrides].map(([key, { id, line }]) => ({ key, id, line }));
      checkAllFound(coded, new Set(human.map(({ key }) => key)), options.coded as string);
    }
    const read = counts.answers - counts.excluded - counts.rejected;
    if (read === 0) throw new UserError((m) => m.notes.noRecords, { file: placeOf(inputs[0].input) });
    if (read > MOST) throw new UserError((m) => m.codings.tooMany(read, MOST));
    note((m) => m.notes.confidential("html", true));
    const about = {
      files: inputs.map(({ input }) => nameOf(input)),
      groups,
      questions: plan.questions.length,
    };
    const locale = options.locale ?? plan.language;
    for (const piece of codingsPage(lines, codebook, about, locale)) await sink.write(piece);
    await sink.done();
  } catch (error) {
    sink.drop();
    rejects.drop();
    throw error;
  }
  return EXIT.ok;
}
