import { readFileSync } from "node:fs";
import type { Codebook } from "../codebook/codebook.js";
import { intendedFrames, withIntended } from "../codebook/intended.js";
import { sentence } from "../codebook/issue.js";
import { loadCodebook } from "../codebook/load.js";
import { UserError } from "../errors.js";
import { parseBins } from "../ingest/bins.js";
import type { PlanTerms } from "../ingest/plan-terms.js";
import type { Analysis } from "../report/analysis.js";
import { modelSummary } from "../report/model-summary.js";
import { type StudyPlan, studyDifferences, studyPlan, studyWarning } from "../report/study.js";
import type { RawOptions } from "./commands.js";
import { withConfig } from "./config.js";
import { EXIT } from "./main.js";
import { notes } from "./notes.js";
import { type RunOptions, runOptions } from "./options.js";
import { fileSink } from "./output.js";
import { modelsFor } from "./prepare-run.js";

/** `frame-analyze study lock CONFIG`: lays down codebook, model, groups and gates before the figures are seen. */
export default async function lockCommand([file]: string[], raw: RawOptions): Promise<number> {
  const { raw: merged } = withConfig({ config: file });
  const options = runOptions(merged);
  if (readStudy(file) !== null && raw.force !== true)
    throw new UserError((m) => m.coding.lock.already, { file });
  const codebook = withIntended(await loadCodebook(options.codebooks[0]), options.intended);
  const wanted = await modelsFor(codebook, options.method, options.models);
  const bins = new Map((options.survey.bins ?? []).map(parseBins).map((b) => [b.column, b.edges]));
  const columns = [...new Set([...(options.survey.group ?? []), ...bins.keys()])];
  const comparisons =
    columns.length === 0 ? null : columns.map((column) => ({ column, bins: bins.get(column) ?? null }));
  const study = planOf(options, codebook, modelSummary(codebook, options.method, wanted), comparisons);
  const content = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  const sink = fileSink(file, []);
  await sink.write(`${JSON.stringify({ ...content, study }, null, 2)}\n`);
  await sink.done();
  const groups = comparisons === null ? null : columns.join(", ");
  notes(raw.quiet === true)((m) =>
    m.coding.lock.done(file, study.codebook.hash, study.model.hash, study.gates.length, groups),
  );
  return EXIT.ok;
}

/** What a run comes to, in the terms of a study. */
function planOf(
  options: RunOptions,
  codebook: Codebook,
  model: Analysis["model"],
  comparisons: StudyPlan["comparisons"],
): StudyPlan {
  return {
    codebook: { id: codebook.id, hash: codebook.hash },
    model: { method: model.method, hash: model.hash },
    minGroup: options.minGroup,
    intended: intendedFrames(codebook).map((f) => codebook.dimensions[0].categories[f].id),
    comparisons,
    gates: options.gates.map((gate) => gate.text),
    minResponses: options.minResponses,
  };
}

/** The study that a config file locks; null where it locks none. @throws UserError for one that cannot be read */
export function readStudy(file: string): StudyPlan | null {
  const { study } = JSON.parse(readFileSync(file, "utf8")) as { study?: unknown };
  if (study === undefined) return null;
  const found = studyPlan.safeParse(study, { reportInput: true });
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new UserError(
    (m) => m.coding.lock.unreadable(`${issue.path.join(".") || "study"}: ${sentence(issue, m)}`),
    { file },
  );
}

/** Says in an analysis whether the run kept to the study of its config. */
export type StudyCheck = (analysis: Analysis, codebook: Codebook, plan: PlanTerms) => void;

/** The check for the runs with a config; null where it locks no study. A study is of one codebook; runs with another one say nothing. */
export function studyCheck(file: string, options: RunOptions): StudyCheck | null {
  const study = readStudy(file);
  if (study === null) return null;
  return (analysis, codebook, plan) => {
    if (study.codebook.id !== codebook.id) return;
    const comparisons = plan.groups.map(({ name, bins }) => ({ column: name, bins }));
    const now = planOf(options, codebook, analysis.model, comparisons);
    const locale = options.locale ?? plan.language;
    const differences = studyDifferences(study, now, locale);
    analysis.study = { locked: true, differences };
    if (differences.length === 0) return;
    const warning = `${studyWarning(differences.length, locale)}: ${differences.join("; ")}`;
    analysis.warnings = [...analysis.warnings, warning];
  };
}
